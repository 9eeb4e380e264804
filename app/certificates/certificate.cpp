#include "certificates/certificate.h"

#include "certificates/certificatelimits.h"
#include "certificates/certificatename_p.h"
#include "certificates/extensions_p.h"
#include "certificates/publickey_p.h"

#include <algorithm>

namespace Chaincert {

namespace {

void addNames(CertificateFacts &facts, const X509 &certificate)
{
    const X509_NAME *const subject = X509_get_subject_name(&certificate);
    const X509_NAME *const issuer = X509_get_issuer_name(&certificate);
    facts.subject = certificateName(*subject);
    if (!facts.subject)
        facts.unreadable << CertificateField::Subject;
    facts.issuer = certificateName(*issuer);
    if (!facts.issuer)
        facts.unreadable << CertificateField::Issuer;
    facts.isSelfIssued = X509_NAME_cmp(subject, issuer) == 0;
}

void addSerial(CertificateFacts &facts, const X509 &certificate)
{
    const ASN1_INTEGER *const serial = X509_get0_serialNumber(&certificate);
    const int size = ASN1_STRING_length(serial);
    const Owned<BIGNUM, BN_clear_free> number(
        size > CertificateLimits::serialBytes ? nullptr : ASN1_INTEGER_to_BN(serial, nullptr));
    if (!number) {
        facts.unreadable << CertificateField::Serial;
        return;
    }
    QByteArray bytes(qMax(1, BN_num_bytes(number.get())), '\0'); // nought is "00"
    BN_bn2binpad(number.get(), reinterpret_cast<uchar *>(bytes.data()), static_cast<int>(bytes.size()));
    const QByteArray sign = BN_is_negative(number.get()) ? QByteArray("-") : QByteArray();
    facts.serial = QString::fromLatin1(sign + bytes.toHex());
    char *const decimal = BN_bn2dec(number.get());
    facts.serialDecimal = QString::fromLatin1(decimal);
    OPENSSL_free(decimal);
}

void addTimes(CertificateFacts &facts, const X509 &certificate)
{
    facts.notBefore = notBefore(certificate);
    if (!facts.notBefore.isValid())
        facts.unreadable << CertificateField::NotBefore;
    facts.notAfter = notAfter(certificate);
    if (!facts.notAfter.isValid())
        facts.unreadable << CertificateField::NotAfter;
}

void addAlgorithms(CertificateFacts &facts, const X509 &certificate)
{
    const X509_ALGOR *algorithm = nullptr;
    X509_get0_signature(nullptr, &algorithm, &certificate);
    const ASN1_OBJECT *object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    facts.signatureAlgorithm = objectName(object);
    facts.publicKey = publicKeyFacts(*X509_get_X509_PUBKEY(&certificate));
    if (!facts.publicKey->bits)
        facts.unreadable << CertificateField::PublicKey;
}

// With SM2 the signer's id is part of what is signed. OpenSSL 3 takes an empty one unless it is told, but
// nearly all write the usual one. Told before any other thread sees the certificate.
void setUsualSm2Id(X509 &certificate)
{
    if (X509_get_signature_nid(&certificate) != NID_SM2_with_SM3)
        return;
    ASN1_OCTET_STRING *const id = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(
        id, reinterpret_cast<const uchar *>(usualSm2Id.data()), static_cast<int>(usualSm2Id.size()));
    X509_set0_distinguishing_id(&certificate, id);
}

} // namespace

CertificatePtr describedCertificate(QByteArrayView der)
{
    const QuietErrors quiet;
    const auto *const begin = reinterpret_cast<const uchar *>(der.data());
    const uchar *end = begin;
    const std::shared_ptr<X509> read(
        d2i_X509(nullptr, &end, static_cast<long>(der.size())), [](X509 *x509) { X509_free(x509); });
    if (!read)
        return {};
    setUsualSm2Id(*read);
    CertificateFacts facts;
    addNames(facts, *read);
    addSerial(facts, *read);
    facts.version = static_cast<int>(std::clamp<long>(X509_get_version(read.get()), 0, 98)) + 1;
    addTimes(facts, *read);
    addAlgorithms(facts, *read);
    const QByteArray own = der.first(end - begin).toByteArray();
    facts.sha256 = digestHex(own, EVP_sha256());
    addKeyIds(facts, *read);
    addUsages(facts, *read);
    addBasicConstraints(facts, *read);
    addAlternativeNames(facts, *read);
    addFabricAttributes(facts, *read);
    return std::make_shared<const Certificate>(Certificate{std::move(facts), own, read});
}

} // namespace Chaincert
