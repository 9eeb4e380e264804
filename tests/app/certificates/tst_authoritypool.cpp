#include "certificates/authoritypool_p.h"

#include "assessed.h"
#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

FoundCertificate foundCa(const QByteArray &pem)
{
    return {{u"ca.pem"_s}, describedCertificate(Made::derOf(pem))};
}

Made::Issue caBelow(const QByteArray &issuer, const Made::Key &issuerKey, const QByteArray &name)
{
    return Made::below(issuer, issuerKey, {{"O", "org1"}, {"CN", name}}, true);
}

} // namespace

class TestAuthorityPool : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRootIsItsOwnWay()
    {
        const FoundCertificate root = foundCa(Made::organization().ca.certificate);
        Issuers issuers({root});
        const QList<CaChain> chains = AuthorityPool({root}, {}).chainsToRoot(root, issuers);
        QCOMPARE(chains.size(), 1);
        QVERIFY(chains[0].isEmpty());
    }

    void equalCertificatesAreOneWay()
    {
        const FoundCertificate root = foundCa(Made::organization().ca.certificate);
        const FoundCertificate own = foundCa(Made::admin().certificate);
        Issuers issuers({root});
        QCOMPARE(AuthorityPool({root, root}, {}).chainsToRoot(own, issuers).size(), 1);
        QCOMPARE(AuthorityPool({root}, {root}).chainsToRoot(own, issuers).size(), 1);
        QVERIFY(AuthorityPool({}, {root}).chainsToRoot(own, issuers).isEmpty());
    }

    void casThatCertifyEachOtherAreNoCircle()
    {
        const Made::Key keyA = Made::p256(), keyB = Made::p256();
        const QByteArray rootA = Made::issued(keyA, Made::authority("a"));
        const QByteArray rootB = Made::issued(keyB, Made::authority("b"));
        const FoundCertificate aByB = foundCa(Made::issued(keyA, caBelow(rootB, keyB, "a")));
        const FoundCertificate bByA = foundCa(Made::issued(keyB, caBelow(rootA, keyA, "b")));
        const FoundCertificate own
            = foundCa(Made::issued(Made::p256(), Made::below(rootA, keyA, {{"CN", "x"}})));
        Issuers issuers({aByB, bByA});
        QVERIFY(AuthorityPool({}, {aByB, bByA}).chainsToRoot(own, issuers).isEmpty());
        // Both roots: one chain is direct, one leads through the other.
        QCOMPARE(
            AuthorityPool({foundCa(rootA), foundCa(rootB)}, {aByB, bByA}).chainsToRoot(own, issuers).size(),
            2);
    }

    void noMoreWaysAreLookedForThanTell()
    {
        const Made::Key key = Made::p256();
        QList<FoundCertificate> roots;
        Made::Issue issue = Made::authority("ca");
        for (int i = 0; i < 10; ++i) {
            issue.serial = QByteArray::number(10 + i);
            roots << foundCa(Made::issued(key, issue));
        }
        const FoundCertificate own = foundCa(Made::issued(
            Made::p256(), Made::below(Made::issued(key, Made::authority("ca")), key, {{"CN", "x"}})));
        Issuers issuers(roots);
        QCOMPARE(AuthorityPool(roots, {}).chainsToRoot(own, issuers).size(), AuthorityPool::mostChains);
    }

    void namesInOtherLettersOfAsn1AreOthersToGo()
    {
        const Made::Key key = Made::p256();
        Made::Issue plain = Made::authority("ca");
        plain.subject = {{"CN", "ca"}}; // UTF8String
        const QByteArray ca = Made::issued(key, plain);
        QByteArray printable = ca;
        printable = Made::signedAnew(ca, key, [](QByteArray &signedBytes) {
            signedBytes.replace("\x0c\x02"
                                "ca",
                "\x13\x02"
                "ca"); // PrintableString
        });
        const FoundCertificate own = foundCa(Made::issued(Made::p256(), Made::below(ca, key, {{"CN", "x"}})));
        Issuers issuers({});
        QVERIFY(hasSameNameBytes(*own.certificate, *foundCa(ca).certificate));
        QVERIFY(!hasSameNameBytes(*own.certificate, *foundCa(printable).certificate));
        QVERIFY(AuthorityPool({foundCa(printable)}, {}).chainsToRoot(own, issuers).isEmpty());
        QCOMPARE(AuthorityPool({foundCa(printable)}, {}).namedAsIssuer(*own.certificate).size(), 1);
    }
};

CHAINCERT_TEST(TestAuthorityPool)
#include "tst_authoritypool.moc"
