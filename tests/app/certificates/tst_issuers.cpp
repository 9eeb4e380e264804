#include "certificates/issuers_p.h"

#include "certificates/certificatelimits.h"
#include "harness/harness.h"
#include "issued.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

FoundCertificate foundIn(const QByteArray &pem, const QString &path = u"a"_s)
{
    return {{path}, describedCertificate(Made::derOf(pem))};
}

QStringList namesOf(const QList<FoundCertificate> &chain)
{
    QStringList names;
    for (const FoundCertificate &each : chain)
        names << each.facts().subject->commonName;
    return names;
}

struct Three
{
    explicit Three(Made::Key root = Made::p256(), Made::Key inner = Made::p256())
        : rootKey(std::move(root))
        , innerKey(std::move(inner))
    {
    }
    Made::Key rootKey, innerKey, leafKey = Made::p256();
    QByteArray root = Made::issued(rootKey, Made::authority("root"));
    QByteArray inner = Made::issued(innerKey, Made::below(root, rootKey, {{"CN", "inner"}}, true));
    QByteArray leaf = Made::issued(leafKey, Made::below(inner, innerKey, {{"CN", "leaf"}}));
};

} // namespace

class TestIssuers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChainGoesFromTheNearestToTheRoot_data()
    {
        QTest::addColumn<Made::Key>("root");
        QTest::addColumn<Made::Key>("inner");
        QTest::newRow("P-256") << Made::p256() << Made::p256();
        QTest::newRow("P-384 above P-256") << Made::curve("P-384") << Made::p256();
        QTest::newRow("RSA") << Made::rsa() << Made::rsa();
        QTest::newRow("Ed25519") << Made::ed25519() << Made::ed25519();
        QTest::newRow("SM2") << Made::sm2() << Made::sm2();
    }

    void aChainGoesFromTheNearestToTheRoot()
    {
        QFETCH(Made::Key, root);
        QFETCH(Made::Key, inner);
        const Three three(root, inner);
        const FoundCertificate leaf = foundIn(three.leaf);
        Issuers issuers({foundIn(three.root), leaf, foundIn(three.inner)});
        QCOMPARE(namesOf(issuers.chainOf(*leaf.certificate, {})), (QStringList{u"inner"_s, u"root"_s}));
        const FoundCertificate own = foundIn(three.root);
        QCOMPARE(issuers.chainOf(*own.certificate, {}).size(), 0);
        QVERIFY(issuers.isSelfSigned(*own.certificate));
        QVERIFY(!issuers.isSelfSigned(*leaf.certificate));
    }

    void aMissingLinkEndsTheChain()
    {
        const Three three;
        const FoundCertificate leaf = foundIn(three.leaf);
        Issuers issuers({foundIn(three.root), leaf});
        QVERIFY(issuers.chainOf(*leaf.certificate, {}).isEmpty());
    }

    void aNameAloneMakesNoIssuer()
    {
        const Three three;
        const Made::Key other = Made::p256();
        const QByteArray again = Made::issued(other, Made::authority("root"));
        const FoundCertificate inner = foundIn(three.inner);
        Issuers without({foundIn(again), inner});
        QVERIFY(without.chainOf(*inner.certificate, {}).isEmpty());
        Issuers both({foundIn(again, u"a"_s), foundIn(three.root, u"b"_s), inner});
        const auto chain = both.chainOf(*inner.certificate, {});
        QCOMPARE(chain.size(), 1);
        QCOMPARE(chain[0].at.path, u"b"_s);
    }

    void whatLiesNearbyComesFirst()
    {
        const Three three;
        const FoundCertificate leaf = foundIn(three.inner);
        Issuers issuers({foundIn(three.root, u"a"_s), foundIn(three.root, u"b"_s)});
        QCOMPARE(issuers.chainOf(*leaf.certificate, {})[0].at.path, u"a"_s);
        QCOMPARE(issuers.chainOf(*leaf.certificate, {foundIn(three.root, u"b"_s)})[0].at.path, u"b"_s);
    }

    void signaturesOfSm2AreReadWithTheUsualIdAndWithNone()
    {
        const Made::Key key = Made::sm2();
        Made::Issue issue = Made::authority("ca");
        const auto usual = describedCertificate(Made::derOf(Made::issued(key, issue)));
        QCOMPARE(signatureFit(*usual, *usual), SignatureFit::Fits);
        issue.emptySm2Id = true;
        const auto empty = describedCertificate(Made::derOf(Made::issued(key, issue)));
        QCOMPARE(signatureFit(*empty, *empty), SignatureFit::FitsWithEmptyId);
        const auto other = describedCertificate(Made::derOf(Made::issued(Made::sm2(), issue)));
        QCOMPARE(signatureFit(*empty, *other), SignatureFit::DoesNotFit);
    }

    void authoritiesThatIssuedEachOtherEndTheChain()
    {
        const Made::Key one = Made::p256(), two = Made::p256();
        const QByteArray first = Made::issued(one, Made::authority("one"));
        const QByteArray second = Made::issued(two, Made::authority("two"));
        const QByteArray oneByTwo
            = Made::issued(one, Made::below(second, two, {{"O", "org1"}, {"CN", "one"}}, true));
        const QByteArray twoByOne
            = Made::issued(two, Made::below(first, one, {{"O", "org1"}, {"CN", "two"}}, true));
        const FoundCertificate from = foundIn(oneByTwo);
        Issuers issuers({from, foundIn(twoByOne)});
        QCOMPARE(namesOf(issuers.chainOf(*from.certificate, {})), QStringList{u"two"_s});
    }

    void manyOfOneNameAreNotAllTried()
    {
        const Three three;
        QList<FoundCertificate> many;
        for (int i = 0; i < 3 * CertificateLimits::triesOfIssuer; ++i)
            many << foundIn(Made::issued(Made::p256(), Made::authority("root")));
        const FoundCertificate inner = foundIn(three.inner);
        Issuers issuers(many + QList{foundIn(three.root)});
        QVERIFY(issuers.chainOf(*inner.certificate, {}).isEmpty());
        QCOMPARE(issuers.chainOf(*inner.certificate, {foundIn(three.root)}).size(), 1);
    }
};

CHAINCERT_TEST(TestIssuers)
#include "tst_issuers.moc"
