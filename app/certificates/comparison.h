#pragma once

#include "certificates/certificate.h"

#include <QLatin1String>
#include <QList>

#include <optional>

namespace Chaincert {

/// What two certificates may differ in, in the order in which it matters to who uses them.
enum class ComparedFact {
    Issuer, ///< its name
    IssuerKey, ///< by the authority key identifier
    PublicKey,
    OrganizationalUnits,
    NotAfter,
    NotBefore,
    Subject,
    IsAuthority, ///< with the path length
    KeyUsage,
    ExtendedKeyUsage,
    AlternativeNames,
    Attributes,
    Serial,
    SignatureAlgorithm,
    Version,
    Sha256, ///< of the whole: it differs whenever anything does
};
QLatin1String comparedFactId(ComparedFact fact); ///< for JSON, as the certificate's own key: "issuer" …

/// What the second certificate is to the first.
enum class CertificateChange {
    Same,
    Renewed, ///< by the same CA for the same key
    NewKey, ///< by the same CA for the same subject
    OtherRole, ///< the same, and its organizational units differ
    OtherIssuer, ///< for the same subject, by a CA with another name or another key
    OtherSubject, ///< another person or node
    UnknownIssuer, ///< for the same subject, by CAs of one name: neither tells with which key it was signed
    OtherAuthority, ///< a CA of the same name with another key, as when a network was created anew
    IssuerOfOther, ///< one is the CA that issued the other, by its name and key identifier
};
QLatin1String certificateChangeId(CertificateChange change); ///< for JSON: "same", "renewed" …

/// How the second of two certificates differs from the first.
struct CertificateComparison
{
    CertificateChange change = CertificateChange::Same;
    QList<ComparedFact> differences = {}; ///< in the order of the enumeration; empty: the same certificate
    /// 1 or 2: which begins later and ends no earlier. Nothing: neither does, or a time cannot be read.
    std::optional<int> newer = {};

    bool isSame() const { return change == CertificateChange::Same; }
};

/// The same is what has the same bytes in DER. Pure.
CertificateComparison compared(const CertificateFacts &first, const CertificateFacts &second);

} // namespace Chaincert
