#include "madewithopenssl.h"

#include <functional>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace Made {

namespace {

using CertificatePtr = std::unique_ptr<X509, decltype(&X509_free)>;

QByteArray written(const std::function<int(BIO *)> &write)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), BIO_free);
    if (write(bio.get()) != 1)
        qFatal("OpenSSL did not write");
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return QByteArray(bytes, size);
}

Key owned(EVP_PKEY *key)
{
    if (!key)
        qFatal("OpenSSL made no key");
    return Key(key, EVP_PKEY_free);
}

CertificatePtr parsed(const QByteArray &pem)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(
        BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())), BIO_free);
    return CertificatePtr(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr), X509_free);
}

constexpr char Passphrase[] = "open sesame";
constexpr int PassphraseLength = 11;

} // namespace

Key p256()
{
    return owned(EVP_EC_gen("P-256"));
}

Key sm2()
{
    // EVP_EC_gen() would make an EC key of that curve.
    return owned(EVP_PKEY_Q_keygen(nullptr, nullptr, "SM2"));
}

Key rsa()
{
    return owned(EVP_RSA_gen(2048));
}

QByteArray certificate(const Key &key, const CertificateOptions &options)
{
    const CertificatePtr made(X509_new(), X509_free);
    X509_set_version(made.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 7);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), options.beginsInSeconds);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), options.endsInSeconds);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(made.get()), "CN", MBSTRING_UTF8,
        reinterpret_cast<const uchar *>("Admin@org1"), -1, -1, 0);
    X509_set_issuer_name(made.get(), X509_get_subject_name(made.get()));
    X509_set_pubkey(made.get(), key.get());
    X509_EXTENSION *basic = X509V3_EXT_conf_nid(nullptr, nullptr, NID_basic_constraints,
        options.authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    X509_add_ext(made.get(), basic, -1);
    X509_EXTENSION_free(basic);
    const EVP_MD *digest = EVP_PKEY_is_a(key.get(), "SM2") ? EVP_sm3() : EVP_sha256();
    if (X509_sign(made.get(), key.get(), digest) == 0)
        qFatal("OpenSSL did not sign");
    return written([&](BIO *bio) { return PEM_write_bio_X509(bio, made.get()); });
}

QByteArray toDer(const QByteArray &certificatePem)
{
    const CertificatePtr made = parsed(certificatePem);
    return written([&](BIO *bio) { return i2d_X509_bio(bio, made.get()); });
}

QByteArray request(const Key &key, const QByteArray &challengePassword)
{
    const std::unique_ptr<X509_REQ, decltype(&X509_REQ_free)> made(X509_REQ_new(), X509_REQ_free);
    X509_NAME_add_entry_by_txt(X509_REQ_get_subject_name(made.get()), "CN", MBSTRING_UTF8,
        reinterpret_cast<const uchar *>("Admin@org1"), -1, -1, 0);
    X509_REQ_set_pubkey(made.get(), key.get());
    if (!challengePassword.isEmpty())
        X509_REQ_add1_attr_by_NID(made.get(), NID_pkcs9_challengePassword, MBSTRING_UTF8,
            reinterpret_cast<const uchar *>(challengePassword.constData()), int(challengePassword.size()));
    if (X509_REQ_sign(made.get(), key.get(), EVP_sha256()) == 0)
        qFatal("OpenSSL did not sign");
    return written([&](BIO *bio) { return PEM_write_bio_X509_REQ(bio, made.get()); });
}

QByteArray revocationList(const Key &key)
{
    const std::unique_ptr<X509_CRL, decltype(&X509_CRL_free)> made(X509_CRL_new(), X509_CRL_free);
    const std::unique_ptr<X509_NAME, decltype(&X509_NAME_free)> issuer(X509_NAME_new(), X509_NAME_free);
    X509_NAME_add_entry_by_txt(
        issuer.get(), "CN", MBSTRING_UTF8, reinterpret_cast<const uchar *>("ca.org1"), -1, -1, 0);
    X509_CRL_set_issuer_name(made.get(), issuer.get());
    const std::unique_ptr<ASN1_TIME, decltype(&ASN1_TIME_free)> now(
        X509_gmtime_adj(nullptr, 0), ASN1_TIME_free);
    X509_CRL_set1_lastUpdate(made.get(), now.get());
    if (X509_CRL_sign(made.get(), key.get(), EVP_sha256()) == 0)
        qFatal("OpenSSL did not sign");
    return written([&](BIO *bio) { return PEM_write_bio_X509_CRL(bio, made.get()); });
}

QByteArray pkcs8(const Key &key)
{
    return written([&](BIO *bio) {
        return PEM_write_bio_PKCS8PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
}

QByteArray encryptedPkcs8(const Key &key)
{
    return written([&](BIO *bio) {
        return PEM_write_bio_PKCS8PrivateKey(
            bio, key.get(), EVP_aes_256_cbc(), Passphrase, PassphraseLength, nullptr, nullptr);
    });
}

QByteArray traditional(const Key &key)
{
    return written([&](BIO *bio) {
        return PEM_write_bio_PrivateKey_traditional(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
}

QByteArray publicKey(const Key &key)
{
    return written([&](BIO *bio) { return PEM_write_bio_PUBKEY(bio, key.get()); });
}

QByteArray derKey(const Key &key)
{
    return written([&](BIO *bio) { return i2d_PrivateKey_bio(bio, key.get()); });
}

QByteArray derPkcs8(const Key &key)
{
    return written([&](BIO *bio) { return i2d_PKCS8PrivateKeyInfo_bio(bio, key.get()); });
}

QByteArray derEncryptedPkcs8(const Key &key)
{
    return written([&](BIO *bio) {
        return i2d_PKCS8PrivateKey_bio(
            bio, key.get(), EVP_aes_256_cbc(), Passphrase, PassphraseLength, nullptr, nullptr);
    });
}

QByteArray derPublicKey(const Key &key)
{
    return written([&](BIO *bio) { return i2d_PUBKEY_bio(bio, key.get()); });
}

QByteArray pkcs12(const Key &key, const QByteArray &certificatePem)
{
    const CertificatePtr made = parsed(certificatePem);
    const std::unique_ptr<PKCS12, decltype(&PKCS12_free)> bag(
        PKCS12_create(Passphrase, "org1", key.get(), made.get(), nullptr, 0, 0, 0, 0, 0), PKCS12_free);
    return written([&](BIO *bio) { return i2d_PKCS12_bio(bio, bag.get()); });
}

} // namespace Made
