#include "certificates/summary.h"

#include "assessed.h"
#include "harness/harness.h"
#include "harness/heap.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <vector>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

AssessmentSummary summaryOfAll(const Assessed &given)
{
    const Material material = given.given.material();
    const QList<Identity> identities = identitiesIn(material, given.asked);
    return summaryOf(material, identities, *assess(material, identities, given.context));
}

FileSummary fileOf(const AssessmentSummary &summary, const QString &path)
{
    for (const FileSummary &file : summary.files()) {
        if (file.path == path)
            return file;
    }
    return {};
}

// As the service sends it: no CA, a key under a name of its own, names of forty digits everywhere.
Assessed usualDownload()
{
    const QString hash(40, u'f');
    const QString top = hash + u".peer/"_s;
    const QString owner = u"Admin@%1.peer-%1.default.svc.cluster.local-cert.pem"_s.arg(hash);
    Assessed made{Given::folder({{top + u"msp/admincerts/"_s + owner, Made::admin().certificate},
        {top + u"msp/signcerts/"_s + owner, Made::admin().certificate},
        {top + u"msp/keystore/72d3ff6a-6160-4110-a149-46edbb59d66e_sk"_s, Made::admin().pem()},
        {top + u"msp/tlscacerts/tlsca."_s + hash + u"-cert.pem"_s, Made::organization().tlsca.certificate},
        {top + u"tls/server.crt"_s, Made::server().certificate},
        {top + u"tls/server.key"_s, Made::server().pem()}})};
    made.asked = {{}, u"org1"_s, u"admin"_s};
    made.context.now = QDateTime(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::utc());
    return made;
}

} // namespace

class TestSummary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsRightHasAnEndAndFilesAndNothingElse()
    {
        const AssessmentSummary summary = summaryOfAll(Assessed::folder());
        QCOMPARE(summary.verdict, Verdict::Right);
        QVERIFY(summary.findings().isEmpty() && summary.toLookAt == 0 && summary.notes == 0);
        QCOMPARE(summary.ends, QDateTime(QDate(2027, 6, 1), QTime(0, 0), QTimeZone::utc()));
        QCOMPARE(summary.endsBy, EndsBy::Certificate);
        const FileSummary own = fileOf(summary, Assessed::msp + u"signcerts/cert.pem"_s);
        QCOMPARE(own.commonName, u"admin@org1"_s);
        QCOMPARE(own.ends, summary.ends);
        const FileSummary authority = fileOf(summary, Assessed::msp + u"cacerts/ca.pem"_s);
        QCOMPARE(authority.commonName, u"ca.org1"_s);
        QCOMPARE(authority.ends, QDateTime(QDate(2034, 1, 1), QTime(0, 0), QTimeZone::utc()));
        const FileSummary key = fileOf(summary, Assessed::tls + u"server.key"_s);
        QVERIFY(key.path.endsWith(u"server.key") && key.commonName.isEmpty() && key.ends.isNull());
        QCOMPARE(key.keyFits, true);
        QCOMPARE(
            fileOf(summary, Assessed::msp + u"keystore/"_s + Made::admin().ski() + u"_sk"_s).keyFits, true);
        QVERIFY(!own.keyFits); // it is no key
        QVERIFY(fileOf(summary, Assessed::msp + u"config.yaml"_s).path.isEmpty()); // nothing is said of it
    }

    void findingsComeBackAsTheyWereAndTheWorstIsFirst()
    {
        Assessed given = usualDownload();
        // The certificate has ended.
        given.context.now = QDateTime(QDate(2027, 7, 1), QTime(0, 0), QTimeZone::utc());
        const Material material = given.given.material();
        const QList<Identity> identities = identitiesIn(material, given.asked);
        const Assessment assessment = *assess(material, identities, given.context);
        QList<Finding> all = assessment.findings;
        for (const IdentityAssessment &each : assessment.identities)
            all += each.findings;
        const AssessmentSummary summary = summaryOf(material, identities, assessment);
        const QList<Finding> findings = summary.findings();
        QVERIFY(findings.size() > 3);
        QCOMPARE(findings.constFirst().check, Check::Expired);
        QVERIFY(std::is_sorted(findings.begin(), findings.end(),
            [](const Finding &a, const Finding &b) { return a.severity > b.severity; }));
        for (const Finding &finding : findings)
            QVERIFY2(all.contains(finding), checkId(finding.check).data());
        for (const Finding &finding : all)
            QCOMPARE(findings.count(finding), 1);
        QCOMPARE(summary.verdict, Verdict::Error);
        QCOMPARE(fileOf(summary, findings.constFirst().at.path).verdict, Verdict::Error);
        QCOMPARE(summary, summaryOf(material, identities, assessment));
        QVERIFY(summary != summaryOfAll(usualDownload()));
    }

    void noUsualDownloadNeedsALook()
    {
        const AssessmentSummary summary = summaryOfAll(usualDownload());
        QCOMPARE(summary.toLookAt, 0);
        QCOMPARE(summary.verdict, Verdict::Warning); // the peer tool still needs the CA
        QCOMPARE(summary.findings().constFirst().check, Check::FolderIncomplete);
        QVERIFY(summary.notes > 0);
        Assessed other = usualDownload();
        const QStringList paths = other.given.files.keys();
        for (const QString &path : paths) {
            if (path.contains(u"/keystore/"))
                other.put(path, Made::server().pem()); // belongs to another certificate
        }
        const AssessmentSummary wrong = summaryOfAll(other);
        QCOMPARE(wrong.toLookAt, 1);
        QCOMPARE(wrong.findings().constFirst().check, Check::KeyMismatch);
        QVERIFY(wrong.likeness != summary.likeness);
    }

    void whatEndsFirstIsTheRealEnd()
    {
        Assessed given = Assessed::folder();
        Made::Issue issue = Made::organization().authority("tlsca.org1");
        issue.ends = "20260601000000Z";
        const Made::Member tlsca = Made::Organization::issuedTo(Made::organization().tlsca.key, issue);
        given.put(Assessed::msp + u"tlscacerts/tlsca.pem"_s, tlsca.certificate);
        given.put(Assessed::tls + u"ca.crt"_s, tlsca.certificate);
        const AssessmentSummary summary = summaryOfAll(given);
        QCOMPARE(summary.ends, QDateTime(QDate(2026, 6, 1), QTime(0, 0), QTimeZone::utc()));
        QCOMPARE(summary.endsBy, EndsBy::TlsAuthority);
    }

    void thoseThatReadAlikeAreAlikeWhomeverTheyAreAbout()
    {
        Assessed other = usualDownload();
        QMap<QString, QByteArray> elsewhere;
        for (auto at = other.given.files.cbegin(); at != other.given.files.cend(); ++at)
            elsewhere.insert(QString(at.key()).replace(QString(40, u'f'), QString(40, u'0')), at.value());
        other.given.files = elsewhere;
        const AssessmentSummary summary = summaryOfAll(usualDownload());
        QVERIFY(summary != summaryOfAll(other));
        QCOMPARE(summary.likeness, summaryOfAll(other).likeness);
        const auto likenessOf = [](const QList<Check> &checks) {
            Assessment assessment;
            for (const Check check : checks)
                assessment.findings << Finding{check, Severity::Error};
            return summaryOf({}, {}, assessment).likeness;
        };
        QVERIFY(likenessOf({Check::KeyMismatch, Check::Expired})
            != likenessOf({Check::KeyMismatch, Check::NotYetValid})); // not by the worst alone
    }

    void ofVeryManyFilesTheFirstAreKept()
    {
        Assessed given{Given::folder({})};
        for (int i = 0; i < summaryFiles + 200; ++i)
            given.put(u"%1.pem"_s.arg(i, 5, 10, QLatin1Char('0')), "-----BEGIN CERTIFICATE-----\nAAAA\n");
        const AssessmentSummary summary = summaryOfAll(given);
        QVERIFY(summary.files().size() <= summaryFiles);
        QVERIFY(!summary.findings().isEmpty() && summary.findings().size() <= summaryFindings);
        QVERIFY(summary.toLookAt >= summary.findings().size());
    }

    void tenThousandTakeLittle()
    {
        const Assessed given = usualDownload();
        const Material material = given.given.material();
        const QList<Identity> identities = identitiesIn(material, given.asked);
        const Assessment assessment = *assess(material, identities, given.context);
        constexpr size_t many = 1'000;
        std::vector<AssessmentSummary> summaries;
        summaries.reserve(many);
        const size_t before = Harness::bytesTaken();
        for (size_t i = 0; i < many; ++i)
            summaries.push_back(summaryOf(material, identities, assessment));
        const size_t each = (Harness::bytesTaken() - before) / many + sizeof(AssessmentSummary);
        QVERIFY2(each > 100 && each < 800, qPrintable(QString::number(each)));
    }

    void aCaInAnotherFolderIsNamedWhereItIsMissing()
    {
        Assessed given = Assessed::folder();
        given.put(u"ca/ca.pem"_s, given.given.files.take(Assessed::msp + u"cacerts/ca.pem"_s));
        const IdentityAssessment made = given.first();
        const auto finding = std::find_if(made.findings.begin(), made.findings.end(),
            [](const Finding &each) { return each.check == Check::FolderIncomplete; });
        QVERIFY(finding != made.findings.end());
        QCOMPARE(finding->evidence[u"ca"_s].toString(), u"ca/ca.pem"_s);
        QCOMPARE(made.openSslChain, OpenSslChain::Ok);
    }
};

CHAINCERT_TEST(TestSummary)

#include "tst_summary.moc"
