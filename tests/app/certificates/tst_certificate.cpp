#include "certificates/certificate.h"

#include "harness/harness.h"
#include "issued.h"

#include <QProcess>
#include <QTest>
#include <QTimeZone>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

CertificateFacts factsOf(const QByteArray &pem)
{
    const CertificatePtr read = describedCertificate(Made::derOf(pem));
    return read ? read->facts : CertificateFacts();
}

CertificateFacts factsOf(const Made::Issue &issue)
{
    return factsOf(Made::issued(Made::p256(), issue));
}

// What the program openssl says of the same certificate, each line without what stands before "=".
QStringList saidByOpenssl(const QByteArray &pem, const QStringList &options)
{
    QProcess process;
    process.start(
        u"openssl"_s, QStringList{u"x509"_s, u"-noout"_s, u"-nameopt"_s, u"RFC2253,-esc_msb"_s} + options);
    process.write(pem);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitCode() != 0)
        return {};
    QStringList said;
    for (const QString &line :
        QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts))
        said << line.sliced(line.indexOf(u'=') + 1).trimmed();
    return said;
}

} // namespace

class TestCertificate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void factsAreThoseThatOpensslSays_data()
    {
        QTest::addColumn<QByteArray>("pem");
        const Made::Key p256 = Made::p256();
        const QByteArray root = Made::issued(p256, Made::authority("ca.org1"));
        QTest::newRow("a root") << root;
        QTest::newRow("a leaf below it") << Made::issued(
            Made::p256(), Made::below(root, p256, {{"C", "DE"}, {"OU", "client"}, {"CN", "User1@org1"}}));
        Made::Issue issue;
        issue.subject = {{"O", "Müller, Söhne + \"Co\""}, {"OU", "#1;<2>=\\"}, {"CN", " 组织 "}};
        QTest::newRow("a name that must be escaped") << Made::issued(p256, issue);
        issue = {};
        issue.serial = "00ff0123456789abcdef0123456789abcdef012345";
        QTest::newRow("a serial of twenty bytes") << Made::issued(p256, issue);
        QTest::newRow("P-384") << Made::issued(Made::curve("P-384"));
        QTest::newRow("RSA") << Made::issued(Made::rsa());
        QTest::newRow("Ed25519") << Made::issued(Made::ed25519());
        QTest::newRow("SM2") << Made::issued(Made::sm2());
    }

    void factsAreThoseThatOpensslSays()
    {
        QFETCH(QByteArray, pem);
        const CertificateFacts facts = factsOf(pem);
        QCOMPARE(facts.unreadable, {});
        const QStringList said = saidByOpenssl(
            pem, {u"-subject"_s, u"-issuer"_s, u"-serial"_s, u"-fingerprint"_s, u"-sha256"_s});
        QCOMPARE(said.size(), 4);
        QCOMPARE(facts.subject->text, said[0]);
        QCOMPARE(facts.issuer->text, said[1]);
        QCOMPARE(*facts.serial, said[2].toLower());
        QCOMPARE(facts.sha256, QString(said[3]).remove(u':').toLower());
        const QString text = saidByOpenssl(pem, {u"-text"_s}).join(u'\n');
        QVERIFY(text.contains(facts.signatureAlgorithm));
    }

    void partsOfANameAreToldApart()
    {
        Made::Issue issue;
        issue.subject
            = {{"O", "org1"}, {"OU", "client"}, {"OU", "department1"}, {"CN", "User1"}, {"CN", "second"}};
        const CertificateFacts facts = factsOf(issue);
        QCOMPARE(facts.subject->text, u"CN=second,CN=User1,OU=department1,OU=client,O=org1"_s);
        QCOMPARE(facts.subject->commonName, u"User1"_s);
        QCOMPARE(facts.subject->organizations, QStringList{u"org1"_s});
        QCOMPARE(facts.subject->organizationalUnits, (QStringList{u"client"_s, u"department1"_s}));
        QVERIFY(facts.isSelfIssued);
    }

    void whatNobodySeesInANameIsShown()
    {
        Made::Issue issue;
        issue.subject = {{"OU", "admin\u200b"}, {"OU", " peer\n"}, {"OU", "a  b"}, {"CN", "\u202etxt.exe"}};
        const CertificateFacts facts = factsOf(issue);
        QCOMPARE(
            facts.subject->organizationalUnits, (QStringList{u"admin\ufffd"_s, u" peer\ufffd"_s, u"a  b"_s}));
        QCOMPARE(facts.subject->commonName, u"\ufffdtxt.exe"_s);
        QVERIFY(!facts.subject->text.contains(QChar(0x202e)));
    }

    void anEndlessNameIsCut()
    {
        Made::Issue issue;
        issue.subject = {};
        for (int i = 0; i < 200; ++i)
            issue.subject << std::pair<QByteArray, QByteArray>("OU", QByteArray(60, 'x'));
        const CertificateFacts facts = factsOf(issue);
        QCOMPARE(facts.subject->text.size(), 4097);
        QVERIFY(facts.subject->text.endsWith(QChar(0x2026)));
        QCOMPARE(facts.subject->organizationalUnits.size(), 200);
    }

    void serialsAreWrittenWithAnEvenNumberOfDigits_data()
    {
        QTest::addColumn<QByteArray>("serial");
        QTest::addColumn<QString>("hex");
        QTest::addColumn<QString>("decimal");
        QTest::newRow("seven") << "07"_ba << u"07"_s << u"7"_s;
        QTest::newRow("nought") << "00"_ba << u"00"_s << u"0"_s;
        QTest::newRow("one digit more") << "0abc"_ba << u"0abc"_s << u"2748"_s;
        QTest::newRow("with the uppermost bit") << "ff"_ba << u"ff"_s << u"255"_s;
        QTest::newRow("negative") << "-0a"_ba << u"-0a"_s << u"-10"_s;
    }

    void serialsAreWrittenWithAnEvenNumberOfDigits()
    {
        QFETCH(QByteArray, serial);
        Made::Issue issue;
        issue.serial = serial;
        const CertificateFacts facts = factsOf(issue);
        QTEST(facts.serial.value_or(QString()), "hex");
        QTEST(facts.serialDecimal.value_or(QString()), "decimal");
    }

    void aSerialWithoutEndIsUnreadable()
    {
        Made::Issue issue;
        issue.serial = "7f" + QByteArray(128, '0');
        const CertificateFacts facts = factsOf(issue);
        QVERIFY(!facts.serial);
        QVERIFY(!facts.serialDecimal);
        QCOMPARE(facts.unreadable, QList{CertificateField::Serial});
    }

    void timesAreToldToTheSecond()
    {
        Made::Issue issue;
        issue.begins = "20240229235958Z";
        issue.ends = "99991231235959Z";
        const CertificateFacts facts = factsOf(issue);
        QCOMPARE(facts.notBefore, QDateTime({2024, 2, 29}, {23, 59, 58}, QTimeZone::utc()));
        QCOMPARE(facts.notAfter, QDateTime({9999, 12, 31}, {23, 59, 59}, QTimeZone::utc()));
        QCOMPARE(facts.notAfter.timeSpec(), Qt::UTC);
    }

    void versionsAreTold()
    {
        Made::Issue issue;
        QCOMPARE(factsOf(issue).version, 3);
        issue.version = 1;
        issue.extensions = {};
        const CertificateFacts facts = factsOf(issue);
        QCOMPARE(facts.version, 1);
        QCOMPARE(facts.isAuthority, false);
        QCOMPARE(facts.unreadable, {});
    }

    void usesAreToldInTheWordsOfTheStandard()
    {
        Made::Issue issue;
        QVERIFY(!factsOf(issue).keyUsage);
        QVERIFY(!factsOf(issue).extendedKeyUsage);
        issue.extensions = {{"keyUsage", "critical,digitalSignature,cRLSign,decipherOnly"},
            {"extendedKeyUsage", "clientAuth,serverAuth,anyExtendedKeyUsage,1.2.3.4"}};
        const CertificateFacts facts = factsOf(issue);
        QCOMPARE(*facts.keyUsage, (QStringList{u"digitalSignature"_s, u"cRLSign"_s, u"decipherOnly"_s}));
        QCOMPARE(*facts.extendedKeyUsage,
            (QStringList{u"clientAuth"_s, u"serverAuth"_s, u"anyExtendedKeyUsage"_s, u"1.2.3.4"_s}));
    }

    void authoritiesAndTheLengthOfTheirPathAreTold()
    {
        Made::Issue issue;
        issue.extensions = {{"basicConstraints", "critical,CA:TRUE,pathlen:1"}};
        CertificateFacts facts = factsOf(issue);
        QCOMPARE(facts.isAuthority, true);
        QCOMPARE(facts.pathLength, std::optional<qint64>(1));
        issue.extensions = {{"basicConstraints", "CA:TRUE"}};
        facts = factsOf(issue);
        QCOMPARE(facts.isAuthority, true);
        QVERIFY(!facts.pathLength);
        issue.extensions = {};
        QCOMPARE(factsOf(issue).isAuthority, false);
    }

    void keyIdentifiersAreTold()
    {
        const Made::Key rootKey = Made::p256();
        const QByteArray root = Made::issued(rootKey, Made::authority("ca"));
        const CertificateFacts facts
            = factsOf(Made::issued(Made::p256(), Made::below(root, rootKey, {{"CN", "a"}})));
        QCOMPARE(facts.authorityKeyId, factsOf(root).subjectKeyId);
        QCOMPARE(facts.subjectKeyId->size(), 40);
        QVERIFY(!factsOf(root).authorityKeyId);
        QVERIFY(!facts.isSelfIssued);
        QCOMPARE(facts.issuer, factsOf(root).subject);
    }

    void alternativeNamesAreTold()
    {
        using Kind = AlternativeName::Kind;
        Made::Issue issue;
        issue.extensions = {{"subjectAltName",
            "DNS:peer0.org1,IP:10.0.0.7,IP:2001:db8::1:0:0:7,IP:::1,email:a@b.c,URI:grpcs://"
            "x:7051,RID:1.2.3"}};
        QCOMPARE(factsOf(issue).alternativeNames,
            (QList<AlternativeName>{{Kind::Dns, u"peer0.org1"_s}, {Kind::IpAddress, u"10.0.0.7"_s},
                {Kind::IpAddress, u"2001:db8::1:0:0:7"_s}, {Kind::IpAddress, u"::1"_s},
                {Kind::Email, u"a@b.c"_s}, {Kind::Uri, u"grpcs://x:7051"_s}, {Kind::Other, u"1.2.3"_s}}));
    }

    void fabricsAttributesAreRead()
    {
        Made::Issue issue;
        QVERIFY(!factsOf(issue).attributes);
        issue.fabricAttributes
            = R"({"attrs":{"hf.Affiliation":"","hf.EnrollmentID":"admin","hf.Type":"client"}})";
        const CertificateFacts facts = factsOf(issue);
        QCOMPARE(*facts.attributes,
            (QMap<QString, QString>{{u"hf.Affiliation"_s, QString()}, {u"hf.EnrollmentID"_s, u"admin"_s},
                {u"hf.Type"_s, u"client"_s}}));
        QCOMPARE(facts.unreadable, {});
    }

    void attributesOfAnotherShapeAreUnreadable_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no JSON") << "hello"_ba;
        QTest::newRow("no object") << "[1]"_ba;
        QTest::newRow("no attrs") << "{}"_ba;
        QTest::newRow("a number") << R"({"attrs":{"a":1}})"_ba;
        QTest::newRow("over 64 KiB") << "{\"attrs\":{\"a\":\"" + QByteArray(70000, 'x') + "\"}}";
    }

    void attributesOfAnotherShapeAreUnreadable()
    {
        QFETCH(QByteArray, content);
        Made::Issue issue;
        issue.fabricAttributes = content;
        const CertificateFacts facts = factsOf(issue);
        QVERIFY(!facts.attributes);
        QCOMPARE(facts.unreadable, QList{CertificateField::FabricAttributes});
    }

    void attributesThatStandThereTwiceAreUnreadable()
    {
        Made::Issue issue;
        issue.fabricAttributes = R"({"attrs":{"hf.Type":"admin"}})";
        issue.extensions << std::pair<QByteArray, QByteArray>("1.2.3.4.5.6.7.8.1", "DER:7b7d");
        const CertificateFacts facts = factsOf(issue);
        QVERIFY(!facts.attributes);
        QCOMPARE(facts.unreadable, QList{CertificateField::FabricAttributes});
    }

    void anExtensionThatCannotBeReadIsNamed_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<CertificateField>("field");
        QTest::newRow("subject key") << "subjectKeyIdentifier"_ba << CertificateField::SubjectKeyId;
        QTest::newRow("authority key") << "authorityKeyIdentifier"_ba << CertificateField::AuthorityKeyId;
        QTest::newRow("usage") << "keyUsage"_ba << CertificateField::KeyUsage;
        QTest::newRow("extended usage") << "extendedKeyUsage"_ba << CertificateField::ExtendedKeyUsage;
        QTest::newRow("constraints") << "basicConstraints"_ba << CertificateField::BasicConstraints;
        QTest::newRow("names") << "subjectAltName"_ba << CertificateField::AlternativeNames;
    }

    void anExtensionThatCannotBeReadIsNamed()
    {
        QFETCH(QByteArray, name);
        QFETCH(CertificateField, field);
        Made::Issue issue;
        issue.extensions = {{name, "DER:13:02:68:69"}}; // a PrintableString
        const CertificateFacts facts = factsOf(issue);
        QCOMPARE(facts.unreadable, QList{field});
        QCOMPARE(facts.isAuthority.has_value(), field != CertificateField::BasicConstraints);
    }

    void anExtensionThatIsThereTwiceIsUnreadable()
    {
        Made::Issue issue;
        issue.extensions = {{"keyUsage", "digitalSignature"}, {"keyUsage", "keyCertSign"}};
        const CertificateFacts facts = factsOf(issue);
        QVERIFY(!facts.keyUsage);
        QCOMPARE(facts.unreadable, QList{CertificateField::KeyUsage});
    }

    void whatIsNoCertificateGivesNone()
    {
        QVERIFY(!describedCertificate({}));
        QVERIFY(!describedCertificate("hello"));
        const QByteArray der = Made::derOf(Made::issued(Made::p256()));
        QVERIFY(!describedCertificate(der.chopped(1)));
        QVERIFY(!describedCertificate(Made::derPublicKey(Made::p256())));
    }

    void bytesBehindACertificateAreNotItsOwn()
    {
        const QByteArray der = Made::derOf(Made::issued(Made::p256()));
        const CertificatePtr read = describedCertificate(der + "more");
        QVERIFY(read);
        QCOMPARE(read->der, der);
        QCOMPARE(read->facts, describedCertificate(der)->facts);
    }
};

CHAINCERT_TEST(TestCertificate)
#include "tst_certificate.moc"
