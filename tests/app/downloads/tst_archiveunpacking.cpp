#include "downloads/archiveunpacking.h"

#include "app/certificates/assessed.h"
#include "harness/harness.h"
#include "savingrig.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

class Unpacking
{
public:
    Result<SavedDownload> run(const QByteArray &bytes, OnConflict onConflict = OnConflict::KeepBoth) const
    {
        write(bytes);
        return unpackArchive(
            {path(), out(), onConflict}, std::make_shared<Destinations>(), [] { return false; });
    }
    void write(const QByteArray &bytes) const
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
    }
    QString path() const { return m_from.filePath(u"org1-admin.zip"_s); }
    QString out() const { return m_to.filePath(u"out"_s); }
    QStringList saved() const { return SavingRig::everythingUnder(out()); }

private:
    const QTemporaryDir m_from;
    const QTemporaryDir m_to;
};

bool never()
{
    return false;
}

} // namespace

class TestArchiveUnpacking : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nobodyAskedForTheTypeOfWhatIsUnpackedHere()
    {
        const auto isOtherRole = [](const SavedDownload &saved) {
            const QList<Finding> findings = saved.assessment->findings();
            return std::any_of(findings.begin(), findings.end(),
                [](const Finding &each) { return each.check == Check::OtherRole; });
        };
        const Made::Member client
            = Made::Organization::issuedTo(Made::p256(), Made::organization().member("client"));
        const QByteArray archive = SavingRig::zip({{u"1.peer/msp/signcerts/a.pem"_s, client.certificate},
            {u"1.peer/msp/keystore/a_sk"_s, client.pem()}});
        const auto unpacked = Unpacking().run(archive);
        QVERIFY(unpacked && unpacked->assessment && !isOtherRole(*unpacked));
        const QTemporaryDir dir;
        const auto asked = SavingRig::Run().save(SavingRig::request(dir.path()), archive); // for "admin"
        VERIFY_SAVED(asked);
        QVERIFY(isOtherRole(*asked));
    }

    void anArchiveLandsUnderItsNameAsADownloadWould()
    {
        const Unpacking unpacking;
        const auto done = unpacking.run(SavingRig::archive());
        QVERIFY2(done, done ? "" : qPrintable(done.error().subject));
        QCOMPARE(done->folder, unpacking.out() + u"/org1-admin"_s);
        QCOMPARE(done->archive, unpacking.out() + u"/org1-admin.zip"_s);
        QCOMPARE(SavingRig::contentOf(done->archive), SavingRig::archive());
        QVERIFY(!done->files.isEmpty());
        QCOMPARE(SavingRig::contentOf(unpacking.path()), SavingRig::archive()); // it stays as it is
        QVERIFY(unpacking.saved().filter(u".chaincert-"_s).isEmpty());
    }

    void theSameOnceMoreIsUnchangedAndOtherContentIsKeptBeside()
    {
        const Unpacking unpacking;
        QVERIFY(unpacking.run(SavingRig::archive()));
        const QStringList before = unpacking.saved();
        const auto again = unpacking.run(SavingRig::archive());
        QVERIFY(again && again->unchanged);
        QCOMPARE(unpacking.saved(), before);
        const auto other = unpacking.run(SavingRig::archive("2"));
        QVERIFY(other);
        QCOMPARE(other->folder, unpacking.out() + u"/org1-admin (2)"_s);
    }

    void whatIsThereIsReplacedOrLeftAloneAsWanted()
    {
        const Unpacking unpacking;
        QVERIFY(unpacking.run(SavingRig::archive()));
        const auto left = unpacking.run(SavingRig::archive("2"), OnConflict::Skip);
        QVERIFY(left && left->skipped);
        const auto replaced = unpacking.run(SavingRig::archive("2"), OnConflict::Replace);
        QVERIFY(replaced && !replaced->olderFolder.isEmpty());
        QCOMPARE(replaced->folder, unpacking.out() + u"/org1-admin"_s);
    }

    void anArchiveThatLiesThereAlreadyIsCompleted()
    {
        const Unpacking unpacking;
        QVERIFY(QDir().mkpath(unpacking.out()));
        const QString there = unpacking.out() + u"/org1-admin.zip"_s;
        QFile file(there);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(SavingRig::archive());
        file.close();
        const auto done = unpackArchive({there, unpacking.out()}, std::make_shared<Destinations>(), never);
        QVERIFY(done);
        QCOMPARE(done->archive, there);
        QCOMPARE(done->folder, unpacking.out() + u"/org1-admin"_s);
    }

    void whatIsNotUnpackedLeavesNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no archive") << QByteArray("hello");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << SavingRig::archive().chopped(30);
        QTest::newRow("damaged") << [] {
            QByteArray damaged = SavingRig::archive();
            damaged[damaged.indexOf("server.keykey") + 10] = 'K';
            return damaged;
        }();
        QTest::newRow("without a file") << QByteArray("PK\x05\x06" + QByteArray(18, '\0'));
    }
    void whatIsNotUnpackedLeavesNothing()
    {
        QFETCH(const QByteArray, bytes);
        const Unpacking unpacking;
        const auto done = unpacking.run(bytes);
        QVERIFY(!done);
        QVERIFY(!done.error().service); // it came from no service
        QVERIFY(!done.error().subject.isEmpty());
        QCOMPARE(unpacking.saved(), QStringList());
    }

    void whatIsGoneOrNoFileSaysSo()
    {
        const Unpacking unpacking;
        const auto destinations = std::make_shared<Destinations>();
        for (const QString &path : {unpacking.path(), u"/dev/zero"_s, QDir::tempPath()}) {
            const auto done = unpackArchive({path, unpacking.out()}, destinations, never);
            QVERIFY2(!done, qPrintable(path));
            QCOMPARE(done.error().kind, FailureKind::FileUnreadable);
        }
        unpacking.write(SavingRig::archive());
        QCOMPARE(unpackArchive({unpacking.path(), u"relative"_s}, destinations, never).error().kind,
            FailureKind::PathInvalid);
        QCOMPARE(unpackArchive({unpacking.path(), unpacking.out()}, destinations, [] { return true; })
                     .error()
                     .kind,
            FailureKind::Cancelled);
        QCOMPARE(unpacking.saved(), QStringList());
    }
};

CHAINCERT_TEST(TestArchiveUnpacking)
#include "tst_archiveunpacking.moc"
