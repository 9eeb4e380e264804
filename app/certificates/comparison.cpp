#include "certificates/comparison.h"

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

CertificateChange changeOf(const CertificateFacts &a, const CertificateFacts &b)
{
    if (a.sha256 == b.sha256)
        return CertificateChange::Same;
    if (!isOfSameSubject(a, b))
        return CertificateChange::OtherSubject;
    if (a.issuer != b.issuer || a.authorityKeyId != b.authorityKeyId)
        return CertificateChange::OtherIssuer;
    if (unitsOf(a) != unitsOf(b))
        return CertificateChange::OtherRole;
    return keyOf(a) == keyOf(b) ? CertificateChange::Renewed : CertificateChange::NewKey;
}

} // namespace

QLatin1String comparedFactId(ComparedFact fact)
{
    switch (fact) {
    case ComparedFact::Issuer:
        return "issuer"_L1;
    case ComparedFact::IssuerKey:
        return "authority_key_id"_L1;
    case ComparedFact::PublicKey:
        return "public_key"_L1;
    case ComparedFact::OrganizationalUnits:
        return "organizational_units"_L1;
    case ComparedFact::NotAfter:
        return "not_after"_L1;
    case ComparedFact::NotBefore:
        return "not_before"_L1;
    case ComparedFact::Subject:
        return "subject"_L1;
    case ComparedFact::IsAuthority:
        return "is_ca"_L1;
    case ComparedFact::KeyUsage:
        return "key_usage"_L1;
    case ComparedFact::ExtendedKeyUsage:
        return "extended_key_usage"_L1;
    case ComparedFact::AlternativeNames:
        return "sans"_L1;
    case ComparedFact::Attributes:
        return "attributes"_L1;
    case ComparedFact::Serial:
        return "serial"_L1;
    case ComparedFact::SignatureAlgorithm:
        return "signature_algorithm"_L1;
    case ComparedFact::Version:
        return "version"_L1;
    case ComparedFact::Sha256:
        return "sha256"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1String certificateChangeId(CertificateChange change)
{
    switch (change) {
    case CertificateChange::Same:
        return "same"_L1;
    case CertificateChange::Renewed:
        return "renewed"_L1;
    case CertificateChange::NewKey:
        return "new_key"_L1;
    case CertificateChange::OtherRole:
        return "other_role"_L1;
    case CertificateChange::OtherIssuer:
        return "other_issuer"_L1;
    case CertificateChange::OtherSubject:
        return "other_subject"_L1;
    }
    Q_UNREACHABLE();
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
    if (first.notBefore.isValid() && second.notBefore.isValid() && first.notBefore != second.notBefore)
        comparison.newer = first.notBefore > second.notBefore ? 1 : 2;
    return comparison;
}

} // namespace Chaincert
