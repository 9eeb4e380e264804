#include "certificates/comparison.h"

#include <array>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const CertificateFacts &facts)
{
    return facts.publicKey ? facts.publicKey->spkiSha256 : QString();
}

QStringList unitsOf(const CertificateFacts &facts)
{
    return facts.subject ? facts.subject->organizationalUnits : QStringList();
}

bool isEqual(ComparedFact fact, const CertificateFacts &a, const CertificateFacts &b)
{
    switch (fact) {
    case ComparedFact::Issuer:
        return a.issuer == b.issuer;
    case ComparedFact::IssuerKey:
        return a.authorityKeyId == b.authorityKeyId;
    case ComparedFact::PublicKey:
        return keyOf(a) == keyOf(b);
    case ComparedFact::OrganizationalUnits:
        return unitsOf(a) == unitsOf(b);
    case ComparedFact::NotAfter:
        return a.notAfter == b.notAfter;
    case ComparedFact::NotBefore:
        return a.notBefore == b.notBefore;
    case ComparedFact::Subject:
        return a.subject == b.subject;
    case ComparedFact::IsAuthority:
        return a.isAuthority == b.isAuthority && a.pathLength == b.pathLength;
    case ComparedFact::KeyUsage:
        return a.keyUsage == b.keyUsage;
    case ComparedFact::ExtendedKeyUsage:
        return a.extendedKeyUsage == b.extendedKeyUsage;
    case ComparedFact::AlternativeNames:
        return a.alternativeNames == b.alternativeNames;
    case ComparedFact::Attributes:
        return a.attributes == b.attributes;
    case ComparedFact::Serial:
        return a.serial == b.serial;
    case ComparedFact::SignatureAlgorithm:
        return a.signatureAlgorithm == b.signatureAlgorithm;
    case ComparedFact::Version:
        return a.version == b.version;
    case ComparedFact::Sha256:
        return a.sha256 == b.sha256;
    }
    Q_UNREACHABLE();
}

// Who is meant: units are roles and affiliations, and may change.
bool isOfSameSubject(const CertificateFacts &a, const CertificateFacts &b)
{
    if (!a.subject || !b.subject)
        return !a.subject && !b.subject;
    return a.subject->commonName == b.subject->commonName
        && a.subject->organizations == b.subject->organizations
        && (!a.subject->commonName.isEmpty() || a.subject == b.subject);
}

bool isSelfIssued(const CertificateFacts &facts)
{
    return facts.issuer && facts.issuer == facts.subject;
}

bool hasIssued(const CertificateFacts &issuer, const CertificateFacts &issued)
{
    return issuer.isCa() && issuer.subject && issuer.subject == issued.issuer && issuer.subjectKeyId
        && issuer.subjectKeyId == issued.authorityKeyId;
}

CertificateChange changeOf(const CertificateFacts &a, const CertificateFacts &b)
{
    if (a.sha256 == b.sha256)
        return CertificateChange::Same;
    if (!isOfSameSubject(a, b))
        return hasIssued(a, b) || hasIssued(b, a) ? CertificateChange::IssuerOfOther
                                                  : CertificateChange::OtherSubject;
    // A root signs itself, and mostly has no authority key identifier.
    const bool areRoots = isSelfIssued(a) && isSelfIssued(b);
    if (areRoots && keyOf(a) != keyOf(b))
        return a.isCa() && b.isCa() ? CertificateChange::OtherAuthority : CertificateChange::OtherIssuer;
    if (a.issuer != b.issuer || a.authorityKeyId != b.authorityKeyId)
        return CertificateChange::OtherIssuer;
    if (!areRoots && !a.authorityKeyId)
        return CertificateChange::UnknownIssuer;
    if (unitsOf(a) != unitsOf(b))
        return CertificateChange::OtherRole;
    return keyOf(a) == keyOf(b) ? CertificateChange::Renewed : CertificateChange::NewKey;
}

bool isNewer(const CertificateFacts &a, const CertificateFacts &b)
{
    return b.notBefore.isValid() && b.notAfter.isValid() && a.notBefore > b.notBefore
        && a.notAfter >= b.notAfter;
}

} // namespace

QLatin1String comparedFactId(ComparedFact fact)
{
    static constexpr std::array ids{"issuer"_L1, "authority_key_id"_L1, "public_key"_L1,
        "organizational_units"_L1, "not_after"_L1, "not_before"_L1, "subject"_L1, "is_ca"_L1, "key_usage"_L1,
        "extended_key_usage"_L1, "sans"_L1, "attributes"_L1, "serial"_L1, "signature_algorithm"_L1,
        "version"_L1, "sha256"_L1};
    static_assert(ids.size() == size_t(ComparedFact::Sha256) + 1);
    return ids.at(size_t(fact));
}

QLatin1String certificateChangeId(CertificateChange change)
{
    static constexpr std::array ids{"same"_L1, "renewed"_L1, "new_key"_L1, "other_role"_L1, "other_issuer"_L1,
        "other_subject"_L1, "unknown_issuer"_L1, "other_ca"_L1, "issuer_of_other"_L1};
    static_assert(ids.size() == size_t(CertificateChange::IssuerOfOther) + 1);
    return ids.at(size_t(change));
}

CertificateComparison compared(const CertificateFacts &first, const CertificateFacts &second)
{
    CertificateComparison comparison{.change = changeOf(first, second)};
    if (comparison.isSame())
        return comparison;
    for (int fact = 0; fact <= static_cast<int>(ComparedFact::Sha256); ++fact) {
        if (!isEqual(static_cast<ComparedFact>(fact), first, second))
            comparison.differences += static_cast<ComparedFact>(fact);
    }
    if (isNewer(first, second))
        comparison.newer = 1;
    else if (isNewer(second, first))
        comparison.newer = 2;
    return comparison;
}

} // namespace Chaincert
