#include "rawserver/testcertificates.h"

#include <QHostAddress>
#include <QRandomGenerator>
#include <QtEndian>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace RawServer {

namespace {

template <auto Free> struct Freer
{
    template <typename T> void operator()(T *pointer) const { Free(pointer); }
};
using Key = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freer<X509_free>>;

Key newKey()
{
    return Key(EVP_EC_gen("P-256"));
}

template <typename Write> QByteArray pemOf(Write write)
{
    std::unique_ptr<BIO, Freer<BIO_free_all>> bio(BIO_new(BIO_s_mem()));
    write(bio.get());
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

QByteArray pemOf(X509 *certificate)
{
    return pemOf([&](BIO *bio) { PEM_write_bio_X509(bio, certificate); });
}

QByteArray pemOf(EVP_PKEY *key)
{
    return pemOf(
        [&](BIO *bio) { PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr); });
}

void addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    if (!extension)
        qFatal("extension %s", value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

Certificate bareCertificate(
    EVP_PKEY *key, const QString &commonName, const QDateTime &from, const QDateTime &until)
{
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set_uint64(
        X509_get_serialNumber(certificate.get()), QRandomGenerator::global()->generate64() >> 1);
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), from.toSecsSinceEpoch());
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), until.toSecsSinceEpoch());
    const QByteArray name = commonName.toUtf8();
    X509_NAME_add_entry_by_NID(X509_get_subject_name(certificate.get()), NID_commonName, MBSTRING_UTF8,
        reinterpret_cast<const unsigned char *>(name.constData()), int(name.size()), -1, 0);
    X509_set_pubkey(certificate.get(), key);
    return certificate;
}

// By hand, so that a name may hold any bytes, NUL included.
GENERAL_NAME *alternativeName(const QString &text)
{
    GENERAL_NAME *name = GENERAL_NAME_new();
    QByteArray value = text.toUtf8();
    int type = GEN_DNS;
    for (const auto &[prefix, meant] :
        {std::pair("DNS:", GEN_DNS), {"email:", GEN_EMAIL}, {"URI:", GEN_URI}}) {
        if (value.startsWith(prefix)) {
            value = value.mid(qsizetype(qstrlen(prefix)));
            type = meant;
        }
    }
    if (const QHostAddress address(text); !address.isNull()) {
        ASN1_OCTET_STRING *octets = ASN1_OCTET_STRING_new();
        const quint32 four = qToBigEndian(address.toIPv4Address());
        const Q_IPV6ADDR sixteen = address.toIPv6Address();
        const bool isFour = address.protocol() == QAbstractSocket::IPv4Protocol;
        ASN1_OCTET_STRING_set(octets, isFour ? reinterpret_cast<const unsigned char *>(&four) : sixteen.c,
            isFour ? sizeof four : sizeof sixteen.c);
        GENERAL_NAME_set0_value(name, GEN_IPADD, octets);
        return name;
    }
    ASN1_IA5STRING *string = ASN1_IA5STRING_new();
    ASN1_STRING_set(string, value.constData(), int(value.size()));
    GENERAL_NAME_set0_value(name, type, string);
    return name;
}

void addAlternativeNames(X509 *certificate, const QStringList &names)
{
    if (names.isEmpty())
        return;
    GENERAL_NAMES *list = sk_GENERAL_NAME_new_null();
    for (const QString &name : names)
        sk_GENERAL_NAME_push(list, alternativeName(name));
    X509_add1_ext_i2d(certificate, NID_subject_alt_name, list, 0, 0);
    GENERAL_NAMES_free(list);
}

Identity certified(const CertificateWish &wish, X509 *issuer, EVP_PKEY *issuerKey)
{
    const Key key = newKey();
    const QString commonName = wish.commonName.isEmpty() ? wish.names.value(0) : wish.commonName;
    const Certificate certificate = bareCertificate(key.get(), commonName, wish.from, wish.until);
    X509 *signer = issuer ? issuer : certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer));
    addAlternativeNames(certificate.get(), wish.names);
    addExtension(certificate.get(), signer, NID_ext_key_usage, "serverAuth");
    X509_sign(certificate.get(), issuerKey ? issuerKey : key.get(), EVP_sha256());
    return {pemOf(certificate.get()), pemOf(key.get())};
}

} // namespace

struct TestAuthority::Private
{
    Key key;
    Certificate certificate;
};

TestAuthority::TestAuthority(const QString &name)
    : d(std::make_unique<Private>())
{
    d->key = newKey();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    d->certificate = bareCertificate(d->key.get(), name, now.addYears(-5), now.addYears(5));
    X509 *certificate = d->certificate.get();
    X509_set_issuer_name(certificate, X509_get_subject_name(certificate));
    addExtension(certificate, certificate, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(certificate, certificate, NID_key_usage, "critical,keyCertSign,cRLSign");
    addExtension(certificate, certificate, NID_subject_key_identifier, "hash");
    X509_sign(certificate, d->key.get(), EVP_sha256());
}

TestAuthority::~TestAuthority() = default;

QByteArray TestAuthority::pem() const
{
    return pemOf(d->certificate.get());
}

Identity TestAuthority::issue(const CertificateWish &wish) const
{
    return certified(wish, d->certificate.get(), d->key.get());
}

Identity selfSigned(const CertificateWish &wish)
{
    return certified(wish, nullptr, nullptr);
}

} // namespace RawServer
