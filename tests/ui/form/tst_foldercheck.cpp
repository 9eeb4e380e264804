#include "form/foldercheck.h"

#include "harness/harness.h"
#include "platform/workers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestFolderCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QFile file(m_home->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(QFile::link(m_home->filePath(u"nowhere"_s), m_home->filePath(u"dangling"_s)));
    }

    void whatStandsInTheWayIsTold_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<std::optional<FailureKind>>("kind");
        const auto under = [](QLatin1String name) { return u"%1/"_s + name; };
        const std::optional<FailureKind> fine;
        QTest::newRow("a folder that is there") << u"%1"_s << fine;
        QTest::newRow("one that can be made") << under(QLatin1String("a/b/c")) << fine;
        QTest::newRow("a file") << under(QLatin1String("file")) << std::optional(FailureKind::FileInTheWay);
        QTest::newRow("under a file")
            << under(QLatin1String("file/b")) << std::optional(FailureKind::FileInTheWay);
        QTest::newRow("a link to nothing")
            << under(QLatin1String("dangling/b")) << std::optional(FailureKind::FileInTheWay);
        QTest::newRow("not absolute") << u"certificates"_s << std::optional(FailureKind::PathInvalid);
        QTest::newRow("empty") << u""_s << std::optional(FailureKind::PathInvalid);
        QTest::newRow("a NUL") << u"/tmp/"_s + QChar(0) << std::optional(FailureKind::PathInvalid);
    }
    void whatStandsInTheWayIsTold()
    {
        QFETCH(QString, path);
        QFETCH(std::optional<FailureKind>, kind);
        path.replace(u"%1"_s, m_home->path());
        const auto result = checkFolder(path);
        QCOMPARE(result ? std::optional<FailureKind>() : result.error().kind, kind);
        QVERIFY2(!QFile::exists(m_home->filePath(u"a"_s)), "looking makes nothing");
    }

    void theAnswerComesOnceAndLaterInTheAskersThread()
    {
        int answers = 0;
        checkFolder(m_home->path(), this, [&](const Result<CheckedFolder> &result) {
            ++answers;
            QVERIFY(result.has_value());
            QCOMPARE(QThread::currentThread(), thread());
        });
        QCOMPARE(answers, 0);
        QTRY_COMPARE(answers, 1);
        QVERIFY(threadsFor(MayHang::FolderCheck).waitForDone(Harness::Patience::DefaultMs));
        Harness::settle();
        QCOMPARE(answers, 1);
    }

    void nothingCallsBackAfterTheAskersDeath()
    {
        bool called = false;
        {
            QObject asker;
            checkFolder(m_home->path(), &asker, [&](const Result<CheckedFolder> &) { called = true; });
        }
        QVERIFY(threadsFor(MayHang::FolderCheck).waitForDone(Harness::Patience::DefaultMs));
        Harness::settle();
        QVERIFY(!called);
    }

    void whatOthersMayWriteToIsTold()
    {
        const QString open = m_home->filePath(u"open"_s);
        QVERIFY(QDir().mkdir(open));
        QVERIFY(!checkFolder(open + u"/new"_s)->openToOthers);
        QVERIFY(QFile::setPermissions(open, QFileDevice::Permissions(0x7777)));
        QCOMPARE(checkFolder(open)->openToOthers, std::optional(open));
        QCOMPARE(checkFolder(open + u"/new/deep"_s)->openToOthers, std::optional(open));
    }

private:
    std::unique_ptr<QTemporaryDir> m_home;
};

CHAINCERT_TEST(TestFolderCheck)
#include "tst_foldercheck.moc"
