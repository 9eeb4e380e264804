#include "exports/canonical_p.h"

#include <limits>
#include <memory>
#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

namespace Chaincert {

namespace {

constexpr int storeRounds = 100'000; // OpenSSL's own 2048 are of another century

template <auto Free> struct OpenSslFree
{
    template <typename T> void operator()(T *owned) const { Free(owned); }
};
template <typename T, auto Free> using OpenSslPtr = std::unique_ptr<T, OpenSslFree<Free>>;
using Bio = OpenSslPtr<BIO, BIO_free>;
using OwnKey = OpenSslPtr<EVP_PKEY, EVP_PKEY_free>;
using Store = OpenSslPtr<PKCS12, PKCS12_free>;

// A pool's thread that ends while the program does would leave OpenSSL's list of errors behind.
struct NoErrorsLeft
{
    ~NoErrorsLeft() { OPENSSL_thread_stop(); }
};

QByteArrayView written(BIO *bio)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return {bytes, size > 0 ? size : 0};
}

void freeStack(STACK_OF(X509) * stack)
{
    sk_X509_free(stack); // the certificates are others'
}

} // namespace

QByteArray certificatePem(const FoundCertificate &certificate)
{
    const NoErrorsLeft clean;
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!certificate || !bio || PEM_write_bio_X509(bio.get(), certificate.certificate->x509.get()) != 1)
        return {};
    return written(bio.get()).toByteArray();
}

QByteArray certificatesPem(const QList<FoundCertificate> &certificates)
{
    QByteArray all;
    for (const FoundCertificate &each : certificates)
        all += certificatePem(each);
    return all;
}

Secret pkcs8Pem(const FoundPrivateKey &key)
{
    const NoErrorsLeft clean;
    if (!key || !key.key->pkey)
        return {};
    // What was read without its public half is written without it unless that is asked for; and the one that
    // was read is others' too.
    const OwnKey own(EVP_PKEY_dup(key.key->pkey.get()));
    const Bio bio(BIO_new(BIO_s_secmem()));
    if (!own || !bio)
        return {};
    if (EVP_PKEY_is_a(own.get(), "EC") == 1 || EVP_PKEY_is_a(own.get(), "SM2") == 1)
        EVP_PKEY_set_int_param(own.get(), OSSL_PKEY_PARAM_EC_INCLUDE_PUBLIC, 1);
    if (PEM_write_bio_PKCS8PrivateKey(bio.get(), own.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    return Secret(written(bio.get()));
}

QByteArray publicKeyPem(const FoundPrivateKey &key)
{
    const NoErrorsLeft clean;
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!key || !key.key->pkey || !bio || PEM_write_bio_PUBKEY(bio.get(), key.key->pkey.get()) != 1)
        return {};
    return written(bio.get()).toByteArray();
}

Secret pkcs12Store(
    const StoreContent &content, const QString &name, const Secret &password, StoreCiphers ciphers)
{
    const NoErrorsLeft clean;
    if (!content.certificate || !content.key || !content.key.key->pkey
        || password.size() >= std::numeric_limits<int>::max())
        return {};
    const OpenSslPtr<STACK_OF(X509), freeStack> chain(sk_X509_new_null());
    for (const FoundCertificate &each : content.chain)
        sk_X509_push(chain.get(), each.certificate->x509.get());
    // OpenSSL wants a 0 behind it.
    QByteArray ended(password.reveal().data(), password.size());
    const bool isModern = ciphers == StoreCiphers::Modern;
    const int cipher = isModern ? NID_aes_256_cbc : NID_pbe_WithSHA1And3_Key_TripleDES_CBC;
    const Store store(PKCS12_create(ended.constData(), name.toUtf8().constData(), content.key.key->pkey.get(),
        content.certificate.certificate->x509.get(), chain.get(), cipher, cipher, storeRounds, -1, 0));
    const bool isWhole = store
        && PKCS12_set_mac(store.get(), ended.constData(), static_cast<int>(ended.size()), nullptr, 0,
               storeRounds, isModern ? EVP_sha256() : EVP_sha1())
            == 1;
    OPENSSL_cleanse(ended.data(), static_cast<std::size_t>(ended.size()));
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!isWhole || !bio || i2d_PKCS12_bio(bio.get(), store.get()) != 1)
        return {};
    return Secret(written(bio.get()));
}

} // namespace Chaincert
