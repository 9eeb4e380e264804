#include "certificates/keybytes.h"

#include "harness/harness.h"
#include "madewithopenssl.h"

#include <QTest>

using namespace Chaincert;

class TestKeyBytes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPrivateKeyIsRecognisedInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray garbage = "-----BEGIN EC PRIVATE KEY-----\nnot base64 at all\n";
        QTest::newRow("PKCS#8, P-256") << Made::pkcs8(Made::p256());
        QTest::newRow("PKCS#8, SM2") << Made::pkcs8(Made::sm2());
        QTest::newRow("PKCS#8, RSA") << Made::pkcs8(Made::rsa());
        QTest::newRow("encrypted PKCS#8") << Made::encryptedPkcs8(Made::p256());
        QTest::newRow("SEC 1 armour") << Made::traditional(Made::p256());
        QTest::newRow("PKCS#1 armour") << Made::traditional(Made::rsa());
        QTest::newRow("DER, SEC 1") << Made::derKey(Made::p256());
        QTest::newRow("DER, SEC 1, SM2") << Made::derKey(Made::sm2());
        QTest::newRow("DER, PKCS#1") << Made::derKey(Made::rsa());
        QTest::newRow("DER, PKCS#8") << Made::derPkcs8(Made::p256());
        QTest::newRow("DER, PKCS#8, RSA") << Made::derPkcs8(Made::rsa());
        QTest::newRow("DER, encrypted PKCS#8") << Made::derEncryptedPkcs8(Made::rsa());
        QTest::newRow("DER cut after forty bytes") << Made::derPkcs8(Made::rsa()).first(40);
        QTest::newRow("armour around garbage") << garbage;
        QTest::newRow("armour cut in its first line") << QByteArray("-----BEGIN EC PRIVATE");
        QTest::newRow("only the end of the armour") << QByteArray("MHcC\n-----END EC PRIVATE KEY-----\n");
        QTest::newRow("OpenSSH's armour") << QByteArray("-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n");
        QTest::newRow("PGP's armour") << QByteArray("-----BEGIN PGP PRIVATE KEY BLOCK-----\n");
        QTest::newRow("after a certificate") << Made::certificate(Made::p256()) + Made::pkcs8(Made::p256());
        QTest::newRow("in JSON, in one line") << QByteArray(R"({"pem":"-----BEGIN PRIVATE KEY-----\nMIG"})");
        const QString wide = QString::fromLatin1(Made::pkcs8(Made::p256()));
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe", 2)
                + QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2);
    }

    void aPrivateKeyIsRecognisedInEveryForm()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(looksLikePrivateKey(bytes));
    }

    void whatIsNoPrivateKeyIsNotTakenForOne_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray pem = Made::certificate(Made::p256());
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("one byte") << QByteArray("\x30");
        QTest::newRow("a certificate") << pem;
        QTest::newRow("a certificate in DER") << Made::toDer(pem);
        QTest::newRow("a public key") << Made::publicKey(Made::p256());
        QTest::newRow("a public key in DER") << Made::derPublicKey(Made::p256());
        QTest::newRow("an RSA public key in DER") << Made::derPublicKey(Made::rsa());
        QTest::newRow("text about keys") << QByteArray("Your PRIVATE KEY lies in keystore.\n");
        QTest::newRow("a length longer than any file")
            << QByteArray("\x30\x88\xff\xff\xff\xff\xff\xff\xff\xff", 10);
    }

    void whatIsNoPrivateKeyIsNotTakenForOne()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!looksLikePrivateKey(bytes));
        QVERIFY(!looksLikePkcs12(bytes));
    }

    void aPkcs12FileIsRecognisedEvenWhenCut()
    {
        const Made::Key key = Made::p256();
        const QByteArray whole = Made::pkcs12(key, Made::certificate(key));
        QVERIFY(looksLikePkcs12(whole));
        QVERIFY(looksLikePkcs12(whole.first(64)));
        QVERIFY(!looksLikePrivateKey(whole));
        // the same beginning with BER's indefinite lengths, as older programs write it
        QVERIFY(looksLikePkcs12(
            QByteArray("\x30\x80\x02\x01\x03\x30\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01", 18)));
    }
};

CHAINCERT_TEST(TestKeyBytes)
#include "tst_keybytes.moc"
