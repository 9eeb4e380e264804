#include "certificates/comparison.h"

#include "assessed.h"
#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

CertificateFacts facts(const QByteArray &pem)
{
    return describedCertificate(Made::derOf(pem))->facts;
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheSecondIsToTheFirstIsTold_data()
    {
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<CertificateChange>("change");
        const Made::Organization &organization = Made::organization();
        const Made::Key key = Made::admin().key;
        const auto row = [](const char *name, const QByteArray &second, CertificateChange change) {
            QTest::newRow(name) << second << change;
        };
        row("itself", Made::admin().certificate, CertificateChange::Same);
        Made::Issue renewed = organization.member();
        renewed.begins = "20260601000000Z";
        renewed.serial = "08";
        row("renewed", Made::issued(key, renewed), CertificateChange::Renewed);
        row("with a new key", Made::issued(Made::p256(), renewed), CertificateChange::NewKey);
        Made::Issue client = renewed;
        client.subject = {{"OU", "client"}, {"CN", "admin@org1"}};
        row("with another unit", Made::issued(key, client), CertificateChange::OtherRole);
        Made::Issue other = renewed;
        other.subject = {{"OU", "admin"}, {"CN", "User1@org1"}};
        row("of somebody else", Made::issued(key, other), CertificateChange::OtherSubject);
        Made::Issue named = renewed;
        named.issuer = organization.tlsca.certificate;
        named.issuerKey = organization.tlsca.key;
        row("by a CA with another name", Made::issued(key, named), CertificateChange::OtherIssuer);
        const Made::Organization again; // the network was created anew: the same names, other keys
        Made::Issue rekeyed = again.member();
        row("by a CA of that name with another key", Made::issued(key, rekeyed),
            CertificateChange::OtherIssuer);
    }

    void whatTheSecondIsToTheFirstIsTold()
    {
        QFETCH(QByteArray, second);
        const CertificateComparison comparison = compared(facts(Made::admin().certificate), facts(second));
        QTEST(comparison.change, "change");
        QCOMPARE(comparison.isSame(), comparison.differences.isEmpty());
        QCOMPARE(comparison.differences.contains(ComparedFact::Sha256), !comparison.isSame());
    }

    void casAreToldFromWhatTheyIssuedAndFromEachOther()
    {
        const Made::Key key = Made::p256(), other = Made::p256();
        Made::Issue root = Made::authority("ca.org1");
        const QByteArray ca = Made::issued(key, root);
        root.begins = "20260601000000Z";
        const QByteArray again = Made::issued(key, root);
        const QByteArray rekeyed = Made::issued(other, root);
        QVERIFY(!facts(ca).authorityKeyId);
        QCOMPARE(compared(facts(ca), facts(again)).change, CertificateChange::Renewed);
        QCOMPARE(compared(facts(ca), facts(rekeyed)).change, CertificateChange::OtherAuthority);
        Made::Issue member = Made::below(ca, key, {{"OU", "admin"}, {"CN", "admin@org1"}});
        const QByteArray issued = Made::issued(other, member);
        QVERIFY(facts(issued).authorityKeyId);
        QCOMPARE(compared(facts(issued), facts(ca)).change, CertificateChange::IssuerOfOther);
        QCOMPARE(compared(facts(ca), facts(issued)).change, CertificateChange::IssuerOfOther);
        QCOMPARE(compared(facts(issued), facts(rekeyed)).change, CertificateChange::OtherSubject);
    }

    void withoutAKeyIdentifierNobodyClaimsTheSameCa()
    {
        Made::Issue member = Made::organization().member();
        member.extensions = {{"basicConstraints", "critical,CA:FALSE"}};
        const CertificateFacts first = facts(Made::issued(Made::admin().key, member));
        member.begins = "20260601000000Z";
        const CertificateFacts second = facts(Made::issued(Made::admin().key, member));
        QVERIFY(!first.authorityKeyId && !second.authorityKeyId);
        QCOMPARE(compared(first, second).change, CertificateChange::UnknownIssuer);
    }

    void whatBeginsLaterAndEndsEarlierIsNotCalledNewer()
    {
        Made::Issue shorter = Made::organization().member();
        const CertificateFacts first = facts(Made::issued(Made::admin().key, shorter));
        shorter.begins = "20250601000100Z";
        shorter.ends = "20260601000000Z";
        const CertificateFacts second = facts(Made::issued(Made::admin().key, shorter));
        QVERIFY(second.notBefore > first.notBefore && second.notAfter < first.notAfter);
        QVERIFY(!compared(first, second).newer && !compared(second, first).newer);
    }

    void onlyWhatDiffersIsNamedInTheOrderInWhichItMatters()
    {
        Made::Issue renewed = Made::organization().member();
        renewed.ends = "20280601000000Z";
        renewed.begins = "20260601000000Z";
        renewed.serial = "08";
        const QByteArray second = Made::issued(Made::admin().key, renewed);
        const CertificateComparison comparison = compared(facts(Made::admin().certificate), facts(second));
        QCOMPARE(comparison.differences,
            (QList{ComparedFact::NotAfter, ComparedFact::NotBefore, ComparedFact::Serial,
                ComparedFact::Sha256}));
        QCOMPARE(comparison.newer, std::optional(2));
        QCOMPARE(compared(facts(second), facts(Made::admin().certificate)).newer, std::optional(1));
    }

    void whatNeitherSaysIsNoDifference()
    {
        CertificateFacts first, second;
        second.sha256 = u"00"_s;
        const CertificateComparison comparison = compared(first, second);
        QCOMPARE(comparison.differences, QList{ComparedFact::Sha256});
        QVERIFY(!comparison.newer);
    }

    void everyFactAndChangeHasAnIdOfItsOwn()
    {
        QSet<QString> ids;
        for (int fact = 0; fact <= static_cast<int>(ComparedFact::Sha256); ++fact)
            ids.insert(comparedFactId(static_cast<ComparedFact>(fact)));
        QCOMPARE(ids.size(), static_cast<int>(ComparedFact::Sha256) + 1);
        ids.clear();
        for (int change = 0; change <= static_cast<int>(CertificateChange::IssuerOfOther); ++change)
            ids.insert(certificateChangeId(static_cast<CertificateChange>(change)));
        QCOMPARE(ids.size(), static_cast<int>(CertificateChange::IssuerOfOther) + 1);
    }
};

CHAINCERT_TEST(TestComparison)
#include "tst_comparison.moc"
