#include "certificates/assessment.h"

#include "assessed.h"
#include "harness/harness.h"

#include <QTest>
#include <QThread>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

// Three CAs above a member, all of that kind of key.
struct LongChain
{
    explicit LongChain(const Made::Key &rootKey, const Made::Key &innerKey, const Made::Key &lastKey)
        : organization(rootKey)
        , inner(Made::Organization::issuedTo(innerKey, below(organization.ca, "inner")))
        , last(Made::Organization::issuedTo(lastKey, below(inner, "last")))
    {
    }
    Made::Issue below(const Made::Member &ca, const QByteArray &name) const
    {
        Made::Issue issue = organization.authority(name);
        issue.issuer = ca.certificate;
        issue.issuerKey = ca.key;
        return issue;
    }
    Made::Member member(const Made::Key &key) const
    {
        Made::Issue issue = organization.member();
        issue.issuer = last.certificate;
        issue.issuerKey = last.key;
        return Made::Organization::issuedTo(key, issue);
    }
    Assessed folder(const Made::Key &key) const
    {
        Assessed made = Assessed::folder();
        made.put(Assessed::msp + u"cacerts/ca.pem"_s, organization.ca.certificate);
        made.put(Assessed::msp + u"intermediatecerts/1.pem"_s, inner.certificate);
        made.put(Assessed::msp + u"intermediatecerts/2.pem"_s, last.certificate);
        made.sign(member(key));
        return made;
    }
    Made::Organization organization;
    Made::Member inner, last;
};

QStringList idsOf(const QList<Finding> &findings)
{
    QStringList ids;
    for (const Finding &each : findings)
        ids << checkId(each.check);
    return ids;
}

} // namespace

class TestAssessment : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void chainsOfThreeCasAreAcceptedWithEveryKindOfKey_data()
    {
        QTest::addColumn<Made::Key>("ca");
        QTest::addColumn<Made::Key>("own");
        QTest::addColumn<QStringList>("findings");
        QTest::newRow("P-256") << Made::p256() << Made::p256() << QStringList();
        QTest::newRow("P-384") << Made::curve("P-384") << Made::curve("P-384")
                               << QStringList{u"key_algorithm"_s};
        QTest::newRow("RSA above P-256") << Made::rsa() << Made::p256() << QStringList();
        QTest::newRow("Ed25519") << Made::ed25519() << Made::ed25519() << QStringList{u"key_algorithm"_s};
    }

    void chainsOfThreeCasAreAcceptedWithEveryKindOfKey()
    {
        QFETCH(Made::Key, ca);
        QFETCH(Made::Key, own);
        QFETCH(QStringList, findings);
        const LongChain chain(ca, ca, ca);
        Assessed given = chain.folder(own);
        given.context.earlierIssuers.clear();
        const IdentityAssessment made = given.first();
        QCOMPARE(idsOf(made.findings), findings);
        QCOMPARE(made.fabric, FabricAcceptance::Accepted);
        QCOMPARE(made.openSslChain, OpenSslChain::Ok);
        QCOMPARE(made.path.size(), 4);
        QCOMPARE(made.path.constLast(), chain.organization.ca.sha256());
    }

    void chainsOfSm2HoldWithEitherIdAndFabricItselfIsNotAsked()
    {
        const LongChain chain(Made::sm2(), Made::sm2(), Made::sm2());
        Assessed given = chain.folder(Made::sm2());
        given.context.earlierIssuers.clear();
        for (const bool isEmptyId : {false, true}) {
            Made::Issue issue = chain.organization.member();
            issue.issuer = chain.last.certificate;
            issue.issuerKey = chain.last.key;
            issue.emptySm2Id = isEmptyId;
            given.sign(Made::Organization::issuedTo(Made::sm2(), issue));
            const IdentityAssessment made = given.first();
            QCOMPARE(idsOf(made.findings), QStringList{u"sm2_signature"_s});
            QCOMPARE(
                made.findings[0].evidence[u"fits"_s].toString(), isEmptyId ? u"empty_id"_s : u"usual_id"_s);
            QCOMPARE(made.openSslChain, OpenSslChain::Ok);
            QCOMPARE(made.fabric, FabricAcceptance::NotChecked);
            QCOMPARE(made.verdict, Verdict::Note);
        }
    }

    void whatOpenSslSaysStandsBesideWhatFabricSays_data()
    {
        QTest::addColumn<QByteArray>("begins");
        QTest::addColumn<QByteArray>("ends");
        QTest::addColumn<OpenSslChain>("openSsl");
        QTest::addColumn<FabricAcceptance>("fabric");
        const auto row
            = [](const char *name, const QByteArray &begins, const QByteArray &ends, OpenSslChain openSsl,
                  FabricAcceptance fabric) { QTest::newRow(name) << begins << ends << openSsl << fabric; };
        row("older than its CA", "20240601000000Z", "20270601000000Z", OpenSslChain::Ok,
            FabricAcceptance::Refused);
        row("ended", "20250601000000Z", "20251201000000Z", OpenSslChain::Expired, FabricAcceptance::Refused);
        row("not yet valid", "20260201000000Z", "20270601000000Z", OpenSslChain::NotYetValid,
            FabricAcceptance::Accepted);
        row("valid", "20250601000000Z", "20270601000000Z", OpenSslChain::Ok, FabricAcceptance::Accepted);
    }

    void whatOpenSslSaysStandsBesideWhatFabricSays()
    {
        QFETCH(QByteArray, begins);
        QFETCH(QByteArray, ends);
        QFETCH(OpenSslChain, openSsl);
        QFETCH(FabricAcceptance, fabric);
        Made::Issue issue = Made::organization().member();
        issue.begins = begins;
        issue.ends = ends;
        Assessed given = Assessed::folder();
        given.sign(Made::Organization::issuedTo(Made::p256(), issue));
        const IdentityAssessment made = given.first();
        QCOMPARE(made.openSslChain, openSsl);
        QCOMPARE(made.fabric, fabric);
    }

    void openSslTellsWhyAChainIsNone_data()
    {
        QTest::addColumn<QByteArray>("ca");
        QTest::addColumn<QByteArray>("own");
        QTest::addColumn<OpenSslChain>("expected");
        const Made::Organization &org = Made::organization();
        const Made::Key key = Made::p256();
        Made::Issue self = org.member(), plain = org.member();
        self.issuer = {};
        self.issuerKey = {};
        Made::withoutExtension(plain, "authorityKeyIdentifier");
        const QByteArray other = Made::Organization().ca.certificate; // of the same name
        Made::Issue unfit = org.authority("ca.org1"), ended = unfit;
        Made::withExtension(unfit, "basicConstraints", "critical,CA:FALSE");
        ended.ends = "20250801000000Z";
        const auto row = [](const char *name, const QByteArray &ca, const QByteArray &own,
                             OpenSslChain expected) { QTest::newRow(name) << ca << own << expected; };
        row("of its CA", org.ca.certificate, Made::admin().certificate, OpenSslChain::Ok);
        row("of another CA", org.tlsca.certificate, Made::admin().certificate, OpenSslChain::UnknownIssuer);
        row("its own issuer", org.ca.certificate, Made::issued(key, self), OpenSslChain::SelfSigned);
        row("signed by another key", other, Made::issued(key, plain), OpenSslChain::BadSignature);
        row("of a CA that is none", Made::issued(org.ca.key, unfit), Made::admin().certificate,
            OpenSslChain::UnfitAuthority);
        row("of a CA that has ended", Made::issued(org.ca.key, ended), Made::admin().certificate,
            OpenSslChain::Expired);
    }

    void openSslTellsWhyAChainIsNone()
    {
        QFETCH(QByteArray, ca);
        QFETCH(QByteArray, own);
        Assessed given = Assessed::folder();
        given.put(Assessed::msp + u"cacerts/ca.pem"_s, ca);
        given.put(Assessed::msp + u"signcerts/cert.pem"_s, own);
        const IdentityAssessment made = given.first();
        QTEST(made.openSslChain, "expected");
        QCOMPARE(made.openSslError == 0, made.openSslChain == OpenSslChain::Ok);
    }

    void withoutACaNothingIsSaidOfTheChain()
    {
        const Assessed alone = Assessed::alone(Made::admin().certificate);
        Assessed beside = alone; // a CA that need not be its organization's
        beside.put(u"tls-ca.pem"_s, Made::organization().tlsca.certificate);
        for (const IdentityAssessment &made : {alone.first(), beside.first()}) {
            QCOMPARE(made.openSslChain, OpenSslChain::NotChecked);
            QCOMPARE(made.fabric, FabricAcceptance::NotChecked);
            QCOMPARE(made.whyNotChecked(Check::UnknownIssuer), NotCheckedBecause::NoAuthority);
            QCOMPARE(made.path, QStringList{Made::admin().sha256()});
            QVERIFY(!made.has(Check::UnknownIssuer));
        }
    }

    void aCaThatCameApartServesForAFolderWithout()
    {
        Assessed given = Assessed::folder();
        given.remove(Assessed::msp + u"cacerts/ca.pem"_s);
        QCOMPARE(given.first().fabric, FabricAcceptance::NotChecked);
        given.put(u"ca/ca.pem"_s, Made::organization().ca.certificate);
        const IdentityAssessment made = given.first();
        QCOMPARE(made.fabric, FabricAcceptance::Accepted);
        QCOMPARE(made.openSslChain, OpenSslChain::Ok);
        QCOMPARE(idsOf(made.findings), QStringList{u"folder_incomplete"_s});
    }

    void whatIsNotGivenIsNotCheckedAndNeverFine_data()
    {
        QTest::addColumn<QByteArray>("pem");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QStringList>("made");
        const QStringList ofCertificate{u"expired"_s, u"expires_soon"_s, u"not_yet_valid"_s,
            u"extended_key_usage"_s, u"key_algorithm"_s, u"damaged"_s, u"weak_algorithm"_s, u"long_life"_s,
            u"sm2_signature"_s};
        QTest::newRow("certificate") << Made::admin().certificate << u"warning"_s
                                     << ofCertificate
                + QStringList{u"key_missing"_s, u"role_missing"_s, u"several_roles"_s,
                    u"authority_as_identity"_s, u"without_extensions"_s, u"several_certificates"_s};
        QTest::newRow("CA") << Made::organization().ca.certificate << u"right"_s
                            << ofCertificate + QStringList{u"unfit_authority"_s, u"encoding"_s};
        QTest::newRow("key") << Made::admin().pem() << u"right"_s
                             << QStringList{u"key_missing"_s, u"key_container"_s, u"parameters_before_key"_s,
                                    u"key_encrypted"_s, u"key_algorithm"_s, u"damaged"_s,
                                    u"no_public_half"_s};
        QTest::newRow("locked key") << Made::encryptedPkcs8(Made::admin().key) << u"warning"_s
                                    << QStringList{u"key_missing"_s, u"key_container"_s,
                                           u"parameters_before_key"_s, u"key_encrypted"_s, u"damaged"_s};
    }

    void whatIsNotGivenIsNotCheckedAndNeverFine()
    {
        QFETCH(QByteArray, pem);
        QFETCH(QStringList, made);
        const Assessment whole = Assessed::alone(pem).whole();
        QTEST(QString(verdictId(whole.verdict)), "verdict");
        QCOMPARE(whole.identities.size(), 1);
        const IdentityAssessment &one = whole.identities[0];
        for (int i = 0; i < checkCount; ++i) {
            const auto check = static_cast<Check>(i);
            QVERIFY2(
                one.whyNotChecked(check).has_value() != made.contains(checkId(check)), checkId(check).data());
        }
        QCOMPARE(
            whole.notChecked, (QList<NotChecked>{{Check::PathsMissing, NotCheckedBecause::NoConfiguration}}));
    }

    void theRealEndIsTheEarliestOfCertificateCaAndTlsCa_data()
    {
        QTest::addColumn<QByteArray>("ca");
        QTest::addColumn<QByteArray>("tlsca");
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("when");
        const QByteArray late = "20340101000000Z";
        QTest::newRow("certificate") << late << late << u"certificate"_s << u"2027-06-01"_s;
        QTest::newRow("CA") << QByteArray("20270101000000Z") << late << u"ca"_s << u"2027-01-01"_s;
        QTest::newRow("TLS CA") << QByteArray("20270101000000Z") << QByteArray("20260901000000Z")
                                << u"tls_ca"_s << u"2026-09-01"_s;
    }

    void theRealEndIsTheEarliestOfCertificateCaAndTlsCa()
    {
        QFETCH(QByteArray, ca);
        QFETCH(QByteArray, tlsca);
        const Made::Organization &org = Made::organization();
        Made::Issue root = org.authority("ca.org1"), tlsRoot = org.authority("tlsca.org1");
        root.ends = ca;
        tlsRoot.ends = tlsca;
        Assessed given = Assessed::folder();
        given.put(Assessed::msp + u"cacerts/ca.pem"_s, Made::issued(org.ca.key, root));
        for (const QString &path : {Assessed::msp + u"tlscacerts/tlsca.pem"_s, Assessed::tls + u"ca.crt"_s})
            given.put(path, Made::issued(org.tlsca.key, tlsRoot));
        IdentityAssessment made = given.first();
        QTEST(QString(endsById(made.endsBy)), "by");
        QTEST(made.ends.toString(u"yyyy-MM-dd"_s), "when");
        // Without a certificate for connections the folder's own CAs for them tell.
        given.given.files.removeIf([](const auto &each) { return each.key().startsWith(Assessed::tls); });
        made = given.first();
        QTEST(QString(endsById(made.endsBy)), "by");
    }

    void daysAreThoseOfTheSettings()
    {
        Assessed given = Assessed::folder();
        given.context.ending = {1000, 600};
        IdentityAssessment made = given.first();
        QVERIFY(made.has(Check::ExpiresSoon));
        QCOMPARE(made.findings[0].evidence[u"urgent"_s].toBool(), true);
        QCOMPARE(made.findings[0].evidence[u"days"_s].toLongLong(), 515);
        given.context.ending.urgentDays = 514;
        QCOMPARE(given.first().findings[0].evidence[u"urgent"_s].toBool(), false);
    }

    void whatCannotBeReadIsNotTakenForMissing()
    {
        Assessed given = Assessed::folder();
        given.given.unreadable = given.given.files.keys();
        const IdentityAssessment made = given.first();
        const QStringList ids = idsOf(made.findings);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()), QSet<QString>{u"key_permissions"_s});
        QCOMPARE(made.whyNotChecked(Check::KeyMissing), NotCheckedBecause::FileUnreadable);
        QCOMPARE(made.whyNotChecked(Check::FolderIncomplete), NotCheckedBecause::FileUnreadable);
    }

    void manyNotesHideNoError()
    {
        Assessed given = Assessed::folder();
        const QByteArray odd = QByteArray(Made::organization().ca.certificate).replace("\n", "\r\n");
        for (int i = 0; i < 200; ++i)
            given.put(Assessed::msp + u"admincerts/%1.pem"_s.arg(i), odd);
        given.put(Assessed::msp + u"tlscacerts/0.pem"_s,
            "-----BEGIN CERTIFICATE-----\nMAMCAQE=\n"
            "-----END CERTIFICATE-----\n");
        const IdentityAssessment made = given.first();
        const auto isNote = [](const Finding &each) {
            return each.check == Check::Damaged && each.severity == Severity::Note;
        };
        QCOMPARE(std::count_if(made.findings.begin(), made.findings.end(), isNote), 100);
        QCOMPARE(made.verdict, Verdict::Error);
    }

    void cancellingEndsIt()
    {
        const Assessed given = Assessed::folder();
        const Material material = given.given.material();
        int asked = 0;
        const auto made = assess(material, identitiesIn(material), {.cancelled = [&asked] {
            ++asked;
            return true;
        }});
        QCOMPARE(made.error().kind, FailureKind::Cancelled);
        QCOMPARE(asked, 1);
        for (int after = 0; after < 3; ++after) { // while identities are put together, too
            asked = 0;
            const auto both = assessedIdentities(
                material, given.asked, {.cancelled = [&asked, after] { return asked++ >= after; }});
            QCOMPARE(both.error().kind, FailureKind::Cancelled);
        }
    }

    void manyThreadsJudgeOneMaterial()
    {
        const Assessed given = Assessed::folder();
        const Material material = given.given.material();
        const QList<Identity> identities = identitiesIn(material, given.asked);
        std::vector<std::unique_ptr<QThread>> threads;
        std::array<Verdict, 4> verdicts = {};
        verdicts.fill(Verdict::Error);
        for (Verdict &verdict : verdicts) {
            threads.emplace_back(
                QThread::create([&] { verdict = assess(material, identities, given.context)->verdict; }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            thread->wait();
        QVERIFY(std::all_of(
            verdicts.begin(), verdicts.end(), [](Verdict each) { return each == Verdict::Right; }));
    }

    void aFileOfManyIdentitiesTellsEachItsOwnOddities()
    {
        const auto entry = [](const QByteArray &name, const QByteArray &pem) {
            return "{\"name\":\"" + name + "\",\"cert\":\"" + pem.toBase64() + "\",\"private_key\":\""
                + Made::admin().pem().toBase64() + "\",\"type\":\"identity\"}";
        };
        const QByteArray odd = QByteArray(Made::admin().certificate).replace("\n", "\r\n");
        Assessed given;
        given.given = Given::file(u"all_identity.json"_s,
            '[' + entry("a", Made::admin().certificate) + ',' + entry("b", odd) + ']');
        given.context.now = Assessed::folder().context.now;
        const Assessment whole = given.whole();
        QCOMPARE(whole.identities.size(), 2);
        QVERIFY(!whole.identities[0].has(Check::Damaged));
        QVERIFY(whole.identities[1].has(Check::Damaged));
        QVERIFY(whole.identities[0].has(Check::UsedElsewhere));
    }

    void aStoreThatStaysClosedIsToldOfTheWhole()
    {
        Assessed given;
        given.given = Given::file(u"a.p12"_s, Made::pkcs12(Made::admin().key, Made::admin().certificate));
        const Assessment whole = given.whole();
        QVERIFY(whole.identities.isEmpty());
        QCOMPARE(idsOf(whole.findings), QStringList{u"key_encrypted"_s});
        QCOMPARE(whole.findings[0].evidence[u"why"_s].toString(), u"password_wanted"_s);
    }
};

CHAINCERT_TEST(TestAssessment)
#include "tst_assessment.moc"
