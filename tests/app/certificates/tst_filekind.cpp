#include "certificates/filekind.h"

#include "given.h"
#include "harness/harness.h"
#include "madewithopenssl.h"

#include <QSet>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Chaincert::FileKind)

class TestFileKind : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFileIsWhatItsBytesAndItsPlaceSay_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<FileKind>("kind");
        QTest::addColumn<bool>("isKept0600");
        const Made::Key key = Made::p256();
        const QByteArray cert = Made::certificate(key);
        const QByteArray authority = Made::certificate(key, {.authority = true});
        const QByteArray secret = Made::pkcs8(key);
        const QString peer = u"0123456789abcdef0123456789abcdef01234567.peer/"_s;
        const auto row = [](const char *name, const QString &path, const QByteArray &bytes, FileKind kind,
                             bool hidden) { QTest::newRow(name) << path << bytes << kind << hidden; };
        row("signcert", peer + u"msp/signcerts/Admin@x-cert.pem"_s, cert, FileKind::Certificate, false);
        row("admin cert", peer + u"msp/admincerts/Admin@x-cert.pem"_s, cert, FileKind::AdminCertificate,
            false);
        row("key in keystore", peer + u"msp/keystore/1b2c_sk"_s, secret, FileKind::PrivateKey, true);
        row("CA of the MSP", peer + u"msp/cacerts/ca.pem"_s, authority, FileKind::CertificateAuthority,
            false);
        row("CA of TLS", peer + u"msp/tlscacerts/tlsca.x-cert.pem"_s, authority, FileKind::TlsAuthority,
            false);
        row("TLS certificate", peer + u"tls/server.crt"_s, cert, FileKind::TlsCertificate, false);
        row("TLS key", peer + u"tls/server.key"_s, secret, FileKind::TlsPrivateKey, true);
        row("CA beside the TLS certificate", peer + u"tls/ca.crt"_s, authority, FileKind::TlsAuthority,
            false);
        row("orderer's signcert", u"x.orderer/msp/signcerts/a.pem"_s, cert, FileKind::Certificate, false);
        row("organization's CA", u"organization.ca/ca.organization-cert.pem"_s, authority,
            FileKind::CertificateAuthority, false);
        row("organization's CA key", u"organization.ca/organization_sk"_s, secret, FileKind::PrivateKey,
            true);
        row("Besu's server certificate", u"server.crt"_s, cert, FileKind::TlsCertificate, false);
        row("Besu's client certificate", u"client.crt"_s, cert, FileKind::TlsCertificate, false);
        row("Besu's client key", u"client.key"_s, secret, FileKind::TlsPrivateKey, true);
        row("a lone certificate", u"some.pem"_s, cert, FileKind::Certificate, false);
        row("a lone CA certificate", u"some.pem"_s, authority, FileKind::CertificateAuthority, false);
        row("a certificate in DER", u"some.cer"_s, Made::toDer(cert), FileKind::Certificate, false);
        row("an SM2 certificate", u"some.pem"_s, Made::certificate(Made::sm2()), FileKind::Certificate,
            false);
        row("a key with a public name", u"signcerts/readme.txt"_s, secret, FileKind::PrivateKey, true);
        row("a certificate in keystore", u"msp/keystore/cert.pem"_s, cert, FileKind::Certificate, true);
        const QByteArray appleDouble
            = QByteArray("\0\x05\x16\x07\0\2\0\0", 8) + "Mac OS X        " + QByteArray(60, '\0');
        row("macOS's attributes of a key", u"__MACOSX/x/msp/keystore/._1b2c_sk"_s, appleDouble,
            FileKind::Other, true);
        row("macOS's attributes beside a certificate", u"msp/signcerts/._a.pem"_s, appleDouble,
            FileKind::Other, true);
        row("macOS's view of a folder", u"msp/keystore/.DS_Store"_s, QByteArray("\0\0\0\1Bud1\0\0", 10),
            FileKind::Other, true);
        row("a key that is called like macOS's attributes", u"keystore/._1b2c_sk"_s, secret,
            FileKind::PrivateKey, true);
        row("macOS's attributes under another name", u"keystore/1b2c_sk"_s, appleDouble, FileKind::PrivateKey,
            true);
        row("an archive behind a splitting marker", u"inner.zip"_s, "PK00PK\3\4 and so on", FileKind::Archive,
            true);
        row("nothing in KEYSTORE", u"msp/KEYSTORE/empty"_s, {}, FileKind::PrivateKey, true);
        row("anything called .KEY", u"a/b.KEY"_s, "opaque", FileKind::PrivateKey, true);
        row("anything called _SK", u"a/b_SK"_s, "opaque", FileKind::PrivateKey, true);
        row("deep below keystore", u"msp/keystore/old/1.txt"_s, "opaque", FileKind::PrivateKey, true);
        row("PKCS#12", u"bundle"_s, Made::pkcs12(key, cert), FileKind::Pkcs12, true);
        row("PKCS#12 by name", u"bundle.PFX"_s, "opaque", FileKind::Pkcs12, true);
        row("Java's key store", u"trust"_s, QByteArray("\xfe\xed\xfe\xed\0\0\0\2", 8), FileKind::Other, true);
        row("configuration", u"sdk.yaml"_s, "a: 1\n", FileKind::Configuration, true);
        row("configuration of an MSP", u"msp/config.yaml"_s, "NodeOUs:\n  Enable: true\n",
            FileKind::Configuration, false);
        row("configuration that holds a key", u"sdk.yaml"_s, "pem: |\n  -----BEGIN PRIVATE KEY-----\n",
            FileKind::PrivateKey, true);
        row("an archive", u"inner.zip"_s, QByteArray("PK\x03\x04"), FileKind::Archive, true);
        row("a certificate's armour around garbage", u"msp/signcerts/x.pem"_s,
            "-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n", FileKind::Certificate, true);
        row("anything else", u"notes.txt"_s, "hello", FileKind::Other, true);
        row("a public key", u"pub.pem"_s, Made::publicKey(key), FileKind::Other, false);
        row("no name at all", {}, {}, FileKind::Other, false);
    }

    void aFileIsWhatItsBytesAndItsPlaceSay()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, bytes);
        QFETCH(FileKind, kind);
        QFETCH(bool, isKept0600);
        QCOMPARE(fileKindId(fileKind(path, bytes)), fileKindId(kind));
        QCOMPARE(!isKnownPublic(path, bytes), isKept0600);
    }

    void aZipIsKnownByEachOfItsBeginnings()
    {
        for (const char *head : {"PK\3\4", "PK\5\6", "PK\7\10PK\3\4", "PK00PK\3\4", "PK00PK\5\6"}) {
            QVERIFY(isZip(head));
            QCOMPARE(Given::file(u"a"_s, head).material().files[0].form, FileForm::Archive);
        }
        for (const char *head : {"", "PK", "PKCS", "PK\1\2"})
            QVERIFY(!isZip(head));
    }

    void keysAreNamedAsSuch_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isNamed");
        QTest::newRow("below keystore") << u"msp/Keystore/old/1.txt"_s << true;
        QTest::newRow("called _sk") << u"a/1b2c_sk"_s << true;
        QTest::newRow("PKCS#8 in capitals") << u"a.P8"_s << true;
        QTest::newRow("PKCS#12") << u"a/b.p12"_s << true;
        QTest::newRow("PFX") << u"a/b.PFX"_s << true;
        QTest::newRow("a certificate") << u"msp/signcerts/cert.pem"_s << false;
        QTest::newRow("a folder that is called like one") << u"a.key/cert.pem"_s << false;
    }

    void keysAreNamedAsSuch()
    {
        QFETCH(QString, path);
        QTEST(isNamedAsKey(path), "isNamed");
    }

    void everyKindHasANameOfItsOwn()
    {
        QSet<QString> names;
        for (int kind = 0; kind <= static_cast<int>(FileKind::Other); ++kind)
            names << QString(fileKindId(static_cast<FileKind>(kind)));
        QCOMPARE(names.size(), static_cast<int>(FileKind::Other) + 1);
    }
};

CHAINCERT_TEST(TestFileKind)
#include "tst_filekind.moc"
