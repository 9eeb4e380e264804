#include "exportrig.h"
#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace ExportRig;
using namespace Qt::StringLiterals;

// What a consumer cannot use is refused before anything is written, and what is odd is mended.
class TestExportRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTwelveThatCannotWorkAreRefused_data();
    void theTwelveThatCannotWorkAreRefused();
    void anSm2KeyIsWrittenForThoseWhoMayReadIt_data();
    void anSm2KeyIsWrittenForThoseWhoMayReadIt();
    void whatIsOddIsMendedAndSaid_data();
    void whatIsOddIsMendedAndSaid();
    void whatFabricRefusesIsNotWrittenForIt_data();
    void whatFabricRefusesIsNotWrittenForIt();
    void whatCouldWorkIsWrittenOnDemand_data();
    void whatCouldWorkIsWrittenOnDemand();
    void namesAreNoPaths_data();
    void namesAreNoPaths();
    void theMspIdIsAskedForWhereNobodyKnowsIt();
};

void TestExportRules::theTwelveThatCannotWorkAreRefused_data()
{
    QTest::addColumn<Assessed>("given");
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("refusal");
    const auto add = [](const char *name, const Assessed &given, const QString &refusal) {
        for (const char *preset : {"wallet", "gateway"})
            QTest::addRow("%s in %s", name, preset) << given << QString::fromLatin1(preset) << refusal;
    };
    add("encrypted", withKey(Made::encryptedPkcs8(Made::admin().key, "secret")), u"key_closed"_s);
    add("secp256k1", signedWith(Made::curve("secp256k1")), u"key_algorithm"_s);
    add("RSA", signedWith(Made::rsa()), u"key_algorithm"_s);
    add("SM2", signedWith(Made::sm2()), u"sm2"_s);
    add("another's key", withKey(Made::pkcs8(Made::p256())), u"key_of_another"_s);
    QTest::newRow("P-384 in wallet") << signedWith(Made::curve("P-384")) << u"wallet"_s << u"signs_wrongly"_s;
    QTest::newRow("Ed25519 in wallet") << signedWith(Made::ed25519()) << u"wallet"_s << u"key_algorithm"_s;
}

void TestExportRules::theTwelveThatCannotWorkAreRefused()
{
    QFETCH(Assessed, given);
    QFETCH(QString, preset);
    QFETCH(QString, refusal);
    const ExportPlan plan = planOf(preset, given);
    QVERIFY(plan.isRefused() && plan.units.isEmpty());
    QVERIFY2(refusalsIn(plan).contains(refusal), qPrintable(refusalsIn(plan).join(u' ')));
}

void TestExportRules::anSm2KeyIsWrittenForThoseWhoMayReadIt_data()
{
    QTest::addColumn<QString>("preset");
    for (const ExportPreset &preset : exportPresets()) {
        if (preset.needs)
            QTest::newRow(preset.id.data()) << QString(preset.id);
    }
}

void TestExportRules::anSm2KeyIsWrittenForThoseWhoMayReadIt()
{
    QFETCH(QString, preset);
    const Made::Organization sm2(Made::sm2());
    const Made::Key key = Made::sm2();
    Assessed given = Assessed::folder();
    given.sign({key, Made::issued(key, sm2.member())});
    given.put(Assessed::msp + u"cacerts/ca.pem"_s, sm2.ca.certificate);
    given.remove(Assessed::msp + u"crls/ca.pem"_s);
    static const QStringList written{
        u"msp"_s, u"msp-1.4.0"_s, u"cryptogen"_s, u"pem"_s, u"pem-one"_s, u"pkcs12"_s, u"kubernetes"_s};
    static const QStringList withoutKey{u"profile-json"_s, u"profile-yaml"_s, u"kubernetes-tls"_s};
    const ExportPlan plan = planOf(preset, given);
    if (withoutKey.contains(preset)) {
        QVERIFY(!plan.isRefused());
    } else if (written.contains(preset)) {
        QVERIFY2(!plan.isRefused(), qPrintable(refusalsIn(plan).join(u' ')));
        QVERIFY(plan.hints.contains(ExportHint::OnlyWithVendorsSdk));
    } else {
        QVERIFY2(refusalsIn(plan).contains(u"sm2"_s), qPrintable(refusalsIn(plan).join(u' ')));
    }
}

void TestExportRules::whatIsOddIsMendedAndSaid_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QStringList>("mends");
    const Made::Key &key = Made::admin().key;
    const QByteArray sec1 = Made::traditional(key);
    QTest::newRow("nothing") << Made::pkcs8(key) << QStringList();
    QTest::newRow("SEC1") << sec1 << QStringList{u"sec1_key"_s};
    QTest::newRow("EC PARAMETERS")
        << "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n" + sec1
        << QStringList{u"parameters_before_key"_s, u"sec1_key"_s};
    QTest::newRow("no public half") << Made::pkcs8WithoutPublic(key) << QStringList{u"no_public_half"_s};
    QTest::newRow("CR LF") << Made::pkcs8(key).replace("\n", "\r\n") << QStringList{u"carriage_returns"_s};
    QTest::newRow("no last newline") << Made::pkcs8(key).trimmed() << QStringList{u"no_last_newline"_s};
    QTest::newRow("literal line breaks")
        << Made::pkcs8(key).replace("\n", "\\n") << QStringList{u"line_breaks"_s};
    QTest::newRow("DER") << Made::derPkcs8(key) << QStringList{u"der"_s};
    QTest::newRow("encrypted") << Made::encryptedPkcs8(key, "secret") << QStringList{u"encrypted_key"_s};
}

void TestExportRules::whatIsOddIsMendedAndSaid()
{
    QFETCH(QByteArray, key);
    QFETCH(QStringList, mends);
    Assessed given = withKey(key);
    given.given.options.password = QByteArrayView("secret");
    const ExportPlan plan = planOf(u"pem"_s, given);
    QVERIFY2(!plan.isRefused(), qPrintable(refusalsIn(plan).join(u' ')));
    QCOMPARE(contentIn(plan, u"key.pem"_s), Made::admin().pem());
    const QStringList said = mendsIn(plan);
    for (const QString &mend : mends)
        QVERIFY2(said.contains(mend), qPrintable(said.join(u' ')));
    QCOMPARE(said.isEmpty(), mends.isEmpty());
}

void TestExportRules::whatFabricRefusesIsNotWrittenForIt_data()
{
    QTest::addColumn<Assessed>("given");
    QTest::addColumn<QString>("refusal");
    Assessed expired = Assessed::folder();
    expired.context.now = expired.context.now.addYears(5);
    QTest::newRow("expired") << expired << u"expired"_s;
    Assessed noKey = Assessed::folder();
    noKey.given.files.removeIf(
        [](const auto &each) { return each.key().startsWith(Assessed::msp + u"keystore/"_s); });
    QTest::newRow("no key") << noKey << u"no_key"_s;
    Assessed otherCa = Assessed::folder();
    otherCa.put(Assessed::msp + u"cacerts/ca.pem"_s, Made::Organization().ca.certificate);
    otherCa.remove(Assessed::msp + u"crls/ca.pem"_s);
    QTest::newRow("of another CA") << otherCa << u"unknown_issuer"_s;
    Assessed revoked = Assessed::folder();
    revoked.put(Assessed::msp + u"crls/ca.pem"_s,
        Made::revocationListOf({Made::organization().ca.certificate, Made::organization().ca.key, {"07"}}));
    QTest::newRow("revoked") << revoked << u"refused_by_fabric"_s;
    Made::Issue clientsAlone = Made::organization().member();
    Made::withExtension(clientsAlone, "extendedKeyUsage", "clientAuth");
    Assessed usage = Assessed::folder();
    usage.sign(Made::Organization::issuedTo(Made::p256(), clientsAlone));
    QTest::newRow("for clients alone") << usage << u"refused_by_fabric"_s;
}

void TestExportRules::whatFabricRefusesIsNotWrittenForIt()
{
    QFETCH(Assessed, given);
    QFETCH(QString, refusal);
    ExportChoices insisting = options();
    insisting.writeAnyway = true;
    const ExportPlan plan = planOf(u"msp"_s, given, insisting);
    QVERIFY2(plan.isRefused() && refusalsIn(plan).contains(refusal), qPrintable(refusalsIn(plan).join(u' ')));
    if (refusal != u"no_key"_s)
        QVERIFY(!planOf(u"pem"_s, given).isRefused());
}

void TestExportRules::whatCouldWorkIsWrittenOnDemand_data()
{
    QTest::addColumn<Assessed>("given");
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("P-384, set to 384")
        << signedWith(Made::curve("P-384")) << u"wallet"_s << u"signs_wrongly"_s;
    Assessed early = Assessed::folder();
    early.context.now = early.context.now.addMonths(-8);
    QTest::newRow("not valid yet") << early << u"wallet"_s << u"not_yet_valid"_s;
    Assessed withoutCa = Assessed::folder();
    withoutCa.remove(Assessed::msp + u"cacerts/ca.pem"_s);
    QTest::newRow("without its CA") << withoutCa << u"msp"_s << u"no_authority"_s;
}

void TestExportRules::whatCouldWorkIsWrittenOnDemand()
{
    QFETCH(Assessed, given);
    QFETCH(QString, preset);
    QFETCH(QString, refusal);
    const ExportPlan refused = planOf(preset, given);
    QCOMPARE(refusalsIn(refused), {refusal});
    QVERIFY(refused.isRefused() && refused.refused.constFirst().mayWriteAnyway);
    ExportChoices insisting = options();
    insisting.writeAnyway = true;
    QVERIFY(!planOf(preset, given, insisting).isRefused());
}

void TestExportRules::namesAreNoPaths_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<bool>("isFit");
    QTest::newRow("usual") << u"Admin@org1.example.com"_s << true;
    QTest::newRow("words with quotes and a dollar") << u"it's \"my\" $HOME"_s << true;
    QTest::newRow("Chinese") << u"管理员"_s << true;
    QTest::newRow("climbs") << u"../Admin"_s << false;
    QTest::newRow("dots") << u".."_s << false;
    QTest::newRow("a line's end") << u"a\nb"_s << false;
    QTest::newRow("too long") << QString(300, u'a') << false;
}

void TestExportRules::namesAreNoPaths()
{
    QFETCH(QString, label);
    QTEST(!planOf(u"wallet"_s, Assessed::folder(), options(label)).isRefused(), "isFit");
}

void TestExportRules::theMspIdIsAskedForWhereNobodyKnowsIt()
{
    Assessed given = Assessed::folder();
    given.asked.mspId.clear();
    const ExportPlan plan = planOf(u"wallet"_s, given);
    QCOMPARE(refusalsIn(plan), {u"no_msp_id"_s});
    QVERIFY(plan.refused.constFirst().value.endsWith(u"MSP"_s)); // a proposal, by its folder's name
    ExportChoices told = options();
    told.mspId = u"Org7MSP"_s;
    QCOMPARE(planOf(u"wallet"_s, given, told).mspId, u"Org7MSP"_s);
}

CHAINCERT_TEST(TestExportRules)
#include "tst_exportrules.moc"
