#include "issued.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace Made {

namespace {

using IssuedPtr = std::unique_ptr<X509, decltype(&X509_free)>;

template <typename T> T *made(T *value)
{
    if (!value)
        qFatal("OpenSSL did not make it");
    return value;
}

QByteArray writtenBy(const std::function<int(BIO *)> &write)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), BIO_free);
    if (write(bio.get()) != 1)
        qFatal("OpenSSL did not write");
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return QByteArray(bytes, size);
}

IssuedPtr readPem(const QByteArray &pem)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(
        BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())), BIO_free);
    return IssuedPtr(made(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)), X509_free);
}

void setTime(ASN1_TIME *time, const QByteArray &text)
{
    if (ASN1_TIME_set_string_X509(time, text.constData()) != 1)
        qFatal("no time");
}

void setSerial(X509 &certificate, const QByteArray &hex)
{
    BIGNUM *number = nullptr;
    BN_hex2bn(&number, hex.constData());
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(&certificate));
    BN_free(number);
}

void addExtension(X509 &certificate, X509 &issuer, const QByteArray &name, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, &issuer, &certificate, nullptr, nullptr, 0);
    X509_EXTENSION *const extension
        = made(X509V3_EXT_conf(nullptr, &context, name.constData(), value.constData()));
    X509_add_ext(&certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

void addFabricAttributes(X509 &certificate, const QByteArray &content)
{
    ASN1_OBJECT *const oid = OBJ_txt2obj("1.2.3.4.5.6.7.8.1", 1);
    ASN1_OCTET_STRING *const bytes = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(
        bytes, reinterpret_cast<const uchar *>(content.constData()), static_cast<int>(content.size()));
    X509_EXTENSION *const extension = made(X509_EXTENSION_create_by_OBJ(nullptr, oid, 0, bytes));
    X509_add_ext(&certificate, extension, -1);
    X509_EXTENSION_free(extension);
    ASN1_OCTET_STRING_free(bytes);
    ASN1_OBJECT_free(oid);
}

const EVP_MD *digestFor(const EVP_PKEY &key, const char *name)
{
    if (EVP_PKEY_is_a(&key, "ED25519"))
        return nullptr;
    if (name)
        return made(EVP_get_digestbyname(name));
    return EVP_PKEY_is_a(&key, "SM2") ? EVP_sm3() : EVP_sha256();
}

using Signing = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

Signing begunBy(EVP_PKEY &key, const char *digest, bool emptySm2Id)
{
    Signing context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    EVP_PKEY_CTX *keyContext = nullptr;
    if (EVP_DigestSignInit(context.get(), &keyContext, digestFor(key, digest), nullptr, &key) != 1)
        qFatal("OpenSSL does not begin to sign");
    if (EVP_PKEY_is_a(&key, "SM2") && !emptySm2Id)
        EVP_PKEY_CTX_set1_id(keyContext, "1234567812345678", 16);
    return context;
}

void sign(X509 &certificate, EVP_PKEY &key, const Issue &issue)
{
    if (X509_sign_ctx(&certificate, begunBy(key, issue.digest, issue.emptySm2Id).get()) == 0)
        qFatal("OpenSSL did not sign");
}

qsizetype headerSize(const QByteArray &der)
{
    const auto length = static_cast<uchar>(der[1]);
    return length < 0x80 ? 2 : 2 + (length & 0x7f);
}

qsizetype wholeSize(const QByteArray &der)
{
    qsizetype size = static_cast<uchar>(der[1]);
    if (size >= 0x80) {
        size = 0;
        for (qsizetype i = 2; i < headerSize(der); ++i)
            size = size << 8 | static_cast<uchar>(der[i]);
    }
    return headerSize(der) + size;
}

QByteArray element(char tag, const QByteArray &content)
{
    QByteArray header(1, tag);
    if (content.size() < 0x80)
        header += char(content.size());
    else
        header += QByteArray("\x82") + char(content.size() >> 8) + char(content.size() & 0xff);
    return header + content;
}

QByteArray signatureOf(const QByteArray &bytes, EVP_PKEY &key)
{
    EVP_MD_CTX *const context = EVP_MD_CTX_new();
    QByteArray signature(512, '\0');
    std::size_t size = 512;
    const auto *from = reinterpret_cast<const uchar *>(bytes.constData());
    if (EVP_DigestSignInit(context, nullptr, digestFor(key, nullptr), nullptr, &key) != 1
        || EVP_DigestSign(context, reinterpret_cast<uchar *>(signature.data()), &size, from,
               static_cast<std::size_t>(bytes.size()))
            != 1)
        qFatal("OpenSSL did not sign");
    EVP_MD_CTX_free(context);
    return signature.first(static_cast<qsizetype>(size));
}

bool isHighS(const QByteArray &signature, EVP_PKEY &key)
{
    const auto *from = reinterpret_cast<const uchar *>(signature.constData());
    ECDSA_SIG *const read = made(d2i_ECDSA_SIG(nullptr, &from, signature.size()));
    BIGNUM *order = nullptr;
    EVP_PKEY_get_bn_param(&key, "order", &order);
    BN_rshift1(order, order);
    const bool isHigh = BN_cmp(ECDSA_SIG_get0_s(read), order) > 0;
    BN_free(order);
    ECDSA_SIG_free(read);
    return isHigh;
}

Key ownedKey(EVP_PKEY *key)
{
    return Key(made(key), EVP_PKEY_free);
}

} // namespace

Key curve(const char *name)
{
    return ownedKey(EVP_EC_gen(name));
}

Key ed25519()
{
    return ownedKey(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
}

Key rsaOf(unsigned int bits)
{
    return ownedKey(EVP_RSA_gen(bits));
}

QByteArray issued(const Key &key, const Issue &issue)
{
    const IssuedPtr certificate(X509_new(), X509_free);
    X509_set_version(certificate.get(), issue.version - 1);
    setSerial(*certificate, issue.serial);
    setTime(X509_getm_notBefore(certificate.get()), issue.begins);
    setTime(X509_getm_notAfter(certificate.get()), issue.ends);
    for (const auto &[name, value] : issue.subject) {
        if (X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), name.constData(),
                MBSTRING_UTF8, reinterpret_cast<const uchar *>(value.constData()),
                static_cast<int>(value.size()), -1, 0)
            != 1)
            qFatal("no name");
    }
    const IssuedPtr issuer = issue.issuer.isEmpty() ? IssuedPtr(nullptr, X509_free) : readPem(issue.issuer);
    X509 *const above = issuer ? issuer.get() : certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(above));
    X509_set_pubkey(certificate.get(), key.get());
    for (const auto &[name, value] : issue.extensions)
        addExtension(*certificate, *above, name, value);
    if (!issue.fabricAttributes.isEmpty())
        addFabricAttributes(*certificate, issue.fabricAttributes);
    sign(*certificate, issue.issuerKey ? *issue.issuerKey : *key, issue);
    return writtenBy([&](BIO *bio) { return PEM_write_bio_X509(bio, certificate.get()); });
}

Issue authority(const QByteArray &commonName)
{
    Issue issue;
    issue.subject = {{"O", "org1"}, {"CN", commonName}};
    issue.extensions = {{"basicConstraints", "critical,CA:TRUE"},
        {"keyUsage", "critical,keyCertSign,cRLSign"}, {"subjectKeyIdentifier", "hash"}};
    return issue;
}

Issue below(const QByteArray &issuer, const Key &issuerKey, const Words &subject, bool isAuthority)
{
    Issue issue;
    if (isAuthority)
        issue = authority({});
    issue.subject = subject;
    issue.issuer = issuer;
    issue.issuerKey = issuerKey;
    issue.extensions << std::pair<QByteArray, QByteArray>("authorityKeyIdentifier", "keyid");
    return issue;
}

QByteArray signedAnew(const QByteArray &pem, const Key &issuerKey,
    const std::function<void(QByteArray &signedBytes)> &change, bool highS)
{
    const QByteArray der = derOf(pem);
    const QByteArray inner = der.mid(headerSize(der));
    QByteArray body = inner.first(wholeSize(inner));
    QByteArray content = body.mid(headerSize(body));
    change(content);
    body = element('\x30', content);
    const QByteArray algorithm = inner.mid(wholeSize(inner), wholeSize(inner.mid(wholeSize(inner))));
    QByteArray signature;
    do
        signature = signatureOf(body, *issuerKey);
    while (highS && !isHighS(signature, *issuerKey)); // one in two is
    return asPem("CERTIFICATE", element('\x30', body + algorithm + element('\x03', '\0' + signature)));
}

bool hasHighS(const QByteArray &pem, const Key &issuerKey)
{
    if (!EVP_PKEY_is_a(issuerKey.get(), "EC"))
        return false;
    const IssuedPtr certificate = readPem(pem);
    const ASN1_BIT_STRING *bits = nullptr;
    X509_get0_signature(&bits, nullptr, certificate.get());
    return isHighS(
        QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(bits)), ASN1_STRING_length(bits)),
        *issuerKey);
}

QByteArray revocationListOf(const Revocation &revocation)
{
    const std::unique_ptr<X509_CRL, decltype(&X509_CRL_free)> list(X509_CRL_new(), X509_CRL_free);
    const IssuedPtr issuer = readPem(revocation.issuer);
    X509_CRL_set_version(list.get(), X509_CRL_VERSION_2);
    X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(issuer.get()));
    const std::unique_ptr<ASN1_TIME, decltype(&ASN1_TIME_free)> when(ASN1_TIME_new(), ASN1_TIME_free);
    setTime(when.get(), "20250801000000Z");
    X509_CRL_set1_lastUpdate(list.get(), when.get());
    for (const QByteArray &serial : revocation.serials) {
        X509_REVOKED *const revoked = X509_REVOKED_new();
        BIGNUM *number = nullptr;
        BN_hex2bn(&number, serial.constData());
        ASN1_INTEGER *const integer = BN_to_ASN1_INTEGER(number, nullptr);
        X509_REVOKED_set_serialNumber(revoked, integer);
        X509_REVOKED_set_revocationDate(revoked, when.get());
        X509_CRL_add0_revoked(list.get(), revoked);
        ASN1_INTEGER_free(integer);
        BN_free(number);
    }
    if (revocation.withKeyId) {
        X509V3_CTX context;
        X509V3_set_ctx(&context, issuer.get(), nullptr, nullptr, list.get(), 0);
        X509_EXTENSION *const keyId
            = made(X509V3_EXT_conf(nullptr, &context, "authorityKeyIdentifier", "keyid"));
        X509_CRL_add_ext(list.get(), keyId, -1);
        X509_EXTENSION_free(keyId);
    }
    const Signing signing = begunBy(*revocation.issuerKey, nullptr, revocation.emptySm2Id);
    if (X509_CRL_sign_ctx(list.get(), signing.get()) == 0)
        qFatal("OpenSSL did not sign");
    return writtenBy([&](BIO *bio) { return PEM_write_bio_X509_CRL(bio, list.get()); });
}

QByteArray pkcs7(const QList<QByteArray> &certificates)
{
    const std::unique_ptr<PKCS7, decltype(&PKCS7_free)> message(PKCS7_new(), PKCS7_free);
    PKCS7_set_type(message.get(), NID_pkcs7_signed);
    PKCS7_content_new(message.get(), NID_pkcs7_data);
    for (const QByteArray &pem : certificates)
        PKCS7_add_certificate(message.get(), readPem(pem).get());
    return writtenBy([&](BIO *bio) { return i2d_PKCS7_bio(bio, message.get()); });
}

namespace {

// A library of its own, so that the rest of the program stays without the old ciphers.
OSSL_LIB_CTX *withLegacy()
{
    static OSSL_LIB_CTX *const library = [] {
        OSSL_LIB_CTX *const made = OSSL_LIB_CTX_new();
        const bool isThere
            = OSSL_PROVIDER_load(made, "legacy") != nullptr && OSSL_PROVIDER_load(made, "default") != nullptr;
        return isThere ? made : nullptr;
    }();
    return library;
}

} // namespace

bool canWeaken()
{
    return withLegacy() != nullptr;
}

QByteArray store(const Store &store)
{
    STACK_OF(X509) *const chain = sk_X509_new_null();
    for (const QByteArray &pem : store.chain)
        sk_X509_push(chain, readPem(pem).release());
    const IssuedPtr own
        = store.certificate.isEmpty() ? IssuedPtr(nullptr, X509_free) : readPem(store.certificate);
    const int tripleDes = NID_pbe_WithSHA1And3_Key_TripleDES_CBC;
    const bool isOlder = store.olderCiphers || store.weakCertificates;
    const int keyCipher = store.notEncrypted ? -1 : isOlder ? tripleDes : 0;
    const int certificateCipher = store.weakCertificates ? NID_pbe_WithSHA1And40BitRC2_CBC : keyCipher;
    const std::unique_ptr<PKCS12, decltype(&PKCS12_free)> made12(
        made(PKCS12_create_ex(store.password.constData(), store.name.constData(), store.key.get(), own.get(),
            chain, keyCipher, certificateCipher, store.rounds,
            store.olderCiphers || store.withoutMac ? -1 : store.rounds, 0,
            store.weakCertificates ? withLegacy() : nullptr, nullptr)),
        PKCS12_free);
    if (store.olderCiphers)
        PKCS12_set_mac(made12.get(), store.password.constData(), -1, nullptr, 0, 1, EVP_sha1());
    sk_X509_pop_free(chain, X509_free);
    return writtenBy([&](BIO *bio) { return i2d_PKCS12_bio(bio, made12.get()); });
}

QByteArray olderEncrypted(const Key &key, const QByteArray &password)
{
    QByteArray given = password;
    return writtenBy([&](BIO *bio) {
        return PEM_write_bio_PrivateKey_traditional(bio, key.get(), EVP_aes_128_cbc(),
            reinterpret_cast<uchar *>(given.data()), static_cast<int>(given.size()), nullptr, nullptr);
    });
}

QByteArray encryptedPkcs8(const Key &key, const QByteArray &password, int rounds)
{
    PKCS8_PRIV_KEY_INFO *const info = made(EVP_PKEY2PKCS8(key.get()));
    X509_SIG *const sealed = made(PKCS8_encrypt(-1, EVP_aes_256_cbc(), password.constData(),
        static_cast<int>(password.size()), nullptr, 0, rounds, info));
    const QByteArray pem = writtenBy([&](BIO *bio) { return PEM_write_bio_PKCS8(bio, sealed); });
    X509_SIG_free(sealed);
    PKCS8_PRIV_KEY_INFO_free(info);
    return pem;
}

QByteArray pkcs8WithoutPublic(const Key &key)
{
    const Key copy(EVP_PKEY_dup(key.get()), EVP_PKEY_free);
    int without = 0;
    EVP_PKEY_set_int_param(copy.get(), "include-public", without);
    return writtenBy([&](BIO *bio) {
        return PEM_write_bio_PKCS8PrivateKey(bio, copy.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
}

QByteArray sec1WithoutCurve(const Key &key)
{
    // RFC 5915 3: version, privateKey, [0] parameters, [1] publicKey; all lengths here are below 128.
    const QByteArray der = derKey(key);
    const QByteArray head = der.mid(2, 3 + 2 + 32); // INTEGER 1, OCTET STRING of 32
    return asPem("EC PRIVATE KEY", QByteArray(1, '\x30') + char(head.size()) + head);
}

QByteArray asPem(const QByteArray &label, const QByteArray &der)
{
    QByteArray lines;
    const QByteArray base64 = der.toBase64();
    for (qsizetype at = 0; at < base64.size(); at += 64)
        lines += base64.mid(at, 64) + '\n';
    return "-----BEGIN " + label + "-----\n" + lines + "-----END " + label + "-----\n";
}

QByteArray derOf(const QByteArray &pem)
{
    const qsizetype from = pem.indexOf("-----\n") + 6;
    return QByteArray::fromBase64(pem.mid(from, pem.indexOf("-----END") - from));
}

} // namespace Made
