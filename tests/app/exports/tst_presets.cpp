#include "exportrig.h"
#include "harness/harness.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Chaincert;
using namespace ExportRig;
using namespace Qt::StringLiterals;

namespace {

QByteArray adminCertificate()
{
    return Made::asPem("CERTIFICATE", Made::derOf(Made::admin().certificate));
}

QByteArray adminKey()
{
    return Made::admin().pem();
}

} // namespace

class TestPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPresetWritesTheFilesOfItsConsumer_data();
    void everyPresetWritesTheFilesOfItsConsumer();
    void everyFileLiesInAUnitAndThoseWithAKeyAreTheOwnersAlone_data();
    void everyFileLiesInAUnitAndThoseWithAKeyAreTheOwnersAlone();
    void aWalletHasTheBytesOfFabricNetwork();
    void anOlderWalletIsCalledTheSameInsideAndOutside();
    void theMspFolderIsAcceptedByFabric_data();
    void theMspFolderIsAcceptedByFabric();
    void configYamlNamesFourRolesAndNoCertificate();
    void administratorsAreListedWhereThatHelps_data();
    void administratorsAreListedWhereThatHelps();
    void aStoreIsOpenedByItsPasswordAlone_data();
    void aStoreIsOpenedByItsPasswordAlone();
    void secretsAreReadAsSuch_data();
    void secretsAreReadAsSuch();
    void anEnvironmentFileHasItsLinesInOne();
    void theConsoleGetsItsIdentityInBase64();
    void aProfileWithoutAddressesSaysWhereTheyBelong();
    void aNumberIsPartOfEveryName_data();
    void aNumberIsPartOfEveryName();
    void theKeyOfACaGoesIntoPemFilesAlone();
    void asItIsKeepsEveryByte();
};

void TestPresets::everyPresetWritesTheFilesOfItsConsumer_data()
{
    QTest::addColumn<QStringList>("paths");
    const QString ski = Made::admin().ski();
    const QStringList msp{u"Admin/env.sh"_s, u"Admin/msp/admincerts/cert.pem"_s,
        u"Admin/msp/cacerts/1-cert.pem"_s, u"Admin/msp/config.yaml"_s, u"Admin/msp/keystore/%1_sk"_s.arg(ski),
        u"Admin/msp/signcerts/cert.pem"_s, u"Admin/msp/tlscacerts/1-cert.pem"_s, u"Admin/tls/ca.crt"_s,
        u"Admin/tls/client.crt"_s, u"Admin/tls/client.key"_s};
    QTest::newRow("msp") << msp;
    QTest::newRow("msp-1.4.0") << msp;
    const QString org = u"peerOrganizations/org1/"_s;
    const QString user = org + u"users/Admin@org1/"_s;
    QTest::newRow("cryptogen") << QStringList{org + u"ca/ca.org1-cert.pem"_s,
        org + u"msp/cacerts/ca.org1-cert.pem"_s, org + u"msp/config.yaml"_s,
        org + u"msp/tlscacerts/tlsca.org1-cert.pem"_s, org + u"tlsca/tlsca.org1-cert.pem"_s,
        user + u"msp/cacerts/ca.org1-cert.pem"_s, user + u"msp/config.yaml"_s,
        user + u"msp/keystore/priv_sk"_s, user + u"msp/signcerts/Admin@org1-cert.pem"_s,
        user + u"msp/tlscacerts/tlsca.org1-cert.pem"_s, user + u"tls/ca.crt"_s, user + u"tls/client.crt"_s,
        user + u"tls/client.key"_s};
    QTest::newRow("wallet") << QStringList{u"Admin.id"_s};
    QTest::newRow("wallet-1.4") << QStringList{
        u"Admin/Admin"_s, u"Admin/%1-priv"_s.arg(ski), u"Admin/%1-pub"_s.arg(ski)};
    QTest::newRow("sdk-go") << QStringList{u"Admin@Org1MSP-cert.pem"_s, u"keystore/%1_sk"_s.arg(ski)};
    QTest::newRow("gateway") << QStringList{u"Admin/env.sh"_s,
        u"Admin/peers/peer0.org1.example.com/tls/ca.crt"_s,
        u"Admin/users/User1@org1.example.com/msp/keystore/priv_sk"_s,
        u"Admin/users/User1@org1.example.com/msp/signcerts/cert.pem"_s};
    QTest::newRow("pem") << QStringList{u"ca.pem"_s, u"cert.pem"_s, u"key.pem"_s};
    QTest::newRow("pem-one") << QStringList{u"Admin.pem"_s};
    QTest::newRow("pkcs12") << QStringList{u"Admin.p12"_s};
    QTest::newRow("pkcs12-old-java") << QStringList{u"Admin.p12"_s};
    QTest::newRow("console") << QStringList{u"Admin_identity.json"_s};
    QTest::newRow("kubernetes") << QStringList{u"admin-secret.yaml"_s};
    QTest::newRow("kubernetes-tls") << QStringList{u"admin-tls-secret.yaml"_s};
    QTest::newRow("kubernetes-operator") << QStringList{u"admin-operator-secrets.yaml"_s};
    QTest::newRow("kubernetes-bevel") << QStringList{u"admin-bevel-secrets.yaml"_s};
    QTest::newRow("env") << QStringList{u"Admin.env"_s};
    QTest::newRow("profile-json") << QStringList{u"connection-org1.json"_s};
    QTest::newRow("profile-yaml") << QStringList{u"connection-org1.yaml"_s};
    QTest::newRow("caliper") << QStringList{u"Admin-caliper.yaml"_s, u"connection-org1.yaml"_s};
}

void TestPresets::everyPresetWritesTheFilesOfItsConsumer()
{
    const ExportPlan plan = planOf(QString::fromLatin1(QTest::currentDataTag()), Assessed::folder());
    QVERIFY2(!plan.isRefused(), qPrintable(refusalsIn(plan).join(u' ')));
    QFETCH(QStringList, paths);
    QStringList planned = pathsIn(plan);
    planned.sort();
    paths.sort(); // what a key is called decides where it stands
    QCOMPARE(planned, paths);
}

void TestPresets::everyFileLiesInAUnitAndThoseWithAKeyAreTheOwnersAlone_data()
{
    QTest::addColumn<QString>("preset");
    for (const ExportPreset &preset : exportPresets()) {
        if (preset.needs)
            QTest::newRow(preset.id.data()) << QString(preset.id);
    }
}

void TestPresets::everyFileLiesInAUnitAndThoseWithAKeyAreTheOwnersAlone()
{
    QFETCH(QString, preset);
    const ExportPlan plan = planOf(preset, Assessed::folder());
    const QByteArray key = adminKey().split('\n').at(1);
    for (const ExportFile &file : plan.files) {
        const auto units = std::count_if(plan.units.begin(), plan.units.end(),
            [&](const QString &unit) { return file.path == unit || file.path.startsWith(unit + u'/'); });
        QCOMPARE(units, 1);
        if (file.bytes.reveal().contains(key) || file.bytes.reveal().contains("PRIVATE KEY"))
            QCOMPARE(file.mode, Platform::Mode::Private);
    }
}

void TestPresets::aWalletHasTheBytesOfFabricNetwork()
{
    const auto text = [](QByteArray pem) { return pem.replace("\n", "\\n"); };
    const ExportPlan plan = planOf(u"wallet"_s, Assessed::folder());
    QCOMPARE(contentIn(plan, u"Admin.id"_s),
        "{\"credentials\":{\"certificate\":\"" + text(adminCertificate()) + "\",\"privateKey\":\""
            + text(adminKey()) + "\"},\"mspId\":\"Org1MSP\",\"type\":\"X.509\",\"version\":1}");
    const Assessed back = readBack(plan, Assessed::folder());
    const QList<Identity> read = back.given.identities();
    QCOMPARE(read.size(), 1);
    QCOMPARE(read.constFirst().label, u"Admin"_s);
    QCOMPARE(read.constFirst().mspIdInFile, u"Org1MSP"_s);
    QVERIFY(read.constFirst().keyFits == true);
}

void TestPresets::anOlderWalletIsCalledTheSameInsideAndOutside()
{
    ExportChoices second = options();
    second.number = 2;
    const ExportPlan plan = planOf(u"wallet-1.4"_s, Assessed::folder(), second);
    const QJsonObject object = QJsonDocument::fromJson(contentIn(plan, u"Admin (2)/Admin (2)"_s)).object();
    QCOMPARE(object[u"name"_s].toString(), u"Admin (2)"_s);
    QCOMPARE(object[u"enrollment"_s][u"signingIdentity"_s].toString(), Made::admin().ski());
    QVERIFY(object[u"roles"_s].isNull());
    const QList<Identity> read = readBack(plan, Assessed::folder()).given.identities();
    QCOMPARE(read.size(), 1);
    QVERIFY(read.constFirst().keyFits == true);
}

void TestPresets::theMspFolderIsAcceptedByFabric_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QByteArray>("unit");
    for (const char *preset : {"msp", "msp-1.4.0", "cryptogen", "kubernetes-operator"}) {
        for (const char *unit : {"admin", "client", "peer"})
            QTest::addRow("%s of %s", preset, unit) << QString::fromLatin1(preset) << QByteArray(unit);
    }
}

void TestPresets::theMspFolderIsAcceptedByFabric()
{
    QFETCH(QString, preset);
    QFETCH(QByteArray, unit);
    Assessed given = Assessed::folder();
    given.asked.certType.clear();
    given.sign(Made::Organization::issuedTo(Made::p256(), Made::organization().member(unit)));
    ExportChoices named = options();
    if (unit == "peer") // whose folder has its host's name
        named.label = u"peer0.org1.example.com"_s;
    const ExportPlan plan = planOf(preset, given, named);
    QVERIFY(!plan.isRefused());
    if (preset == u"kubernetes-operator"_s)
        return;
    const Assessed back = readBack(plan, given);
    const IdentityAssessment judged = back.first();
    QStringList found;
    for (const Finding &each : judged.findings)
        found += checkId(each.check);
    const bool isListedPeer = preset == u"msp-1.4.0"_s && unit == "peer"; // 1.4.0 knows no NodeOUs
    QCOMPARE(judged.fabric == FabricAcceptance::Accepted, !isListedPeer);
    QVERIFY2(judged.verdict <= Verdict::Note || isListedPeer, qPrintable(found.join(u' ')));
}

void TestPresets::configYamlNamesFourRolesAndNoCertificate()
{
    const ExportPlan plan = planOf(u"msp"_s, Assessed::folder());
    const MspConfiguration read = mspConfiguration(contentIn(plan, u"Admin/msp/config.yaml"_s));
    QVERIFY(read.isReadable && read.nodeOus);
    for (const auto &[unit, name] : {std::pair(read.client, u"client"_s), std::pair(read.peer, u"peer"_s),
             std::pair(read.admin, u"admin"_s), std::pair(read.orderer, u"orderer"_s)})
        QVERIFY(unit && unit->unit == name && unit->certificate.isEmpty());
}

void TestPresets::administratorsAreListedWhereThatHelps_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QByteArray>("unit");
    QTest::addColumn<bool>("isListed");
    QTest::newRow("an administrator") << u"msp"_s << QByteArray("admin") << true;
    QTest::newRow("a client that was asked for as administrator") << u"msp"_s << QByteArray("client") << true;
    QTest::newRow("no role, which would be refused") << u"msp"_s << QByteArray("sales") << false;
    QTest::newRow("no role, for Fabric 1.4.0") << u"msp-1.4.0"_s << QByteArray("sales") << true;
}

void TestPresets::administratorsAreListedWhereThatHelps()
{
    QFETCH(QString, preset);
    QFETCH(QByteArray, unit);
    Assessed given = Assessed::folder();
    given.remove(Assessed::msp + u"config.yaml"_s);
    given.sign(Made::Organization::issuedTo(Made::p256(), Made::organization().member(unit)));
    const ExportPlan plan = planOf(preset, given);
    QVERIFY(!plan.isRefused());
    QTEST(pathsIn(plan).contains(u"Admin/msp/admincerts/cert.pem"_s), "isListed");
}

void TestPresets::aStoreIsOpenedByItsPasswordAlone_data()
{
    QTest::addColumn<QString>("preset");
    QTest::newRow("modern") << u"pkcs12"_s;
    QTest::newRow("for old Java") << u"pkcs12-old-java"_s;
}

void TestPresets::aStoreIsOpenedByItsPasswordAlone()
{
    QFETCH(QString, preset);
    Assessed back = readBack(planOf(preset, Assessed::folder()), Assessed::folder());
    back.given.options.password = QByteArrayView("wrong");
    QVERIFY(back.given.material().certificates.isEmpty());
    back.given.options.password = QByteArrayView("open sesame");
    const QList<Identity> read = back.given.identities();
    QCOMPARE(read.size(), 1);
    QCOMPARE(read.constFirst().label, u"Admin"_s);
    QVERIFY(read.constFirst().keyFits == true);
    QVERIFY(read.constFirst().chainIsWhole);
    ExportChoices without = options();
    const Secret empty;
    without.password = &empty;
    QCOMPARE(refusalsIn(planOf(preset, Assessed::folder(), without)), {u"password_missing"_s});
}

void TestPresets::secretsAreReadAsSuch_data()
{
    QTest::addColumn<QString>("preset");
    for (const char *preset : {"kubernetes", "kubernetes-tls", "kubernetes-bevel"})
        QTest::newRow(preset) << QString::fromLatin1(preset);
}

void TestPresets::secretsAreReadAsSuch()
{
    QFETCH(QString, preset);
    const Material read = readBack(planOf(preset, Assessed::folder()), Assessed::folder()).given.material();
    QCOMPARE(read.files.size(), 1);
    QCOMPARE(read.files.constFirst().form, FileForm::KubernetesSecret);
    QVERIFY(!read.certificates.isEmpty() && !read.keys.isEmpty());
    QVERIFY(read.keys.constFirst().facts().publicKey.has_value());
}

void TestPresets::anEnvironmentFileHasItsLinesInOne()
{
    const QByteArray text = contentIn(planOf(u"env"_s, Assessed::folder()), u"Admin.env"_s);
    const QList<QByteArray> lines = text.split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).startsWith("HLF_CERTIFICATE_ORG1=\"-----BEGIN CERTIFICATE-----\\nMII"));
    QVERIFY(lines.at(1).startsWith("HLF_PRIVATE_KEY_ORG1=\"-----BEGIN PRIVATE KEY-----\\nMI"));
    QVERIFY(lines.at(1).endsWith("-----END PRIVATE KEY-----\\n\""));
}

void TestPresets::theConsoleGetsItsIdentityInBase64()
{
    const ExportPlan plan = planOf(u"console"_s, Assessed::folder());
    const QJsonObject object = QJsonDocument::fromJson(contentIn(plan, u"Admin_identity.json"_s)).object();
    QCOMPARE(object.keys(), (QStringList{u"cert"_s, u"name"_s, u"private_key"_s, u"type"_s}));
    QCOMPARE(QByteArray::fromBase64(object[u"cert"_s].toString().toLatin1()), adminCertificate());
    QCOMPARE(QByteArray::fromBase64(object[u"private_key"_s].toString().toLatin1()), adminKey());
}

void TestPresets::aProfileWithoutAddressesSaysWhereTheyBelong()
{
    const ExportPlan without = planOf(u"profile-json"_s, Assessed::folder());
    QVERIFY(without.hints.contains(ExportHint::PeersToFillIn));
    const QJsonObject object
        = QJsonDocument::fromJson(contentIn(without, u"connection-org1.json"_s)).object();
    QCOMPARE(
        object[u"peers"_s][u"peer0.org1"_s][u"url"_s].toString(), u"grpcs://<host and port of the peer>"_s);
    ExportChoices known = options();
    known.peers = {{u"peer0.org1.example.com"_s, u"192.0.2.7:30605"_s}};
    const ExportPlan with = planOf(u"profile-yaml"_s, Assessed::folder(), known);
    QVERIFY(with.hints.isEmpty());
    const QByteArray text = contentIn(with, u"connection-org1.yaml"_s);
    QVERIFY2(text.contains("'grpcs://192.0.2.7:30605'\n") && text.contains("pem: |\n"), text);
    QVERIFY(!text.contains("PRIVATE KEY"));
}

void TestPresets::aNumberIsPartOfEveryName_data()
{
    everyFileLiesInAUnitAndThoseWithAKeyAreTheOwnersAlone_data();
}

void TestPresets::aNumberIsPartOfEveryName()
{
    QFETCH(QString, preset);
    ExportChoices second = options();
    second.number = 2;
    const QStringList first = planOf(preset, Assessed::folder()).units;
    const QStringList other = planOf(preset, Assessed::folder(), second).units;
    QCOMPARE(other.size(), first.size());
    // Their other names are the organization's, and the key's.
    if (preset == u"cryptogen"_s || preset == u"sdk-go"_s)
        QVERIFY(other.constLast() != first.constLast());
    else
        QVERIFY(QSet<QString>(first.begin(), first.end())
                    .intersect(QSet<QString>(other.begin(), other.end()))
                    .isEmpty());
}

void TestPresets::theKeyOfACaGoesIntoPemFilesAlone()
{
    const Made::Member &ca = Made::organization().ca;
    Assessed given = Assessed::alone(ca.certificate);
    given.asked = {u"Org1MSP"_s, u"org1"_s, u"ca"_s};
    given.put(u"ca_sk"_s, ca.pem());
    for (const ExportPreset &preset : exportPresets()) {
        const ExportPlan plan = planOf(preset.id, given);
        const bool holdsKey = std::any_of(plan.files.begin(), plan.files.end(),
            [](const ExportFile &file) { return file.mode == Platform::Mode::Private; });
        QCOMPARE(holdsKey, preset.id == "pem"_L1 || preset.id == "pem-one"_L1);
    }
    Assessed both = Assessed::folder();
    both.put(u"ca/ca_sk"_s, ca.pem());
    QVERIFY(planOf(u"msp"_s, both).hints.contains(ExportHint::AuthorityKeyLeftOut));
    QVERIFY(!pathsIn(planOf(u"pem"_s, both)).contains(u"ca_sk"_s));
}

void TestPresets::asItIsKeepsEveryByte()
{
    ExportSource source = sourceOf(Assessed::folder());
    QCOMPARE(refusalsIn(planExport(*findExportPreset(u"as-is"_s), source, options())), {u"nothing_given"_s});
    source.originals.push_back({u"msp/signcerts/a.pem"_s, Secret("one\r\n")});
    source.originals.push_back({u"x.key"_s, Secret("two")});
    const ExportPlan plan = planExport(*findExportPreset(u"as-is"_s), source, options());
    QCOMPARE(contentIn(plan, u"Admin/msp/signcerts/a.pem"_s), QByteArray("one\r\n"));
    QCOMPARE(plan.units, {u"Admin"_s});
    QVERIFY(plan.mended.isEmpty());
}

CHAINCERT_TEST(TestPresets)
#include "tst_presets.moc"
