#include "certificates/issuers_p.h"

#include "certificates/certificatelimits.h"
#include "certificates/x509_p.h"

#include <algorithm>

namespace Chaincert {

namespace {

bool holds(SignatureFit fit)
{
    return fit == SignatureFit::Fits || fit == SignatureFit::FitsWithEmptyId;
}

} // namespace

SignatureFit signatureFit(const Certificate &certificate, const Certificate &issuer)
{
    const QuietErrors quiet;
    EVP_PKEY *const key = X509_get0_pubkey(issuer.x509.get());
    if (!key)
        return SignatureFit::Unknown;
    if (X509_verify(certificate.x509.get(), key) == 1)
        return SignatureFit::Fits;
    if (X509_get_signature_nid(certificate.x509.get()) != NID_SM2_with_SM3)
        return SignatureFit::DoesNotFit;
    const auto *from = reinterpret_cast<const uchar *>(certificate.der.constData());
    const X509Ptr withoutId(d2i_X509(nullptr, &from, static_cast<long>(certificate.der.size())));
    return withoutId && X509_verify(withoutId.get(), key) == 1 ? SignatureFit::FitsWithEmptyId
                                                               : SignatureFit::DoesNotFit;
}

Issuers::Issuers(const QList<FoundCertificate> &all)
{
    for (const FoundCertificate &each : all)
        m_bySubject[X509_subject_name_hash(each.certificate->x509.get())] << each;
}

bool Issuers::isIssuedBy(const Certificate &certificate, const Certificate &issuer)
{
    if (X509_NAME_cmp(X509_get_issuer_name(certificate.x509.get()), X509_get_subject_name(issuer.x509.get()))
        != 0)
        return false;
    const std::pair pair(certificate.facts.sha256, issuer.facts.sha256);
    const auto known = m_signatures.constFind(pair);
    if (known != m_signatures.constEnd())
        return *known;
    if (isExhausted())
        return false;
    return *m_signatures.insert(pair, holds(signatureFit(certificate, issuer)));
}

bool Issuers::isExhausted() const
{
    return m_signatures.size() >= CertificateLimits::signatures;
}

bool Issuers::isSelfSigned(const Certificate &certificate)
{
    return certificate.facts.isSelfIssued && isIssuedBy(certificate, certificate);
}

FoundCertificate Issuers::issuerOf(
    const Certificate &certificate, const QList<FoundCertificate> &nearby, const QSet<QString> &passed)
{
    int tries = 0;
    const auto isIssuer = [&](const FoundCertificate &candidate) {
        return tries++ < CertificateLimits::triesOfIssuer && !passed.contains(candidate.facts().sha256)
            && isIssuedBy(certificate, *candidate.certificate);
    };
    const auto near = std::find_if(nearby.begin(), nearby.end(), isIssuer);
    if (near != nearby.end())
        return *near;
    const auto sameName = m_bySubject.constFind(X509_issuer_name_hash(certificate.x509.get()));
    if (sameName == m_bySubject.constEnd())
        return {};
    const auto far = std::find_if(sameName->begin(), sameName->end(), isIssuer);
    return far == sameName->end() ? FoundCertificate() : *far;
}

QList<FoundCertificate> Issuers::chainOf(
    const Certificate &certificate, const QList<FoundCertificate> &nearby)
{
    QList<FoundCertificate> chain;
    QSet<QString> passed{certificate.facts.sha256};
    const Certificate *last = &certificate;
    while (chain.size() < CertificateLimits::chainLength && !isSelfSigned(*last)) {
        const FoundCertificate issuer = issuerOf(*last, nearby, passed);
        if (!issuer)
            break;
        passed.insert(issuer.facts().sha256);
        chain << issuer;
        last = chain.constLast().certificate.get();
    }
    return chain;
}

} // namespace Chaincert
