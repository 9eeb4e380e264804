#include "certificates/x509_p.h"

#include <openssl/asn1t.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <QTimeZone>

namespace Chaincert {

namespace {

BioPtr memory(QByteArrayView bytes)
{
    return BioPtr(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

// RFC 5280 4.1, with the names that it has there.
struct SubjectPublicKeyInfo
{
    X509_ALGOR *algorithm;
    ASN1_BIT_STRING *subjectPublicKey;
};

struct TbsCertificate
{
    ASN1_INTEGER *version;
    ASN1_INTEGER *serialNumber;
    X509_ALGOR *signature;
    X509_NAME *issuer;
    X509_VAL *validity;
    X509_NAME *subject;
    SubjectPublicKeyInfo *subjectPublicKeyInfo;
    ASN1_BIT_STRING *issuerUniqueId;
    ASN1_BIT_STRING *subjectUniqueId;
    STACK_OF(X509_EXTENSION) * extensions;
};

struct CertificateSequence
{
    TbsCertificate *tbsCertificate;
    X509_ALGOR *signatureAlgorithm;
    ASN1_BIT_STRING *signatureValue;
};

// clang-format off
ASN1_SEQUENCE(SubjectPublicKeyInfo) = {
    ASN1_SIMPLE(SubjectPublicKeyInfo, algorithm, X509_ALGOR),
    ASN1_SIMPLE(SubjectPublicKeyInfo, subjectPublicKey, ASN1_BIT_STRING),
} static_ASN1_SEQUENCE_END(SubjectPublicKeyInfo)

ASN1_SEQUENCE(TbsCertificate) = {
    ASN1_EXP_OPT(TbsCertificate, version, ASN1_INTEGER, 0),
    ASN1_SIMPLE(TbsCertificate, serialNumber, ASN1_INTEGER),
    ASN1_SIMPLE(TbsCertificate, signature, X509_ALGOR),
    ASN1_SIMPLE(TbsCertificate, issuer, X509_NAME),
    ASN1_SIMPLE(TbsCertificate, validity, X509_VAL),
    ASN1_SIMPLE(TbsCertificate, subject, X509_NAME),
    ASN1_SIMPLE(TbsCertificate, subjectPublicKeyInfo, SubjectPublicKeyInfo),
    ASN1_IMP_OPT(TbsCertificate, issuerUniqueId, ASN1_BIT_STRING, 1),
    ASN1_IMP_OPT(TbsCertificate, subjectUniqueId, ASN1_BIT_STRING, 2),
    ASN1_EXP_SEQUENCE_OF_OPT(TbsCertificate, extensions, X509_EXTENSION, 3),
} static_ASN1_SEQUENCE_END(TbsCertificate)

ASN1_SEQUENCE(CertificateSequence) = {
    ASN1_SIMPLE(CertificateSequence, tbsCertificate, TbsCertificate),
    ASN1_SIMPLE(CertificateSequence, signatureAlgorithm, X509_ALGOR),
    ASN1_SIMPLE(CertificateSequence, signatureValue, ASN1_BIT_STRING),
} static_ASN1_SEQUENCE_END(CertificateSequence)
// clang-format on

constexpr auto freeSequence = [](CertificateSequence *certificate) {
    ASN1_item_free(reinterpret_cast<ASN1_VALUE *>(certificate), ASN1_ITEM_rptr(CertificateSequence));
};

// `isWrong`: it is there and cannot be read, or is there twice.
template <typename T, auto Free>
Owned<T, Free> extension(const TbsCertificate &certificate, int nid, bool &isWrong)
{
    int critical = -1; // it is absent
    Owned<T, Free> found(static_cast<T *>(X509V3_get_d2i(certificate.extensions, nid, &critical, nullptr)));
    isWrong = isWrong || (!found && critical != -1);
    return found;
}

// RFC 5280 4.2.1.9 and 4.2.1.3. Old or odd authorities without basicConstraints count as none.
bool isAuthority(const TbsCertificate &certificate)
{
    constexpr int keyCertSign = 5;
    bool isWrong = false;
    const auto constraints
        = extension<BASIC_CONSTRAINTS, BASIC_CONSTRAINTS_free>(certificate, NID_basic_constraints, isWrong);
    const auto usage = extension<ASN1_BIT_STRING, ASN1_BIT_STRING_free>(certificate, NID_key_usage, isWrong);
    return !isWrong && constraints && constraints->ca
        && (!usage || ASN1_BIT_STRING_get_bit(usage.get(), keyCertSign));
}

} // namespace

QDateTime utc(const ASN1_TIME *time)
{
    std::tm parts = {};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
        QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), QTimeZone::utc())
        .toUTC();
}

int noPassphrase(char *, int, int, void *)
{
    return -1;
}

std::optional<CertificateOutline> certificateOutline(QByteArrayView der)
{
    const QuietErrors quiet;
    const auto *const begin = reinterpret_cast<const uchar *>(der.data());
    const auto *end = begin;
    const Owned<CertificateSequence, freeSequence> certificate(reinterpret_cast<CertificateSequence *>(
        ASN1_item_d2i(nullptr, &end, static_cast<long>(der.size()), ASN1_ITEM_rptr(CertificateSequence))));
    if (!certificate)
        return {};
    return CertificateOutline{isAuthority(*certificate->tbsCertificate), end - begin};
}

bool isWrittenAsDer(QByteArrayView certificate)
{
    const QuietErrors quiet;
    const auto *from = reinterpret_cast<const uchar *>(certificate.data());
    const Owned<CertificateSequence, freeSequence> read(reinterpret_cast<CertificateSequence *>(ASN1_item_d2i(
        nullptr, &from, static_cast<long>(certificate.size()), ASN1_ITEM_rptr(CertificateSequence))));
    if (!read)
        return false;
    uchar *written = nullptr;
    const int size = ASN1_item_i2d(
        reinterpret_cast<const ASN1_VALUE *>(read.get()), &written, ASN1_ITEM_rptr(CertificateSequence));
    const bool isSame
        = size >= 0 && QByteArrayView(reinterpret_cast<const char *>(written), size) == certificate;
    OPENSSL_free(written);
    return isSame;
}

std::optional<CertificateOutline> outlineInPem(QByteArrayView bytes)
{
    const QuietErrors quiet;
    const BioPtr pem = memory(bytes);
    uchar *der = nullptr;
    long size = 0;
    if (PEM_bytes_read_bio(&der, &size, nullptr, PEM_STRING_X509, pem.get(), noPassphrase, nullptr) != 1)
        return {};
    const auto outline = certificateOutline({reinterpret_cast<const char *>(der), size});
    OPENSSL_free(der);
    return outline;
}

QDateTime notBefore(const X509 &certificate)
{
    return utc(X509_get0_notBefore(&certificate));
}

QDateTime notAfter(const X509 &certificate)
{
    return utc(X509_get0_notAfter(&certificate));
}

std::optional<bool> keyMatchesCertificate(X509 &certificate, const EVP_PKEY &key)
{
    const QuietErrors quiet;
    const EVP_PKEY *certified = X509_get0_pubkey(&certificate);
    if (!certified)
        return {};
    switch (EVP_PKEY_eq(certified, &key)) {
    case 1:
        return true;
    case 0:
    case -1: // keys of different kinds
        return false;
    default:
        return {};
    }
}

} // namespace Chaincert
