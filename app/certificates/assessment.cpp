#include "certificates/assessment.h"

#include "certificates/checks_p.h"
#include "certificates/gorules_p.h"
#include "certificates/issuers_p.h"
#include "certificates/opensslchain_p.h"
#include "certificates/x509_p.h"

#include <algorithm>
#include <array>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

struct End
{
    QDateTime when;
    EndsBy by;
};

void bringForward(End &end, const QDateTime &when, EndsBy by)
{
    if (when.isValid() && (!end.when.isValid() || when < end.when))
        end = {when, by};
}

// A folder that trusts several CAs for connections works until the last of them ends; a chain until the
// first.
End endOf(const Examination &examined)
{
    End end{{}, EndsBy::Certificate};
    bringForward(end, examined.identity.certificate.facts().notAfter, EndsBy::Certificate);
    for (const FoundCertificate &authority : examined.tlsChain())
        bringForward(end, authority.facts().notAfter, EndsBy::TlsAuthority);
    if (!examined.isTls()) {
        for (const FoundCertificate &authority : examined.caChain())
            bringForward(end, authority.facts().notAfter, EndsBy::Authority);
    }
    if (examined.tlsChain().isEmpty() && examined.folder) {
        QDateTime last;
        for (const FoundCertificate &authority : examined.folder->tlsAuthorities.all())
            last = qMax(last, authority.facts().notAfter);
        bringForward(end, last, EndsBy::TlsAuthority);
    }
    return end;
}

// Fabric itself knows neither SM2 nor a CA that is no identity.
FabricAcceptance acceptanceOf(const Examination &examined, const QList<Finding> &findings)
{
    const FoundCertificate &own = examined.identity.certificate;
    const bool isRefused = std::any_of(
        findings.begin(), findings.end(), [](const Finding &each) { return each.refusedByFabric; });
    if (!own) // but perhaps the folder of its key
        return isRefused && examined.folder ? FabricAcceptance::Refused : FabricAcceptance::NotChecked;
    if (!examined.isSigning() || !own.facts().publicKey || own.facts().publicKey->algorithm == "SM2"_L1
        || own.facts().signatureAlgorithm.startsWith("SM2"_L1))
        return FabricAcceptance::NotChecked;
    if (isRefused)
        return FabricAcceptance::Refused;
    // Nothing was judged where the work was cancelled.
    const bool hasChain = !examined.judged.isEmpty() && !examined.judged.constFirst().chains.isEmpty();
    return hasChain && !hasNameConstraints(examined.judged.constFirst().chain) ? FabricAcceptance::Accepted
                                                                               : FabricAcceptance::NotChecked;
}

void makeChecks(Examination &examined)
{
    checkKey(examined);
    checkChain(examined);
    checkFolder(examined);
    checkRole(examined);
    checkValidity(examined);
    checkAuthorityDates(examined);
    checkAuthorities(examined);
    checkKeyForm(examined);
    checkFiles(examined);
    checkKeyFiles(examined);
    checkTls(examined);
    checkPaths(examined);
    checkEncoding(examined);
    checkSm2(examined);
    checkOthers(examined);
    checkRevocation(examined);
}

// Without a CA OpenSSL says nothing of the chain; with one of its organization that has nothing to do with
// it, that the issuer is unknown.
QList<FoundCertificate> authoritiesForOpenSsl(const Examination &examined)
{
    if (examined.isTls())
        return examined.tlsAuthorities();
    const Certificate &own = *examined.identity.certificate.certificate;
    const QList<FoundCertificate> related = examined.authorities.relatedTo(own);
    return related.isEmpty() && examined.hasFolderRoots() ? examined.authorities.all().first(1) : related;
}

IdentityAssessment assessed(ExaminedMaterial &whole, const Identity &identity)
{
    Examination examined(whole, identity);
    makeChecks(examined);
    IdentityAssessment read = examined.take();
    read.fabric = acceptanceOf(examined, read.findings);
    if (!identity.certificate)
        return read;
    read.path << identity.certificate.facts().sha256;
    for (const FoundCertificate &authority : examined.caChain())
        read.path << authority.facts().sha256;
    const End end = endOf(examined);
    read.ends = end.when;
    read.endsBy = end.by;
    const OpenSslAnswer answer = openSslAnswer(
        *identity.certificate.certificate, authoritiesForOpenSsl(examined), whole.issuers, whole.now);
    read.openSslChain = answer.chain;
    read.openSslError = answer.error;
    return read;
}

Result<Assessment> assessedWith(const Material &material, const QList<Identity> &identities,
    const AssessmentContext &context, Issuers &issuers)
{
    const QuietErrors quiet;
    ExaminedMaterial whole(material, identities, context, issuers);
    Assessment made;
    QSet<QString> paths;
    for (const Identity &identity : identities) {
        if (whole.isCancelled())
            return fail(FailureKind::Cancelled);
        made.identities << assessed(whole, identity);
        made.verdict = qMax(made.verdict, made.identities.constLast().verdict);
        paths.unite(filesOf(material, identity));
    }
    if (whole.isCancelled())
        return fail(FailureKind::Cancelled);
    FindingList findings;
    checkOtherFiles(material, paths, findings);
    if (const auto why = checkNamedPaths(whole, findings))
        made.notChecked << NotChecked{Check::PathsMissing, *why};
    if (material.hasMoreFiles || material.hasMoreCertificates) // what was cut short is not right
        findings.add({Check::Damaged, Severity::Warning, false, {},
            {{u"note"_s, QString(readingNoteId(ReadingNote::TooMany))}}});
    made.findings = findings.all();
    made.verdict = qMax(made.verdict, verdictOf(made.findings));
    return made;
}

EarlierIssuer earlierIssuerOf(const Identity &identity)
{
    const CertificateFacts &own = identity.certificate.facts();
    const auto spkiOf = [](const CertificateFacts &facts) {
        return facts.publicKey ? facts.publicKey->spkiSha256 : QString();
    };
    if (identity.kind == Identity::Kind::Authority) // it is compared itself
        return {spkiOf(own), own.subjectKeyId.value_or(QString())};
    return {identity.chain.isEmpty() ? QString() : spkiOf(identity.chain.constFirst().facts()),
        own.authorityKeyId.value_or(QString())};
}

} // namespace

QList<EarlierIssuer> issuersOf(const QList<Identity> &identities, const QDateTime &seen)
{
    QList<EarlierIssuer> issuers;
    for (const Identity &identity : identities) {
        const bool isAsked
            = identity.kind == Identity::Kind::Signing || identity.kind == Identity::Kind::Authority;
        if (!isAsked || !identity.certificate)
            continue;
        EarlierIssuer issuer = earlierIssuerOf(identity);
        issuer.seen = seen;
        if (!issuer.spkiSha256.isEmpty() || !issuer.authorityKeyId.isEmpty())
            issuers.append(issuer);
    }
    return issuers;
}

// The mildest first in both, and Right before them all.
static_assert(
    int(Verdict::Note) == int(Severity::Note) + 1 && int(Verdict::Error) == int(Severity::Error) + 1);

Verdict verdictOf(Severity severity)
{
    return static_cast<Verdict>(static_cast<int>(severity) + 1);
}

Verdict verdictOf(const QList<Finding> &findings)
{
    Verdict worst = Verdict::Right;
    for (const Finding &finding : findings)
        worst = std::max(worst, verdictOf(finding.severity));
    return worst;
}

std::optional<Severity> severityOf(Verdict verdict)
{
    if (verdict == Verdict::Right)
        return {};
    return static_cast<Severity>(static_cast<int>(verdict) - 1);
}

bool IdentityAssessment::has(Check check) const
{
    return std::any_of(
        findings.begin(), findings.end(), [check](const Finding &each) { return each.check == check; });
}

std::optional<NotCheckedBecause> IdentityAssessment::whyNotChecked(Check check) const
{
    const auto found = std::find_if(notChecked.begin(), notChecked.end(),
        [check](const NotChecked &each) { return each.check == check; });
    return found == notChecked.end() ? std::nullopt : std::optional(found->reason);
}

Result<Assessment> assess(
    const Material &material, const QList<Identity> &identities, const AssessmentContext &context)
{
    Issuers issuers(material.certificates);
    return assessedWith(material, identities, context, issuers);
}

Result<AssessedIdentities> assessedIdentities(
    const Material &material, const AskedFor &asked, const AssessmentContext &context)
{
    const QuietErrors quiet;
    Issuers issuers(material.certificates);
    AssessedIdentities made{identitiesIn(material, asked, context.cancelled, issuers)};
    Result<Assessment> assessment = assessedWith(material, made.identities, context, issuers);
    if (!assessment) // or identities are missing
        return tl::make_unexpected(assessment.error());
    made.assessment = std::move(*assessment);
    return made;
}

QLatin1String verdictId(Verdict verdict)
{
    static constexpr std::array ids{"right"_L1, "note"_L1, "warning"_L1, "error"_L1};
    static_assert(ids.size() == size_t(Verdict::Error) + 1);
    return ids.at(size_t(verdict));
}

QLatin1String openSslChainId(OpenSslChain chain)
{
    static constexpr std::array ids{"ok"_L1, "unknown_issuer"_L1, "self_signed"_L1, "bad_signature"_L1,
        "expired"_L1, "not_yet_valid"_L1, "unfit_ca"_L1, "other"_L1, "not_checked"_L1};
    static_assert(ids.size() == size_t(OpenSslChain::NotChecked) + 1);
    return ids.at(size_t(chain));
}

QLatin1String fabricAcceptanceId(FabricAcceptance acceptance)
{
    static constexpr std::array ids{"accepted"_L1, "refused"_L1, "not_checked"_L1};
    static_assert(ids.size() == size_t(FabricAcceptance::NotChecked) + 1);
    return ids.at(size_t(acceptance));
}

QLatin1String endsById(EndsBy by)
{
    static constexpr std::array ids{"certificate"_L1, "ca"_L1, "tls_ca"_L1};
    static_assert(ids.size() == size_t(EndsBy::TlsAuthority) + 1);
    return ids.at(size_t(by));
}

} // namespace Chaincert
