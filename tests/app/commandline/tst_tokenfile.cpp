#include "commandline/secretinput.h"
#include "harness/harness.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <memory>
#include <optional>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// What --token-file names may be a pipe.
class TokenFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_answers.clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_pipe = m_folder->filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(m_pipe).constData(), 0600), 0);
    }

    void aTokenIsReadFromAFile()
    {
        const QString path = m_folder->filePath(u"token"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(token + '\n');
        file.close();
        read(path, this);
        QVERIFY(m_answers.empty()); // later
        QTRY_COMPARE(m_answers.size(), size_t(1));
        QCOMPARE(m_answers.front().value(), token);
    }

    void aFileThatCannotBeReadIsNotAnEmptyOne()
    {
        read(u"/proc/self/mem"_s, this); // has nothing where it begins
        QTRY_COMPARE(m_answers.size(), size_t(1));
        QVERIFY(!m_answers.front());
        const QString &problem = m_answers.front().error().problem;
        QVERIFY2(problem.contains(u"cannot be read"_s), qPrintable(problem));
    }

    void aTokenIsReadFromAProgramThatTakesItsTime()
    {
        read(m_pipe, this);
        Harness::settle();
        QVERIFY(m_answers.empty());
        write(token.left(9));
        QTRY_COMPARE(unread(), 0); // it was taken, and the other end is open
        Harness::settle();
        QVERIFY(m_answers.empty());
        write(token.mid(9));
        closePipe();
        QTRY_COMPARE(m_answers.size(), size_t(1));
        QCOMPARE(m_answers.front().value(), token);
    }

    void aPipeThatNobodyWritesIntoEndsTheWait()
    {
        read(m_pipe, this, 1s);
        QTRY_COMPARE(m_answers.size(), size_t(1));
        QVERIFY(!m_answers.front());
        const UsageError &error = m_answers.front().error();
        QCOMPARE(error.argument, u"--token-file"_s);
        QVERIFY2(error.problem.contains(m_pipe) && error.problem.contains(u'1'), qPrintable(error.problem));
        write(token); // what comes later comes to nobody
        closePipe();
        read(m_pipe, this, 50ms);
        QTRY_COMPARE(m_answers.size(), size_t(2));
        QVERIFY(!m_answers.back());
    }

    void nobodyIsAnsweredOnceTheAskerIsGone()
    {
        auto asker = std::make_unique<QObject>();
        read(m_pipe, asker.get(), 100ms);
        asker.reset();
        write(token);
        closePipe();
        read(m_pipe, this, 200ms); // nothing comes to this one
        QTRY_COMPARE(m_answers.size(), size_t(1));
        QVERIFY(!m_answers.front());
    }

private:
    void read(const QString &path, QObject *context, std::chrono::milliseconds limit = TokenFileLimit)
    {
        readTokenFile(path, limit, context, [this](const OrUsage<Secret> &read) {
            if (read)
                m_answers.emplace_back(read->reveal().toByteArray());
            else
                m_answers.emplace_back(tl::make_unexpected(read.error()));
        });
    }
    void write(const QByteArray &bytes)
    {
        if (m_end < 0)
            m_end = ::open(QFile::encodeName(m_pipe).constData(), O_RDWR | O_CLOEXEC);
        QCOMPARE(::write(m_end, bytes.constData(), size_t(bytes.size())), ssize_t(bytes.size()));
    }
    int unread() const // bytes in the pipe
    {
        int bytes = -1;
        return ::ioctl(m_end, FIONREAD, &bytes) == 0 ? bytes : -1;
    }
    void closePipe() { ::close(std::exchange(m_end, -1)); }

    const QByteArray token = "MIIF0gYJKoZIhvcNAQcCoIIFwzCCBb8CAQExDTAL";
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_pipe;
    int m_end = -1;
    std::vector<OrUsage<QByteArray>> m_answers;
};

CHAINCERT_TEST(TokenFile)
#include "tst_tokenfile.moc"
