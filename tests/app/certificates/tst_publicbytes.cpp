#include "certificates/publicbytes.h"

#include "harness/harness.h"
#include "madewithopenssl.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

QByteArray bodyOf(const QByteArray &pem) // the base64 between the armour's lines
{
    const qsizetype from = pem.indexOf('\n') + 1;
    return pem.sliced(from, pem.indexOf("-----END") - from);
}

QByteArray wide(const QByteArray &text, bool bigEndian)
{
    QByteArray made = bigEndian ? QByteArray("\xfe\xff") : QByteArray("\xff\xfe");
    for (const char c : text) {
        if (bigEndian)
            made += '\0';
        made += c;
        if (!bigEndian)
            made += '\0';
    }
    return made;
}

// What a program of the system makes of files in a folder of its own.
QByteArray madeBy(
    const QString &program, const QStringList &arguments, const QByteArray &key, const QString &result)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"key.pem"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(key) != key.size())
        return {};
    file.close();
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(program, arguments);
    process.waitForFinished();
    QFile made(folder.filePath(result));
    return made.open(QIODevice::ReadOnly) ? made.readAll() : QByteArray();
}

} // namespace

class TestPublicBytes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsPublicToItsLastByteIsKnownToBe_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const Made::Key key = Made::p256();
        const QByteArray pem = Made::certificate(key);
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("blank lines") << QByteArray("\r\n\n");
        QTest::newRow("a certificate") << pem;
        QTest::newRow("a certificate in DER") << Made::toDer(pem);
        QTest::newRow("an SM2 certificate") << Made::certificate(Made::sm2());
        QTest::newRow("a chain") << pem + '\n' + Made::certificate(Made::rsa(), {.authority = true});
        QTest::newRow("Windows' line ends") << QByteArray(pem).replace("\n", "\r\n");
        QTest::newRow("without a last line end") << pem.trimmed();
        QTest::newRow("a request") << Made::request(key);
        QTest::newRow("a list of revoked certificates") << Made::revocationList(key);
        QTest::newRow("a public key") << Made::publicKey(key);
        QTest::newRow("a public key in DER") << Made::derPublicKey(Made::rsa());
        QTest::newRow("a public key of SM2") << Made::publicKey(Made::sm2());
        QTest::newRow("a certificate and its public key") << pem + Made::publicKey(key);
        QTest::newRow("the configuration of an MSP")
            << QByteArray("NodeOUs:\n  Enable: true\n  ClientOUIdentifier:\n"
                          "    Certificate: cacerts/ca.org1.example.com-cert.pem\n"
                          "    OrganizationalUnitIdentifier: client\n  PeerOUIdentifier:\n"
                          "    Certificate: \"cacerts/0123456789abcdef0123456789abcdef01234567.pem\"\n"
                          "    OrganizationalUnitIdentifier: peer\n");
        QTest::newRow("its other part")
            << QByteArray("OrganizationalUnitIdentifiers:\n  - Certificate: \"cacerts/ca.pem\"\n"
                          "    OrganizationalUnitIdentifier: \"COP\"\n"
                          "CryptoConfig:\n  SignatureHashFamily: SHA2\n"
                          "  IdentityIdentifierHashFunction: SHA256\n");
    }

    void whatIsPublicToItsLastByteIsKnownToBe()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(holdsOnlyPublic(bytes));
    }

    void aKeyIsNeverTakenForPublic_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const Made::Key key = Made::p256();
        const QByteArray pem = Made::pkcs8(key);
        const QByteArray cert = Made::certificate(key);
        const QByteArray body = bodyOf(pem);
        const QByteArray joined = QByteArray(body).replace("\n", "");
        const QByteArray hex = Made::derKey(key).toHex();
        const auto row = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes; };

        row("PKCS#8", pem);
        row("encrypted PKCS#8", Made::encryptedPkcs8(key));
        row("SEC 1", Made::traditional(key));
        row("PKCS#1", Made::traditional(Made::rsa()));
        row("SM2", Made::pkcs8(Made::sm2()));
        row("DER, SEC 1", Made::derKey(key));
        row("DER, PKCS#8", Made::derPkcs8(key));
        row("DER, encrypted", Made::derEncryptedPkcs8(key));
        row("PKCS#12", Made::pkcs12(key, cert));
        row("PKCS#12 in base64", Made::pkcs12(key, cert).toBase64());
        row("Java's key store", QByteArray("\xfe\xed\xfe\xed\0\0\0\2", 8));
        row("Java's other key store", QByteArray("\xce\xce\xce\xce\0\0\0\2", 8));
        row("Bouncy Castle's key store", QByteArray("\0\0\0\1\0\0\0\x14", 8));
        row("UTF-16", wide(pem, false));
        row("UTF-16, the other order", wide(pem, true));
        row("UTF-16 without its mark", wide(pem, false).sliced(2));
        row("UTF-8 with its mark", "\xef\xbb\xbf" + pem);
        row("base64 without armour", body);
        row("base64 in one line", joined);
        row("base64 of the PEM", pem.toBase64());
        row("base64 in YAML", "key: " + pem.toBase64() + '\n');
        row("base64 in a YAML of Kubernetes",
            "apiVersion: v1\nkind: Secret\ndata:\n  tls.key: " + pem.toBase64() + '\n');
        row("a block in YAML",
            "client:\n  key:\n    pem: |\n      " + QByteArray(pem).replace("\n", "\n      "));
        row("PEM in JSON", "{\"privateKey\":\"" + QByteArray(pem).replace("\n", "\\n") + "\"}");
        row("a wallet of Fabric",
            "{\"credentials\":{\"certificate\":\"" + QByteArray(cert).replace("\n", "\\n")
                + "\",\"privateKey\":\"" + QByteArray(pem).replace("\n", "\\n")
                + "\"},\"mspId\":\"Org1MSP\",\"type\":\"X.509\",\"version\":1}");
        row("JWK",
            "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"\",\"y\":\"\",\"d\":\"jpsQnnGQmL-YBIffH1136cspYG6-"
            "0iY7X1fCE9-E9LI\"}");
        row("PuTTY's",
            "PuTTY-User-Key-File-3: ecdsa-sha2-nistp256\nEncryption: none\nPrivate-Lines: 1\nAAAAIQ\n");
        row("OpenSSH's",
            "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmU\n"
            "-----END OPENSSH PRIVATE KEY-----\n");
        row("SSH2's", "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nP2/56wAAA\n");
        row("PGP's",
            "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQHYBF\n-----END PGP PRIVATE KEY BLOCK-----\n");
        row("PGP's, binary", QByteArray("\x95\x01\xd8\x04", 4));
        row("age's", "AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQS8JZZ3\n");
        row("hexadecimal", hex);
        row("a hex dump", QByteArray(hex).insert(8, ' ').insert(17, '\n'));
        row("openssl's text", "Private-Key: (256 bit)\npriv:\n    3a:ee:01\npub:\n    04:aa\n");
        row("a mnemonic",
            "abandon ability able about above absent absorb abstract absurd abuse access acid\n");
        row("an Ethereum key store",
            "{\"version\":3,\"crypto\":{\"cipher\":\"aes-128-ctr\",\"ciphertext\":\"d172\"}}");
        row("XML", "<RSAKeyValue><Modulus>AQ==</Modulus><D>AQ==</D></RSAKeyValue>");
        row("properties", "hf.user.private_key=" + joined + '\n');
        row("a shell's variables", "export SK='" + joined + "'\n");
        row("a Go or C array", "{0x30, 0x77, 0x02, 0x01, 0x01}");
        row("a ZIP", QByteArray("PK\x03\x04\x14\0\0\0", 8));
        row("a tar", "msp/keystore/key_sk" + QByteArray(238, '\0') + "ustar" + pem);
        row("a gzip", QByteArray("\x1f\x8b\x08\0", 4));
        row("a 7z", QByteArray("7z\xbc\xaf\x27\x1c", 6));
        row("a MIME message", "Content-Type: application/pkcs8\n\n" + body);
        row("ROT13 of a PEM", "-----ORTVA CEVINGR XRL-----\nZVTU\n");

        row("a key behind a certificate", cert + pem);
        row("a key before a certificate", pem + cert);
        row("a key between two certificates", cert + pem + cert);
        row("a key behind a certificate in DER", Made::toDer(cert) + Made::derKey(key));
        row("a key's base64 behind a certificate", cert + body);
        row("a key's base64 before a certificate", body + cert);
        row("a key under a certificate's armour",
            "-----BEGIN CERTIFICATE-----\n" + body + "-----END CERTIFICATE-----\n");
        row("a key under a public key's armour",
            "-----BEGIN PUBLIC KEY-----\n" + body + "-----END PUBLIC KEY-----\n");
        row("a key within a certificate's armour",
            QByteArray(cert).insert(cert.indexOf("-----END"), joined + '\n'));
        row("a certificate that is cut", cert.first(cert.size() / 2));
        row("a certificate and a cut key", cert + "-----BEGIN EC PRIVATE");
        row("a certificate with words before it", "Bag Attributes\n" + cert);
        row("a request with a challenge password", Made::request(key, "open sesame"));
        row("the configuration of an MSP with a key in it",
            "NodeOUs:\n  Enable: true\nKey: " + joined + '\n');
        row("a key in a known place of it", "NodeOUs:\n  OrganizationalUnitIdentifier: " + joined + '\n');
        row("a key's digits as the hash of it",
            "CryptoConfig:\n  SignatureHashFamily: 0123456789abcdef0123456789\n");
        row("a key in a comment of it", "NodeOUs:\n  Enable: true\n# " + joined + '\n');
        row("any other text", "hello\n");
    }

    void aKeyIsNeverTakenForPublic()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!bytes.isEmpty());
        QVERIFY(!holdsOnlyPublic(bytes));
    }

    void whatOtherProgramsMakeOfAKeyIsNeverTakenForPublic_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("result");
        QTest::newRow("a ZIP in a ZIP")
            << u"sh"_s << QStringList{u"-c"_s, u"zip -q a.zip key.pem && zip -q b.zip a.zip"_s} << u"b.zip"_s;
        QTest::newRow("tar.gz") << u"tar"_s << QStringList{u"-czf"_s, u"a.tgz"_s, u"key.pem"_s} << u"a.tgz"_s;
        QTest::newRow("tar") << u"tar"_s << QStringList{u"-cf"_s, u"a.tar"_s, u"key.pem"_s} << u"a.tar"_s;
        QTest::newRow("openssl's text")
            << u"openssl"_s
            << QStringList{u"pkey"_s, u"-in"_s, u"key.pem"_s, u"-text"_s, u"-out"_s, u"text"_s} << u"text"_s;
        QTest::newRow("PKCS#7 with a key as its content")
            << u"openssl"_s
            << QStringList{u"cms"_s, u"-data_create"_s, u"-in"_s, u"key.pem"_s, u"-outform"_s, u"DER"_s,
                   u"-out"_s, u"p7"_s}
            << u"p7"_s;
        QTest::newRow("OpenSSH's") << u"ssh-keygen"_s
                                   << QStringList{u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, {}, u"-f"_s,
                                          u"ssh"_s}
                                   << u"ssh"_s;
    }

    void whatOtherProgramsMakeOfAKeyIsNeverTakenForPublic()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        QFETCH(QString, result);
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP("that program is not on this computer");
        const QByteArray made = madeBy(program, arguments, Made::pkcs8(Made::p256()), result);
        if (made.isEmpty())
            QSKIP("it made nothing here");
        QVERIFY(!holdsOnlyPublic(made));
    }
};

CHAINCERT_TEST(TestPublicBytes)
#include "tst_publicbytes.moc"
