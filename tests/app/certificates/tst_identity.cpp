#include "certificates/identity.h"

#include "given.h"
#include "harness/harness.h"
#include "issued.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using IdentityKind = Identity::Kind;

namespace {

// An organization with a CA for identities and one for TLS, made once: keys cost.
struct Organization
{
    Made::Key caKey = Made::p256(), tlsKey = Made::p256();
    QByteArray ca = Made::issued(caKey, Made::authority("ca.org1"));
    QByteArray tlsca = Made::issued(tlsKey, Made::authority("tlsca.org1"));

    struct Member
    {
        Made::Key key = Made::p256();
        QByteArray certificate;
        QByteArray pem() const { return Made::pkcs8(key); }
    };
    Member member(const QByteArray &name, const QByteArray &unit = "client") const
    {
        Member made;
        made.certificate = Made::issued(made.key, Made::below(ca, caKey, {{"OU", unit}, {"CN", name}}));
        return made;
    }
    Member server(const QByteArray &name) const
    {
        Member made;
        made.certificate = Made::issued(made.key, Made::below(tlsca, tlsKey, {{"CN", name}}));
        return made;
    }
};

const Organization &org()
{
    static const Organization made;
    return made;
}

QString nameOf(const FoundCertificate &found)
{
    return found ? found.facts().subject->commonName : u"none"_s;
}

QStringList namesOfAll(const QList<FoundCertificate> &all)
{
    QStringList names;
    for (const FoundCertificate &each : all)
        names << nameOf(each);
    return names;
}

} // namespace

class TestIdentity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anMspFolderIsOneIdentityWithKeyChainAndTlsPair()
    {
        const auto admin = org().member("Admin@org1", "admin");
        const auto server = org().server("server");
        const Given given = Given::folder({{u"x.peer/msp/signcerts/Admin.pem"_s, admin.certificate},
            {u"x.peer/msp/keystore/1_sk"_s, admin.pem()}, {u"x.peer/msp/cacerts/ca.pem"_s, org().ca},
            {u"x.peer/msp/admincerts/Admin.pem"_s, admin.certificate},
            {u"x.peer/msp/tlscacerts/tlsca.pem"_s, org().tlsca}, {u"x.peer/tls/ca.crt"_s, org().tlsca},
            {u"x.peer/tls/server.crt"_s, server.certificate}, {u"x.peer/tls/server.key"_s, server.pem()}});
        const QList<Identity> identities = given.identities({u"Org1MSP"_s, u"org1"_s, u"admin"_s});
        QCOMPARE(identities.size(), 1);
        const Identity &identity = identities[0];
        QCOMPARE(identity.kind, IdentityKind::Signing);
        QCOMPARE(identity.folder, u"x.peer/msp"_s);
        QCOMPARE(given.material().mspFolders[identity.mspFolder].path, u"x.peer/msp"_s);
        QCOMPARE(nameOf(identity.certificate), u"Admin@org1"_s);
        QCOMPARE(identity.certificate.at.path, u"x.peer/msp/signcerts/Admin.pem"_s);
        QCOMPARE(identity.key.at.path, u"x.peer/msp/keystore/1_sk"_s);
        QCOMPARE(identity.keyFits, true);
        QCOMPARE(namesOfAll(identity.chain), QStringList{u"ca.org1"_s});
        QCOMPARE(identity.chain[0].at.path, u"x.peer/msp/cacerts/ca.pem"_s);
        QVERIFY(identity.chainIsWhole);
        QVERIFY(identity.tls);
        QCOMPARE(nameOf(identity.tls->certificate), u"server"_s);
        QCOMPARE(identity.tls->keyFits, true);
        QCOMPARE(namesOfAll(identity.tls->chain), QStringList{u"tlsca.org1"_s});
        QCOMPARE(identity.mspId(), u"Org1MSP"_s);
        QCOMPARE(identity.mspIdInFile, QString());
        QCOMPARE(identity.orgName, u"org1"_s);
        QCOMPARE(identity.certType, u"admin"_s);
        QCOMPARE(identity.role.value, FabricRole::Admin);
        QCOMPARE(identity.role.knownBy, RoleSource::OrganizationalUnit);
    }

    void anMspIdIsProposedByAFolderAndNeverMoreThanThat()
    {
        const auto admin = org().member("Admin@org1");
        const QString hash(40, u'a');
        const Identity identity
            = Given::folder({{hash + u".peer/msp/signcerts/a.pem"_s, admin.certificate}}).identities()[0];
        QCOMPARE(identity.mspIdProposed, hash + u"MSP"_s);
        QCOMPARE(identity.mspId(), QString());
        const Identity other
            = Given::folder({{hash + u"/msp/signcerts/a.pem"_s, admin.certificate}}).identities()[0];
        QCOMPARE(other.mspIdProposed, QString());
    }

    void theFirstByNameSignsAndTheOthersAreToldToo()
    {
        const auto a = org().member("a"), b = org().member("b");
        const Identity identity = Given::folder(
            {{u"signcerts/1.pem"_s, a.certificate + org().ca}, {u"signcerts/2.pem"_s, b.certificate},
                {u"signcerts/0.txt"_s, "no certificate"}, // Fabric skips it
                {u"keystore/1_sk"_s, b.pem()},
                {u"keystore/2_sk"_s,
                    a.pem()}}).identities()[0];
        QCOMPARE(nameOf(identity.certificate), u"a"_s);
        QCOMPARE(namesOfAll(identity.otherCertificates), (QStringList{u"ca.org1"_s, u"b"_s}));
        QCOMPARE(identity.key.at.path, u"keystore/2_sk"_s); // Fabric looks for the one that fits
        QCOMPARE(identity.keyFits, true);
        QCOMPARE(identity.otherKeys.size(), 1);
    }

    void aKeyThatDoesNotFitIsStillTheIdentitysKey()
    {
        const auto a = org().member("a"), b = org().member("b");
        const Identity wrong
            = Given::folder({{u"signcerts/1.pem"_s, a.certificate}, {u"keystore/1_sk"_s, b.pem()}})
                  .identities()[0];
        QCOMPARE(wrong.keyFits, false);
        const Identity closed = Given::folder(
            {{u"signcerts/1.pem"_s, a.certificate}, {u"keystore/1_sk"_s, Made::encryptedPkcs8(a.key)}})
                                    .identities()[0];
        QVERIFY(closed.key);
        QVERIFY(!closed.keyFits.has_value());
        const Identity none = Given::folder({{u"signcerts/1.pem"_s, a.certificate}}).identities()[0];
        QVERIFY(!none.key);
        QVERIFY(!none.keyFits.has_value());
    }

    void aKeystoreAloneIsAnIdentityWithoutCertificate()
    {
        const auto identities
            = Given::folder({{u"msp/keystore/1_sk"_s, org().member("a").pem()}}).identities();
        QCOMPARE(identities.size(), 1);
        QVERIFY(!identities[0].certificate);
        QVERIFY(identities[0].key);
        QCOMPARE(identities[0].kind, IdentityKind::Signing);
    }

    void aTreeOfCryptogenGivesEachOfItsMembersOnce()
    {
        const auto admin = org().member("Admin@org1", "admin"), peer = org().member("peer0.org1", "peer");
        const auto client = org().server("client"), server = org().server("peer0.org1");
        QMap<QString, QByteArray> files{{u"ca/ca.pem"_s, org().ca},
            {u"ca/priv_sk"_s, Made::pkcs8(org().caKey)}, {u"tlsca/tlsca.pem"_s, org().tlsca},
            {u"tlsca/priv_sk"_s, Made::pkcs8(org().tlsKey)}, {u"msp/cacerts/ca.pem"_s, org().ca},
            {u"msp/tlscacerts/tlsca.pem"_s, org().tlsca},
            {u"msp/config.yaml"_s, "NodeOUs: {Enable: true}\n"}};
        const auto add = [&files](const QString &folder, const Organization::Member &signer,
                             const Organization::Member &tls, const QString &tlsName) {
            files[folder + u"/msp/signcerts/a.pem"_s] = signer.certificate;
            files[folder + u"/msp/keystore/priv_sk"_s] = signer.pem();
            files[folder + u"/msp/cacerts/ca.pem"_s] = org().ca;
            files[folder + u"/msp/tlscacerts/tlsca.pem"_s] = org().tlsca;
            files[folder + u"/tls/ca.crt"_s] = org().tlsca;
            files[folder + u"/tls/"_s + tlsName + u".crt"_s] = tls.certificate;
            files[folder + u"/tls/"_s + tlsName + u".key"_s] = tls.pem();
        };
        add(u"peers/peer0.org1"_s, peer, server, u"server"_s);
        add(u"users/Admin@org1"_s, admin, client, u"client"_s);
        const QList<Identity> identities = Given::folder(files).identities();
        QCOMPARE(identities.size(), 4);
        QCOMPARE(identities[0].kind, IdentityKind::Authority);
        QCOMPARE(nameOf(identities[0].certificate), u"ca.org1"_s);
        QCOMPARE(identities[0].key.at.path, u"ca/priv_sk"_s);
        QCOMPARE(identities[0].keyFits, true);
        QCOMPARE(identities[1].folder, u"peers/peer0.org1/msp"_s);
        QCOMPARE(nameOf(identities[1].tls->certificate), u"peer0.org1"_s);
        QCOMPARE(identities[2].kind, IdentityKind::Authority);
        QCOMPARE(identities[2].key.at.path, u"tlsca/priv_sk"_s);
        QCOMPARE(nameOf(identities[3].certificate), u"Admin@org1"_s);
        QCOMPARE(nameOf(identities[3].tls->certificate), u"client"_s);
        QCOMPARE(namesOfAll(identities[3].tls->chain), QStringList{u"tlsca.org1"_s});
    }

    void whatFabricCaClientMakesForTlsIsATlsPair()
    {
        const auto user = org().member("user1");
        const auto tls = org().server("user1");
        const QMap<QString, QByteArray> tlsFiles{{u"tls/signcerts/cert.pem"_s, tls.certificate},
            {u"tls/keystore/1_sk"_s, tls.pem()}, {u"tls/tlscacerts/t.pem"_s, org().tlsca}};
        QMap<QString, QByteArray> files = tlsFiles;
        files[u"msp/signcerts/cert.pem"_s] = user.certificate;
        files[u"msp/keystore/1_sk"_s] = user.pem();
        const auto both = Given::folder(files).identities();
        QCOMPARE(both.size(), 1);
        QCOMPARE(both[0].tls->key.at.path, u"tls/keystore/1_sk"_s);
        QCOMPARE(namesOfAll(both[0].tls->chain), QStringList{u"tlsca.org1"_s});
        const auto alone = Given::folder(tlsFiles).identities();
        QCOMPARE(alone.size(), 1);
        QCOMPARE(alone[0].kind, IdentityKind::Tls);
        QCOMPARE(alone[0].keyFits, true);
    }

    void filesBesideEachOtherArePairedByTheirKeys()
    {
        const auto a = org().member("a"), b = org().member("b");
        const auto identities = Given::folder(
            {{u"a.crt"_s, a.certificate}, {u"b.crt"_s, b.certificate}, {u"1.key"_s, b.pem()},
                {u"2.key"_s, a.pem()},
                {u"ca.crt"_s,
                    org().ca}}).identities();
        QCOMPARE(identities.size(), 2);
        QCOMPARE(identities[0].key.at.path, u"2.key"_s);
        QCOMPARE(identities[1].key.at.path, u"1.key"_s);
        QCOMPARE(namesOfAll(identities[1].chain), QStringList{u"ca.org1"_s});
        QVERIFY(identities[1].chainIsWhole);
    }

    void aLonelyPairBelongsTogetherFittingOrNot()
    {
        const auto a = org().member("a"), b = org().member("b");
        const auto wrong = Given::folder({{u"a.crt"_s, a.certificate}, {u"a.key"_s, b.pem()}}).identities();
        QCOMPARE(wrong.size(), 1);
        QCOMPARE(wrong[0].keyFits, false);
        const auto file = Given::file(u"a.pem"_s, a.certificate + b.pem()).identities();
        QCOMPARE(file.size(), 1);
        QCOMPARE(file[0].keyFits, false);
        const auto elsewhere
            = Given::folder({{u"a.crt"_s, a.certificate}, {u"k/a.key"_s, b.pem()}}).identities();
        QCOMPARE(elsewhere.size(), 2);
        QCOMPARE(elsewhere[1].kind, IdentityKind::KeyAlone);
        QVERIFY(!elsewhere[0].key);
    }

    void aFileWithItsChainIsOneIdentity()
    {
        const auto a = org().member("a");
        for (const QByteArray &bytes : {a.certificate + org().ca, org().ca + a.certificate}) {
            const auto identities = Given::file(u"a.pem"_s, bytes).identities();
            QCOMPARE(identities.size(), 1);
            QCOMPARE(nameOf(identities[0].certificate), u"a"_s);
            QCOMPARE(namesOfAll(identities[0].chain), QStringList{u"ca.org1"_s});
        }
    }

    void authoritiesAloneAreIdentitiesOfTheirOwn()
    {
        const Made::Key innerKey = Made::p256();
        const QByteArray inner
            = Made::issued(innerKey, Made::below(org().ca, org().caKey, {{"CN", "inner"}}, true));
        const auto identities = Given::file(u"ca.pem"_s, org().ca + inner + org().tlsca).identities();
        QCOMPARE(identities.size(), 2);
        QCOMPARE(identities[0].kind, IdentityKind::Authority);
        QCOMPARE(nameOf(identities[0].certificate), u"inner"_s);
        QCOMPARE(namesOfAll(identities[0].chain), QStringList{u"ca.org1"_s});
        QCOMPARE(nameOf(identities[1].certificate), u"tlsca.org1"_s);
        QVERIFY(identities[1].chainIsWhole);
        // The CA whose key came along is told, though it is in another's chain.
        const auto withKey
            = Given::folder({{u"a.crt"_s, org().member("a").certificate}, {u"ca.crt"_s, org().ca},
                                {u"ca.key"_s, Made::pkcs8(org().caKey)}})
                  .identities();
        QCOMPARE(withKey.size(), 2);
        QCOMPARE(withKey[1].kind, IdentityKind::Authority);
        QCOMPARE(withKey[1].keyFits, true);
    }

    void aWalletTellsLabelAndMspId()
    {
        const auto a = org().member("a");
        const QByteArray wallet = QJsonDocument(
            QJsonObject{{u"credentials"_s,
                            QJsonObject{{u"certificate"_s, QString::fromLatin1(org().ca + a.certificate)},
                                {u"privateKey"_s, QString::fromLatin1(a.pem())}}},
                {u"mspId"_s, u"Org1MSP"_s}, {u"type"_s, u"X.509"_s},
                {u"version"_s, 1}}).toJson();
        const auto identities = Given::folder({{u"w/admin.id"_s, wallet}}).identities({.mspId = u"Other"_s});
        QCOMPARE(identities.size(), 1);
        QCOMPARE(identities[0].label, u"admin"_s);
        QCOMPARE(identities[0].mspIdInFile, u"Org1MSP"_s);
        QCOMPARE(identities[0].mspId(), u"Other"_s);
        QCOMPARE(nameOf(identities[0].certificate), u"ca.org1"_s); // what comes first is what clients take
        QCOMPARE(identities[0].keyFits, false);
        QCOMPARE(namesOfAll(identities[0].otherCertificates), QStringList{u"a"_s});
    }

    void anOlderWalletFindsItsKeyByName()
    {
        const auto a = org().member("a"), b = org().member("b");
        const QJsonObject identity{{u"certificate"_s, QString::fromLatin1(a.certificate)}};
        const QByteArray wallet = QJsonDocument(
            QJsonObject{{u"name"_s, u"a"_s}, {u"mspid"_s, u"Org1MSP"_s},
                {u"enrollment"_s, QJsonObject{{u"signingIdentity"_s, u"ab"_s}, {u"identity"_s, identity}}}})
                                      .toJson();
        const auto identities
            = Given::folder({{u"a/a"_s, wallet}, {u"a/ab-priv"_s, a.pem()}, {u"a/cd-priv"_s, b.pem()}})
                  .identities();
        QCOMPARE(identities.size(), 2);
        QCOMPARE(identities[0].label, u"a"_s);
        QCOMPARE(identities[0].key.at.path, u"a/ab-priv"_s);
        QCOMPARE(identities[0].keyFits, true);
        QCOMPARE(identities[1].kind, IdentityKind::KeyAlone);
    }

    void whatLiesInASecretIsPutTogether()
    {
        const auto a = org().member("a");
        const auto tls = org().server("tls");
        const auto data = [](const QByteArray &name, const QByteArray &pem) {
            return "  " + name + ": " + pem.toBase64() + '\n';
        };
        const QByteArray secret = "kind: Secret\nmetadata: {name: wallet}\ndata:\n"
            + data("cert.pem", a.certificate) + data("key.pem", a.pem()) + data("cacert-0.pem", org().ca)
            + data("tls.crt", tls.certificate + org().tlsca) + data("tls.key", tls.pem());
        const auto identities = Given::file(u"s.yaml"_s, secret).identities();
        QCOMPARE(identities.size(), 2);
        QCOMPARE(identities[0].label, u"wallet"_s);
        QCOMPARE(nameOf(identities[0].certificate), u"a"_s);
        QCOMPARE(identities[0].keyFits, true);
        QCOMPARE(namesOfAll(identities[0].chain), QStringList{u"ca.org1"_s});
        QCOMPARE(identities[1].kind, IdentityKind::Tls);
        QCOMPARE(identities[1].key.at.member, u"data.tls.key"_s);
    }

    void aStoreIsOneIdentityWithItsChain()
    {
        const auto a = org().member("a");
        Given given = Given::file(u"a.p12"_s,
            Made::store({.key = a.key, .certificate = a.certificate, .chain = {org().ca}, .password = "x"}));
        given.options.password = "x";
        const auto identities = given.identities();
        QCOMPARE(identities.size(), 1);
        QCOMPARE(identities[0].label, u"org1"_s);
        QCOMPARE(identities[0].keyFits, true);
        QCOMPARE(namesOfAll(identities[0].chain), QStringList{u"ca.org1"_s});
        given.options.password = {};
        QVERIFY(given.identities().isEmpty());
    }

    void keysOfEveryKindAreMatched_data()
    {
        QTest::addColumn<Made::Key>("key");
        QTest::newRow("P-256") << Made::p256();
        QTest::newRow("P-384") << Made::curve("P-384");
        QTest::newRow("SM2") << Made::sm2();
        QTest::newRow("RSA") << Made::rsa();
        QTest::newRow("Ed25519") << Made::ed25519();
    }

    void keysOfEveryKindAreMatched()
    {
        QFETCH(Made::Key, key);
        const auto identities = Given::folder(
            {{u"a"_s, Made::issued(key)}, {u"b"_s, Made::pkcs8(key)}, {u"c"_s, org().member("x").pem()}})
                                    .identities();
        QCOMPARE(identities.size(), 2);
        QCOMPARE(identities[0].key.at.path, u"b"_s);
        QCOMPARE(identities[0].keyFits, true);
        QCOMPARE(identities[1].kind, IdentityKind::KeyAlone);
    }

    void cancellingEndsIt()
    {
        const Material material = Given::folder(
            {{u"a"_s, org().member("a").certificate}, {u"b"_s, org().member("b").certificate}})
                                      .material();
        int asked = 0;
        QCOMPARE(identitiesIn(material, {}, [&asked] { return ++asked == 2; }).size(), 1);
        QCOMPARE(asked, 2);
    }

    void nothingGivesNothing()
    {
        QVERIFY(Given::folder({}).identities().isEmpty());
        QVERIFY(Given::file(u"a"_s, "hello").identities().isEmpty());
    }
};

CHAINCERT_TEST(TestIdentity)
#include "tst_identity.moc"
