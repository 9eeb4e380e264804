#include "certificates/publickey.h"

#include "certificates/certificate.h"
#include "harness/harness.h"
#include "issued.h"

#include <QCryptographicHash>
#include <QTest>

#include <openssl/x509.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

PublicKeyFacts publicKeyOf(const QByteArray &pem)
{
    return *describedCertificate(Made::derOf(pem))->facts.publicKey;
}

QString uncompressedPointSum(const Made::Key &key, const QByteArray &digest)
{
    uchar *der = nullptr;
    const int size = i2d_PUBKEY(key.get(), &der);
    const QByteArray point = QByteArray(reinterpret_cast<char *>(der), size).right(65);
    OPENSSL_free(der);
    uchar sum[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    EVP_Digest(point.constData(), 65, sum, &length, EVP_get_digestbyname(digest.constData()), nullptr);
    return QString::fromLatin1(QByteArray(reinterpret_cast<char *>(sum), int(length)).toHex());
}

} // namespace

class TestPublicKey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void publicKeysAreTold_data()
    {
        QTest::addColumn<Made::Key>("key");
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<QString>("curve");
        QTest::addColumn<int>("bits");
        QTest::newRow("P-256") << Made::p256() << u"EC"_s << u"P-256"_s << 256;
        QTest::newRow("P-384") << Made::curve("P-384") << u"EC"_s << u"P-384"_s << 384;
        QTest::newRow("P-521") << Made::curve("P-521") << u"EC"_s << u"P-521"_s << 521;
        QTest::newRow("secp256k1") << Made::curve("secp256k1") << u"EC"_s << u"secp256k1"_s << 256;
        QTest::newRow("SM2") << Made::sm2() << u"SM2"_s << u"SM2"_s << 256;
        QTest::newRow("RSA") << Made::rsa() << u"RSA"_s << QString() << 2048;
        QTest::newRow("Ed25519") << Made::ed25519() << u"ED25519"_s << QString() << 256;
    }

    void publicKeysAreTold()
    {
        QFETCH(Made::Key, key);
        const PublicKeyFacts facts = publicKeyOf(Made::issued(key));
        QTEST(facts.algorithm, "algorithm");
        QTEST(facts.curve, "curve");
        QTEST(facts.bits.value_or(0), "bits");
        QCOMPARE(facts.fabricSki.size(), 64);
        QCOMPARE(facts.fabricSkiSm3.isEmpty(), facts.algorithm != "SM2"_L1);
        const QByteArray spki = Made::derPublicKey(key);
        QCOMPARE(
            facts.spkiSha256.toLatin1(), QCryptographicHash::hash(spki, QCryptographicHash::Sha256).toHex());
    }

    void fabricFindsAKeyByItsUncompressedPoint()
    {
        const Made::Key p256 = Made::p256();
        QCOMPARE(publicKeyOf(Made::issued(p256)).fabricSki, uncompressedPointSum(p256, "SHA256"));
        const Made::Key sm2 = Made::sm2();
        const PublicKeyFacts facts = publicKeyOf(Made::issued(sm2));
        QCOMPARE(facts.fabricSki, uncompressedPointSum(sm2, "SHA256"));
        QCOMPARE(facts.fabricSkiSm3, uncompressedPointSum(sm2, "SM3"));
    }

    void aCompressedPointHasTheSameFabricSki()
    {
        const Made::Key key = Made::p256();
        const QString expected = publicKeyOf(Made::issued(key)).fabricSki;
        QCOMPARE(EVP_PKEY_set_utf8_string_param(key.get(), "point-format", "compressed"), 1);
        const QByteArray pem = Made::issued(key);
        QVERIFY(Made::derOf(pem).size() < 400);
        QCOMPARE(publicKeyOf(pem).fabricSki, expected);
    }

    void fabricFindsRsaKeysByPkcs1AndEd25519KeysByTheirBytes()
    {
        const auto sum = [](const QByteArray &bytes) {
            return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        };
        const Made::Key rsa = Made::rsa();
        uchar *der = nullptr;
        const int size = i2d_PublicKey(rsa.get(), &der);
        QCOMPARE(
            publicKeyOf(Made::issued(rsa)).fabricSki, sum(QByteArray(reinterpret_cast<char *>(der), size)));
        OPENSSL_free(der);
        const Made::Key ed25519 = Made::ed25519();
        QCOMPARE(publicKeyOf(Made::issued(ed25519)).fabricSki, sum(Made::derPublicKey(ed25519).right(32)));
    }

    void aKeyThatOpensslCannotUseIsNamedAndUnreadable()
    {
        QByteArray der = Made::derOf(Made::issued(Made::p256()));
        const QByteArray p256 = QByteArray::fromHex("06082a8648ce3d030107"); // 1.2.840.10045.3.1.7
        QVERIFY(der.contains(p256));
        der.replace(p256, QByteArray::fromHex("06082a8648ce3d03017f")); // no such curve
        const CertificatePtr read = describedCertificate(der);
        QVERIFY(read);
        QCOMPARE(read->facts.publicKey->algorithm, u"EC"_s);
        QCOMPARE(read->facts.publicKey->curve, u"1.2.840.10045.3.1.127"_s);
        QVERIFY(!read->facts.publicKey->bits);
        QVERIFY(read->facts.publicKey->fabricSki.isEmpty());
        QCOMPARE(read->facts.unreadable, QList{CertificateField::PublicKey});
    }
};

CHAINCERT_TEST(TestPublicKey)
#include "tst_publickey.moc"
