#include "rawserver/testcertificates.h"

#include <QHostAddress>
#include <QRandomGenerator>

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

QByteArray alternativeNames(const QStringList &names)
{
    QByteArrayList list;
    for (const QString &name : names)
        list << (QHostAddress(name).isNull() ? "DNS:" : "IP:") + name.toLatin1();
    return list.join(',');
}

Identity certified(const CertificateWish &wish, X509 *issuer, EVP_PKEY *issuerKey)
{
    const Key key = newKey();
    const Certificate certificate = bareCertificate(key.get(), wish.names.first(), wish.from, wish.until);
    X509 *signer = issuer ? issuer : certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer));
    addExtension(certificate.get(), signer, NID_subject_alt_name, alternativeNames(wish.names));
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
