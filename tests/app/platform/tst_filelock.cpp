#include "harness/harness.h"
#include "platform/filelock.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using Platform::FileLock;

class TestFileLock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneHolderAtATimeAndTheFileGoesWithIt()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"lock"_s);
        FileLock first;
        FileLock second;
        QVERIFY(first.tryLock(path).value());
        QVERIFY(first.tryLock(path).value());
        QVERIFY(!second.tryLock(path).value());
        QVERIFY(first.isLocked() && !second.isLocked());
        struct stat facts = {};
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &facts), 0);
        QCOMPARE(facts.st_mode & 0777U, 0600U);
        FileLock moved = std::move(first);
        QVERIFY(moved.isLocked() && !first.isLocked());
        QVERIFY(!second.tryLock(path).value());
        moved.unlock();
        QVERIFY(!QFileInfo::exists(path));
        QVERIFY(second.tryLock(path).value());
    }

    void aHolderThatIsKilledLeavesNothingStale()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"lock"_s);
        int ends[2] = {};
        QCOMPARE(::pipe(ends), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            FileLock lock;
            const char held = lock.tryLock(path).value_or(false) ? 'y' : 'n';
            if (::write(ends[1], &held, 1) == 1)
                ::pause();
            ::_exit(1);
        }
        char held = 'n';
        QCOMPARE(::read(ends[0], &held, 1), ssize_t(1));
        QCOMPARE(held, 'y');
        FileLock lock;
        QVERIFY(!lock.tryLock(path).value());
        QCOMPARE(::kill(child, SIGKILL), 0);
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        ::close(ends[0]);
        ::close(ends[1]);
        QVERIFY(QFileInfo::exists(path));
        QVERIFY(lock.tryLock(path).value());
    }

    void whatIsNoLockOfThisPersonsIsRefusedAndLeftAlone_data()
    {
        QTest::addColumn<QString>("planted");
        QTest::addColumn<QString>("why");
        const QString link = u"It is a symbolic link."_s;
        const QString noFile = u"It is not a regular file."_s;
        QTest::newRow("a link to a file") << u"link"_s << link;
        QTest::newRow("a link to nothing") << u"dangling"_s << link;
        QTest::newRow("a pipe") << u"pipe"_s << noFile;
        QTest::newRow("a device") << u"device"_s << noFile;
        QTest::newRow("a folder") << u"folder"_s << noFile;
        QTest::newRow("a file with two names") << u"names"_s << u"It has more than one hard link."_s;
        QTest::newRow("another user's file") << u"other"_s << u"It belongs to another user."_s;
    }
    void whatIsNoLockOfThisPersonsIsRefusedAndLeftAlone()
    {
        QFETCH(const QString, planted);
        QFETCH(const QString, why);
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"lock"_s);
        const QString target = dir.filePath(u"target"_s);
        const QByteArray name = QFile::encodeName(path);
        QFile file(target);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write("mine"), 4);
        file.close();
        if (planted == u"link")
            QVERIFY(QFile::link(target, path));
        else if (planted == u"dangling")
            QVERIFY(QFile::link(dir.filePath(u"nothing"_s), path));
        else if (planted == u"pipe")
            QCOMPARE(::mkfifo(name.constData(), 0600), 0);
        else if (planted == u"device")
            QCOMPARE(::mknod(name.constData(), S_IFCHR | 0600, 0x0103), 0); // null
        else if (planted == u"folder")
            QCOMPARE(::mkdir(name.constData(), 0700), 0);
        else if (planted == u"names")
            QCOMPARE(::link(QFile::encodeName(target).constData(), name.constData()), 0);
        else
            QVERIFY(QFile::copy(target, path) && ::chown(name.constData(), 54321, 54321) == 0);
        FileLock lock;
        const auto locked = lock.tryLock(path);
        QVERIFY(!locked);
        QCOMPARE(locked.error().kind, FailureKind::LockUnusable);
        QCOMPARE(locked.error().subject, path);
        QCOMPARE(inEnglish(locked.error().ownSentences), why);
        QVERIFY(locked.error().detail.isEmpty());
        QVERIFY(!lock.isLocked());
        lock.unlock();
        struct stat facts = {};
        QCOMPARE(::lstat(name.constData(), &facts), 0);
        QVERIFY(!QFileInfo::exists(dir.filePath(u"nothing"_s)));
        QCOMPARE(QFileInfo(target).size(), 4);
    }

    // QLockFile took 4 GiB of memory for it.
    void aFileOfTwoGigabytesIsNotRead()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"lock"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(qint64(2) << 30));
        file.close();
        const auto read = [] { // bytes, by this process
            QFile counts(u"/proc/self/io"_s);
            return counts.open(QIODevice::ReadOnly) ? counts.readAll().split(' ').value(1).split('\n').first()
                                                    : QByteArray();
        };
        const qint64 before = read().toLongLong();
        FileLock lock;
        QVERIFY(lock.tryLock(path).value());
        const qint64 after = read().toLongLong();
        QVERIFY2(after - before < 4096, qPrintable(QString::number(after - before)));
    }

    void aFolderThatIsMissingIsSaid()
    {
        const QTemporaryDir dir;
        FileLock lock;
        QCOMPARE(lock.tryLock(dir.filePath(u"gone/lock"_s)).error().kind, FailureKind::FolderVanished);
    }

    // Each holder removes the file while others have it open and make it anew.
    void neverAreThereTwoHolders()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"lock"_s);
        std::atomic<int> inside = 0;
        std::atomic<int> together = 0;
        std::atomic<int> failures = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                for (int mine = 0; mine < 50;) { // on one processor all the others may try in vain for long
                    FileLock lock;
                    const auto locked = lock.tryLock(path);
                    if (!locked) {
                        ++failures;
                        return;
                    }
                    if (*locked) {
                        ++mine;
                        if (++inside > 1)
                            ++together;
                        std::this_thread::yield();
                        --inside;
                    }
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(together.load(), 0);
        QCOMPARE(failures.load(), 0);
        QVERIFY(!QFileInfo::exists(path));
    }
};

CHAINCERT_TEST(TestFileLock)
#include "tst_filelock.moc"
