#pragma once

#include "certificates/endingthresholds.h"
#include "certificates/finding.h"
#include "certificates/identity.h"
#include "failures/failure.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace Chaincert {

/// A CA that issued what was got earlier from the same place (endpoint, blockchain, organization).
struct EarlierIssuer
{
    QString spkiSha256 = {}; ///< of its key (PublicKeyFacts); empty: its certificate is not included
    QString authorityKeyId = {}; ///< of what it issued; empty: it has none
    QDateTime seen = {}; ///< UTC
};

/// Those of what signs, and of a CA itself: what a later download is compared with. Pure.
QList<EarlierIssuer> issuersOf(const QList<Identity> &identities, const QDateTime &seen);

/// An identity that lies somewhere else and is still there.
struct KnownIdentity
{
    QString where; ///< for people: "org1 · admin", a path
    QString sha256 = {}; ///< of its certificate
    QString spkiSha256 = {};
};

/// Of what was read at a place: for another's AssessmentContext::others. Pure.
QList<KnownIdentity> knownIdentities(const QList<Identity> &identities, const QString &place);

/// What is known beside the material. What was asked for, and the MSP id that was told, are the identity's
/// (AskedFor). What is left out makes its check one that was not made.
struct AssessmentContext
{
    QDateTime now = {}; ///< UTC; null: the clock's
    EndingThresholds ending = {};
    QList<EarlierIssuer> earlierIssuers = {};
    QList<KnownIdentity> others = {}; ///< without those of the material itself
    bool hasAllOthers = false; ///< `others` are all there are, if it is none
    QStringList hosts = {}; ///< names or addresses that are connected to with the TLS certificates
    /// Whether a path that a configuration names exists, absolute or relative to the given folder of the file
    /// that names it; asked only for what the material itself does not hold, and never for a path that names
    /// a variable ("$HOME/x"), somebody's home or another computer. Nothing: nobody can say. May be empty.
    std::function<std::optional<bool>(const QString &path, const QString &folder)> pathExists = {};
    std::function<bool()> cancelled = {}; ///< asked before every identity; may be empty
};

/// The worst of its findings.
enum class Verdict { Right, Note, Warning, Error };
QLatin1String verdictId(Verdict verdict); ///< for JSON: "right", "note", "warning", "error"
Verdict verdictOf(Severity severity); ///< of one finding
Verdict verdictOf(const QList<Finding> &findings);
std::optional<Severity> severityOf(Verdict verdict); ///< of its worst finding; nothing: Right

/// What OpenSSL says of the chain now, as `openssl verify` does with the CAs that are given. It is milder
/// than Fabric in some respects, stricter in others.
enum class OpenSslChain {
    Ok,
    UnknownIssuer, ///< some CA on the way to a self-signed one is missing
    SelfSigned, ///< it is its own issuer and none of the CAs
    BadSignature,
    Expired, ///< it, or a CA
    NotYetValid,
    UnfitAuthority, ///< no CA, or one that may not issue so
    Other, ///< `openSslError`
    NotChecked, ///< no certificate, or no CA
};
QLatin1String openSslChainId(OpenSslChain chain); ///< for JSON: "ok", "unknown_issuer" …, "not_checked"

/// By the rules of Fabric's own MSP (msp/mspimplsetup.go, mspimplvalidate.go of 3.x), for the certificate
/// and, where it lies in one, its MSP folder. What is merely not included (a key, cacerts/, who
/// administrates) is not counted: an export adds it.
enum class FabricAcceptance {
    Accepted,
    Refused, ///< by each finding that says so
    NotChecked, ///< no certificate, no CA, a CA or a TLS certificate, a CA that limits names, or SM2, which
                ///< Fabric itself does not know
};
QLatin1String fabricAcceptanceId(FabricAcceptance acceptance); ///< for JSON: "accepted" …

/// What ends first, so that an identity is of no use from then on.
enum class EndsBy { Certificate, Authority, TlsAuthority };
QLatin1String endsById(EndsBy by); ///< for JSON: "certificate", "ca", "tls_ca"

/// Of one identity. A check that is neither in `findings` nor in `notChecked` is fine.
struct IdentityAssessment
{
    QList<Finding> findings = {}; ///< in the order of Check
    QList<NotChecked> notChecked = {}; ///< likewise; a check may be in both, where a part of it was made
    Verdict verdict = Verdict::Right;
    OpenSslChain openSslChain = OpenSslChain::NotChecked;
    int openSslError = 0; ///< X509_V_ERR_…; 0: none, or not checked
    FabricAcceptance fabric = FabricAcceptance::NotChecked;
    QStringList path = {}; ///< SHA-256 of the certificate and the CAs above it, as far as they were found
    /// The real end: the earliest of the certificate, its CAs, and those of TLS. Null: no certificate, or
    /// unreadable. 9999-12-31T23:59:59Z: none.
    QDateTime ends = {};
    EndsBy endsBy = EndsBy::Certificate;

    bool has(Check check) const; ///< a finding of it
    std::optional<NotCheckedBecause> whyNotChecked(Check check) const;
};

/// Of all that was read together.
struct Assessment
{
    QList<IdentityAssessment> identities = {}; ///< by position
    QList<Finding> findings = {}; ///< of the whole: files that belong to no identity, paths in configurations
    QList<NotChecked> notChecked = {};
    Verdict verdict = Verdict::Right; ///< the worst of all
};

/// Identities, and what was assessed of them, by position.
struct AssessedIdentities
{
    QList<Identity> identities = {};
    Assessment assessment = {};
};

/// What identitiesIn() and assess() say one after the other, with each signature verified once. `cancelled`
/// is that of `context`. Failures: Cancelled.
Result<AssessedIdentities> assessedIdentities(
    const Material &material, const AskedFor &asked, const AssessmentContext &context = {});

/// Makes all checks. Blocks: it verifies signatures; not for a window's thread. `identities` are those of
/// `material`. Asks for nothing and reads nothing but by `context`. Thread-safe. Failures: Cancelled.
Result<Assessment> assess(
    const Material &material, const QList<Identity> &identities, const AssessmentContext &context = {});

} // namespace Chaincert
