#include "downloads/filesink.h"
#include "harness/harness.h"
#include "savingrig.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestFileSink : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBodyIsKeptByteForByteAndHashed()
    {
        const QTemporaryDir dir;
        const SavingRig::Run run;
        QByteArray bytes;
        for (int i = 0; i < 20'000'000; ++i)
            bytes += char(i * 31 / 7);
        const auto body = run.receive(dir.path(), bytes, {});
        QVERIFY(body);
        QCOMPARE(SavingRig::contentOf((*body)->path()), bytes);
        QCOMPARE(SavingRig::modeOf((*body)->path()), 0600U);
        QCOMPARE((*body)->bytes, bytes.size());
        QCOMPARE((*body)->head, bytes.first(64 * 1024));
        QCOMPARE((*body)->sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }

    void aRepeatedTryStartsOver()
    {
        const QTemporaryDir dir;
        const auto destinations = std::make_shared<Destinations>();
        const auto body = std::make_shared<DownloadedFile>();
        FileSink sink(destinations, dir.path(), body);
        QVERIFY(sink.begin({}));
        QVERIFY(sink.write("first try, cut"));
        QVERIFY(sink.begin({}));
        QVERIFY(sink.write("second"));
        QVERIFY(sink.end());
        QCOMPARE(SavingRig::contentOf(body->path()), "second"_ba);
        QCOMPARE(body->bytes, 6);
        QCOMPARE(body->sha256, QCryptographicHash::hash("second", QCryptographicHash::Sha256).toHex());
        body->discard();
        QCOMPARE(SavingRig::everythingUnder(dir.path()), QStringList());
    }

    void anUnfinishedBodyLeavesNothing()
    {
        const QTemporaryDir dir;
        {
            FileSink sink(std::make_shared<Destinations>(), dir.filePath(u"new/folder"_s),
                std::make_shared<DownloadedFile>());
            QVERIFY(sink.begin({}));
            QVERIFY(sink.write("some"));
        }
        QCOMPARE(SavingRig::everythingUnder(dir.path()), QStringList());
    }

    void aLengthThatDoesNotFitIsRefusedBeforeTheFirstByte()
    {
        const QTemporaryDir dir;
        const SavingRig::Run run;
        ResponseHead head;
        head.length = Q_INT64_C(1) << 60;
        const auto body = run.receive(dir.path(), "x", head);
        QVERIFY(!body);
        QCOMPARE(body.error().kind, FailureKind::DiskFull);
        QCOMPARE(body.error().subject, dir.path());
        QCOMPARE(body.error().measure, Q_INT64_C(1) << 60);
        QVERIFY(body.error().limit > 0);
        QCOMPARE(SavingRig::everythingUnder(dir.path()), QStringList());
    }

    void aDiskThatFillsUpOnTheWayIsSaid()
    {
        const QTemporaryDir dir;
        const SavingRig::Mounted mounted(dir.path(), "size=1m");
        QVERIFY(mounted.worked());
        const SavingRig::Run run;
        const auto body = run.receive(dir.path(), QByteArray(2'000'000, 'x'), {});
        QVERIFY(!body);
        QCOMPARE(body.error().kind, FailureKind::DiskFull);
        QCOMPARE(body.error().subject, dir.path());
        QCOMPARE(SavingRig::everythingUnder(dir.path()), QStringList());
    }

    void aReadOnlyFileSystemIsSaid()
    {
        const QTemporaryDir dir;
        SavingRig::Mounted mounted(dir.path(), "size=1m");
        QVERIFY(mounted.worked());
        QVERIFY(mounted.remount("size=1m"));
        const SavingRig::Run run;
        const auto body = run.receive(dir.path(), "x", {});
        QVERIFY(!body);
        QCOMPARE(body.error().kind, FailureKind::ReadOnlyFileSystem);
    }
};

CHAINCERT_TEST(TestFileSink)
#include "tst_filesink.moc"
