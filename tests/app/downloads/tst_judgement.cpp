#include "downloads/judgement.h"

#include "app/certificates/assessed.h"
#include "harness/harness.h"
#include "savingrig.h"

#include <QDateTime>
#include <QDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

QByteArray inDays(int days)
{
    const QDateTime when = QDateTime::currentDateTimeUtc().addDays(days).addSecs(3600);
    return when.toString(u"yyMMddHHmmss"_s).toLatin1() + 'Z';
}

Made::Member endsIn(int days)
{
    Made::Issue issue = Made::organization().member();
    issue.begins = inDays(-100);
    issue.ends = inDays(days);
    return Made::Organization::issuedTo(Made::p256(), issue);
}

QStringList checksIn(const SavedDownload &saved)
{
    QStringList checks;
    if (saved.assessment) {
        for (const Finding &finding : saved.assessment->findings())
            checks << checkId(finding.check);
    }
    return checks;
}

} // namespace

class TestJudgement : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneFileIsJudgedAsATreeIs_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("check"); // that fires; empty: none that needs a look
        const Made::Member right = endsIn(200);
        const Made::Member soon = endsIn(9);
        QTest::newRow("PEM") << right.certificate << u"admin.pem"_s << QString();
        QTest::newRow("with its key") << right.certificate + right.pem() << u"admin.key"_s << QString();
        QTest::newRow("DER") << Made::derOf(right.certificate) << u"admin.der"_s << QString();
        QTest::newRow("ends soon") << soon.certificate << u"admin.pem"_s << u"expires_soon"_s;
        QTest::newRow("DER that ends soon")
            << Made::derOf(soon.certificate) << u"admin.der"_s << u"expires_soon"_s;
        QTest::newRow("another's key")
            << right.certificate + soon.pem() << u"admin.key"_s << u"key_mismatch"_s;
        QTest::newRow("PKCS#12") << Made::store({.key = right.key, .certificate = right.certificate})
                                 << u"admin.p12"_s << u"key_encrypted"_s;
    }

    void oneFileIsJudgedAsATreeIs()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, name);
        QFETCH(QString, check);
        const QTemporaryDir dir;
        const auto saved = SavingRig::Run().save(SavingRig::request(dir.path()), body);
        VERIFY_SAVED(saved);
        QVERIFY(isOneFile(*saved));
        QCOMPARE(saved->archive, dir.filePath(u"chain/org1/"_s + name));
        QVERIFY(saved->assessment);
        const QStringList checks = checksIn(*saved);
        QVERIFY2(check.isEmpty() || checks.contains(check), qPrintable(checks.join(u' ')));
        if (check.isEmpty())
            QVERIFY2(saved->assessment->verdict <= Verdict::Warning && !checks.contains(u"damaged"_s)
                    && !checks.contains(u"expires_soon"_s),
                qPrintable(checks.join(u' ')));
        for (const FileSummary &file : saved->assessment->files())
            QCOMPARE(file.path, name);
        QVERIFY(name.endsWith(u"p12") || saved->assessment->ends.isValid());
    }

    void whatIsNoCertificateIsNotJudged_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("of an unknown kind") << "\x01\x02 bytes"_ba;
        QTest::newRow("text") << "hello\n"_ba;
        QTest::newRow("gzip") << "\x1f\x8b\x08 and more of it"_ba;
        QTest::newRow("large") << QByteArray(2'000'000, '\x01');
    }

    void whatIsNoCertificateIsNotJudged()
    {
        QFETCH(QByteArray, body);
        const QTemporaryDir dir;
        const auto saved = SavingRig::Run().save(SavingRig::request(dir.path()), body);
        VERIFY_SAVED(saved);
        QVERIFY(isOneFile(*saved));
        QVERIFY(!saved->assessment);
    }

    void anArchiveIsNotOneFile()
    {
        const QTemporaryDir dir;
        const auto saved = SavingRig::Run().save(SavingRig::request(dir.path()), SavingRig::archive());
        VERIFY_SAVED(saved);
        QVERIFY(!isOneFile(*saved));
    }

    void whatEndsSoonIsAsTheRunSays_data()
    {
        QTest::addColumn<int>("soonDays");
        QTest::addColumn<bool>("fires");
        QTest::newRow("as usual") << 30 << true;
        QTest::newRow("that day") << 9 << true;
        QTest::newRow("a day later") << 8 << false;
    }

    void whatEndsSoonIsAsTheRunSays()
    {
        QFETCH(int, soonDays);
        QFETCH(bool, fires);
        const QTemporaryDir dir;
        SavingRig::Run run;
        run.ending = EndingThresholds::bounded(soonDays, 1);
        const Made::Member soon = endsIn(9);
        const SavingRig::Files files{
            {u"1.peer/msp/signcerts/a.pem"_s, soon.certificate}, {u"1.peer/msp/keystore/a_sk"_s, soon.pem()}};
        for (const QByteArray &body : {SavingRig::zip(files), soon.certificate}) {
            const auto saved = run.save(SavingRig::request(dir.path()), body);
            VERIFY_SAVED(saved);
            QCOMPARE(checksIn(*saved).contains(u"expires_soon"_s), fires);
        }
    }
};

CHAINCERT_TEST(TestJudgement)
#include "tst_judgement.moc"
