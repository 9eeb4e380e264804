#include "certificates/publickey_p.h"

#include "certificates/derelement_p.h"

#include <QByteArray>

#include <openssl/core_names.h>
#include <openssl/ec.h>

#include <array>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

QString algorithmName(const ASN1_OBJECT *object)
{
    struct Known
    {
        int nid;
        QLatin1String name;
    };
    static constexpr std::array known{
        Known{NID_X9_62_id_ecPublicKey, "EC"_L1},
        Known{NID_sm2, "SM2"_L1},
        Known{NID_rsaEncryption, "RSA"_L1},
        Known{NID_rsassaPss, "RSA-PSS"_L1},
        Known{NID_dsa, "DSA"_L1},
        Known{NID_ED25519, "ED25519"_L1},
        Known{NID_ED448, "ED448"_L1},
        Known{NID_X25519, "X25519"_L1},
        Known{NID_X448, "X448"_L1},
    };
    const int nid = OBJ_obj2nid(object);
    for (const Known &each : known) {
        if (each.nid == nid)
            return each.name;
    }
    return objectName(object);
}

QString curveName(int nid)
{
    const char *const nist = EC_curve_nid2nist(nid);
    return QString::fromLatin1(nist ? nist : OBJ_nid2sn(nid));
}

// Of a curve that is told by its numbers OpenSSL may still know the name.
QString curveOf(const X509_ALGOR &algorithm, const EVP_PKEY *key)
{
    int type = V_ASN1_UNDEF;
    const void *value = nullptr;
    X509_ALGOR_get0(nullptr, &type, &value, &algorithm);
    if (type == V_ASN1_OBJECT) {
        const auto *object = static_cast<const ASN1_OBJECT *>(value);
        const int nid = OBJ_obj2nid(object);
        return nid == NID_undef ? dottedObject(object) : curveName(nid);
    }
    std::array<char, 80> name = {};
    std::size_t length = 0;
    if (!key || EVP_PKEY_get_group_name(key, name.data(), name.size(), &length) != 1)
        return {};
    const int nid = OBJ_txt2nid(name.data());
    return nid == NID_undef ? QString() : curveName(nid);
}

// The coordinate of that name, in as many bytes as the curve's field has.
QByteArray coordinate(const EVP_PKEY &key, const char *name, qsizetype size)
{
    BIGNUM *read = nullptr;
    if (EVP_PKEY_get_bn_param(&key, name, &read) != 1)
        return {};
    const Owned<BIGNUM, BN_clear_free> number(read);
    QByteArray bytes(size, '\0');
    return BN_bn2binpad(read, reinterpret_cast<uchar *>(bytes.data()), static_cast<int>(size)) < 0
        ? QByteArray()
        : bytes;
}

// SEC 1 2.3.3; what certificates hold is nearly always that already.
QByteArray uncompressedPoint(QByteArrayView point, const EVP_PKEY &key)
{
    if (point.isEmpty())
        return {};
    if (point.front() == '\x04')
        return point.toByteArray();
    const bool isCompressed = point.front() == '\x02' || point.front() == '\x03';
    const qsizetype size = isCompressed ? point.size() - 1 : (point.size() - 1) / 2;
    const QByteArray x = coordinate(key, OSSL_PKEY_PARAM_EC_PUB_X, size);
    const QByteArray y = coordinate(key, OSSL_PKEY_PARAM_EC_PUB_Y, size);
    return x.isEmpty() || y.isEmpty() ? QByteArray() : '\x04' + x + y;
}

void addFabricSki(PublicKeyFacts &facts, QByteArrayView bits, const EVP_PKEY &key)
{
    if (facts.algorithm == "EC"_L1 || facts.algorithm == "SM2"_L1) {
        const QByteArray point = uncompressedPoint(bits, key);
        if (point.isEmpty())
            return;
        facts.fabricSki = digestHex(point, EVP_sha256());
        if (facts.algorithm == "SM2"_L1)
            facts.fabricSkiSm3 = digestHex(point, EVP_sm3());
    } else if (facts.algorithm == "RSA"_L1 || facts.algorithm == "ED25519"_L1) {
        facts.fabricSki = digestHex(bits, EVP_sha256());
    }
}

PublicKeyFacts factsOf(const X509_ALGOR &algorithm, QByteArrayView bits, const EVP_PKEY *key)
{
    const ASN1_OBJECT *object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, &algorithm);
    PublicKeyFacts facts{algorithmName(object)};
    if (facts.algorithm == "EC"_L1 || facts.algorithm == "SM2"_L1) {
        facts.curve = facts.algorithm == "SM2"_L1 ? u"SM2"_s : curveOf(algorithm, key);
        if (facts.curve == "SM2"_L1)
            facts.algorithm = u"SM2"_s;
    }
    if (key) {
        facts.bits = EVP_PKEY_get_bits(key);
        addFabricSki(facts, bits, *key);
    }
    return facts;
}

} // namespace

QString objectName(const ASN1_OBJECT *object)
{
    std::array<char, 128> text = {};
    OBJ_obj2txt(text.data(), text.size(), object, 0);
    return QString::fromLatin1(text.data());
}

QString dottedObject(const ASN1_OBJECT *object)
{
    std::array<char, 128> text = {};
    OBJ_obj2txt(text.data(), text.size(), object, 1);
    return QString::fromLatin1(text.data());
}

QString digestHex(QByteArrayView bytes, const EVP_MD *digest)
{
    std::array<uchar, EVP_MAX_MD_SIZE> sum = {};
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), static_cast<std::size_t>(bytes.size()), sum.data(), &size, digest, nullptr)
        != 1)
        return {};
    const auto *from = reinterpret_cast<const char *>(sum.data());
    return QString::fromLatin1(QByteArray(from, static_cast<qsizetype>(size)).toHex());
}

PublicKeyFacts publicKeyFacts(const X509_PUBKEY &spki)
{
    const uchar *bits = nullptr;
    int size = 0;
    X509_ALGOR *algorithm = nullptr;
    X509_PUBKEY_get0_param(nullptr, &bits, &size, &algorithm, &spki);
    uchar *der = nullptr;
    const int derSize = i2d_X509_PUBKEY(&spki, &der);
    PublicKeyFacts facts
        = factsOf(*algorithm, {reinterpret_cast<const char *>(bits), size}, X509_PUBKEY_get0(&spki));
    if (derSize > 0)
        facts.spkiSha256 = digestHex({reinterpret_cast<const char *>(der), derSize}, EVP_sha256());
    OPENSSL_free(der);
    return facts;
}

std::optional<PublicKeyFacts> publicKeyFacts(const EVP_PKEY &key)
{
    // Written and taken apart: X509_PUBKEY_set() would read the key once more.
    uchar *written = nullptr;
    const int size = i2d_PUBKEY(&key, &written);
    const QByteArray der(reinterpret_cast<const char *>(written), qMax(0, size));
    OPENSSL_free(written);
    const auto whole = derElement(der); // RFC 5280 4.1: algorithm, subjectPublicKey
    const auto bits = derElementIn(whole, 1);
    if (!bits || bits->content.isEmpty())
        return {};
    const auto *from = reinterpret_cast<const uchar *>(whole->content.data());
    const Owned<X509_ALGOR, X509_ALGOR_free> algorithm(
        d2i_X509_ALGOR(nullptr, &from, static_cast<long>(whole->content.size())));
    if (!algorithm)
        return {};
    // The first byte counts unused bits; a key is whole bytes and has none.
    PublicKeyFacts facts = factsOf(*algorithm, bits->content.sliced(1), &key);
    facts.spkiSha256 = digestHex(der, EVP_sha256());
    return facts;
}

} // namespace Chaincert
