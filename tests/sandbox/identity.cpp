#include "identity.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <functional>
#include <stdexcept>
#include <string>

namespace Sandbox {

namespace {

template <auto Free> struct Freed
{
    template <typename T> void operator()(T *pointer) const { Free(pointer); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Memory = std::unique_ptr<BIO, Freed<BIO_free_all>>;

void must(bool done, const char *what)
{
    if (!done)
        throw std::runtime_error(std::string("OpenSSL cannot ") + what);
}

QByteArray written(const std::function<int(BIO *)> &write)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    must(memory && write(memory.get()) == 1, "write a key or certificate");
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &bytes);
    return QByteArray(bytes, size);
}

void addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    must(extension && X509_add_ext(certificate, extension.get(), -1) == 1, "add an extension");
}

void addName(X509_NAME *name, const char *field, const QString &value)
{
    if (value.isEmpty())
        return;
    const QByteArray text = value.toUtf8();
    must(X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
             reinterpret_cast<const unsigned char *>(text.constData()), static_cast<int>(text.size()), -1, 0)
            == 1,
        "write a name");
}

void sign(X509 *certificate, EVP_PKEY *key, bool sm2)
{
    const std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>> digest(EVP_MD_CTX_new());
    const std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>> context(EVP_PKEY_CTX_new(key, nullptr));
    must(digest && context, "prepare a signature");
    if (sm2)
        must(EVP_PKEY_CTX_set1_id(context.get(), "1234567812345678", 16) == 1, "set the SM2 identity");
    EVP_MD_CTX_set_pkey_ctx(digest.get(), context.get());
    must(EVP_DigestSignInit(digest.get(), nullptr, sm2 ? EVP_sm3() : EVP_sha256(), nullptr, key) == 1
            && X509_sign_ctx(certificate, digest.get()) > 0,
        "sign a certificate");
}

QByteArray alternativeNames(const Identity::Wanted &wanted)
{
    QByteArrayList names;
    for (const QString &name : wanted.dnsNames)
        names += "DNS:" + name.toUtf8();
    for (const QString &address : wanted.addresses)
        names += "IP:" + address.toUtf8();
    return names.join(',');
}

} // namespace

struct Identity::Handles
{
    Key key;
    Certificate certificate;
    bool sm2 = false;
};

Identity Identity::make(const Wanted &wanted, const Handles *issuer)
{
    auto handles = std::make_shared<Handles>();
    handles->sm2 = wanted.algorithm == Algorithm::Sm2;
    handles->key.reset(handles->sm2 ? EVP_PKEY_Q_keygen(nullptr, nullptr, "SM2") : EVP_EC_gen("P-256"));
    handles->certificate.reset(X509_new());
    X509 *const certificate = handles->certificate.get();
    must(handles->key && certificate, "make a key");
    X509 *const issuing = issuer ? issuer->certificate.get() : certificate;

    must(X509_set_version(certificate, 2) == 1, "set the version");
    const std::unique_ptr<BIGNUM, Freed<BN_free>> serial(BN_new());
    must(serial && BN_rand(serial.get(), 126, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1
            && BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate)),
        "choose a serial number");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime from = wanted.from.isValid() ? wanted.from : now.addSecs(-3600);
    const QDateTime until = wanted.until.isValid() ? wanted.until : now.addYears(10);
    must(ASN1_TIME_set(X509_getm_notBefore(certificate), from.toSecsSinceEpoch())
            && ASN1_TIME_set(X509_getm_notAfter(certificate), until.toSecsSinceEpoch()),
        "set the dates");

    X509_NAME *const name = X509_get_subject_name(certificate);
    addName(name, "C", QStringLiteral("CN"));
    addName(name, "O", wanted.organization);
    addName(name, "OU", wanted.unit);
    addName(name, "CN", wanted.commonName);
    must(X509_set_issuer_name(certificate, X509_get_subject_name(issuing)) == 1
            && X509_set_pubkey(certificate, handles->key.get()) == 1,
        "fill a certificate");

    addExtension(certificate, issuing, NID_basic_constraints,
        wanted.authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    addExtension(certificate, issuing, NID_key_usage,
        wanted.authority ? "critical,keyCertSign,cRLSign,digitalSignature" : "critical,digitalSignature");
    if (wanted.server)
        addExtension(certificate, issuing, NID_ext_key_usage, "serverAuth,clientAuth");
    addExtension(certificate, issuing, NID_subject_key_identifier, "hash");
    addExtension(certificate, issuing, NID_authority_key_identifier, "keyid:always");
    if (const QByteArray names = alternativeNames(wanted); !names.isEmpty())
        addExtension(certificate, issuing, NID_subject_alt_name, names);

    const Handles &signer = issuer ? *issuer : *handles;
    sign(certificate, signer.key.get(), signer.sm2);
    Identity identity;
    identity.m_handles = std::move(handles);
    return identity;
}

Identity Identity::selfSigned(const Wanted &wanted)
{
    return make(wanted, nullptr);
}

Identity Identity::issue(const Wanted &wanted) const
{
    return make(wanted, m_handles.get());
}

QByteArray Identity::certificatePem() const
{
    return written([this](BIO *bio) { return PEM_write_bio_X509(bio, m_handles->certificate.get()); });
}

QByteArray Identity::certificateDer() const
{
    return written([this](BIO *bio) { return i2d_X509_bio(bio, m_handles->certificate.get()); });
}

QByteArray Identity::keyPem() const
{
    return written([this](BIO *bio) {
        return PEM_write_bio_PKCS8PrivateKey(
            bio, m_handles->key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
}

QByteArray Identity::pkcs12(const QByteArray &password) const
{
    const std::unique_ptr<PKCS12, Freed<PKCS12_free>> bag(PKCS12_create(password.constData(), "sandbox",
        m_handles->key.get(), m_handles->certificate.get(), nullptr, 0, 0, 0, 0, 0));
    must(bag != nullptr, "make a PKCS#12 file");
    return written([&bag](BIO *bio) { return i2d_PKCS12_bio(bio, bag.get()); });
}

} // namespace Sandbox
