#include "certificates/checks_p.h"
#include "certificates/gorules_p.h"

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayInSeconds = 24 * 60 * 60;

// A CA that was made in the same hour for the same time ends some seconds before what it issued.
bool endsFirst(const QDateTime &authority, const QDateTime &certificate)
{
    return authority.secsTo(certificate) > dayInSeconds;
}

void checkEndOf(Examination &examined, QLatin1String of, const FoundCertificate &authority,
    const QDateTime &end, bool isInFolder)
{
    const QDateTime &when = authority.facts().notAfter;
    if (!when.isValid()) {
        examined.addNotChecked(Check::AuthorityEndsFirst, NotCheckedBecause::FieldUnreadable);
        return;
    }
    const QDateTime &now = examined.whole.now;
    const bool hasEnded = when < now;
    const qint64 days = now.secsTo(when) / dayInSeconds;
    const bool isSoon = when < end && days <= examined.context().ending.soonDays;
    if (!endsFirst(when, end) && !(hasEnded && when < end) && !isSoon)
        return;
    // Fabric looks at the CAs for identities with an older clock; at those for connections it does so since
    // 2.2.6 and 2.4.3 (mspimplsetup.go, setupTLSCAs), and until then it refused the folder.
    examined.addFinding(Check::AuthorityEndsFirst, hasEnded ? Severity::Error : Severity::Warning,
        authority.at,
        {{u"of"_s, QString(of)}, {u"when"_s, when}, {u"subject"_s, subjectOf(authority)},
            {u"sha256"_s, authority.facts().sha256}, {u"ended"_s, hasEnded},
            {u"days"_s, hasEnded ? -days : days}},
        hasEnded && isInFolder);
}

void checkEnds(Examination &examined)
{
    const FoundCertificate &own = examined.identity.certificate;
    if (!own.facts().notAfter.isValid()) {
        examined.addNotChecked(Check::AuthorityEndsFirst, NotCheckedBecause::FieldUnreadable);
        return;
    }
    const CaChain authorities = examined.isTls() ? CaChain() : examined.caChain();
    const QList<FoundCertificate> tlsAuthorities = examined.tlsAuthorities();
    // One of the two may be known.
    if (authorities.isEmpty() && !examined.isTls())
        examined.addNotChecked(Check::AuthorityEndsFirst,
            own.facts().isSelfIssued ? NotCheckedBecause::NotApplicable : NotCheckedBecause::NoAuthority);
    else if (tlsAuthorities.isEmpty() && !examined.isAuthority())
        examined.addNotChecked(Check::AuthorityEndsFirst, NotCheckedBecause::NoTlsAuthority);
    for (const FoundCertificate &authority : authorities)
        checkEndOf(examined, "ca"_L1, authority, own.facts().notAfter, false);
    for (const FoundCertificate &authority : tlsAuthorities)
        checkEndOf(examined, "tls_ca"_L1, authority, own.facts().notAfter,
            examined.folder && examined.folder->tlsAuthorities.has(*authority.certificate));
}

void checkAge(Examination &examined, const Judged &judged)
{
    const QDateTime clock = fabricVerificationTime(judged.certificate.facts());
    if (!clock.isValid()) {
        examined.addNotChecked(Check::OlderThanAuthority, NotCheckedBecause::FieldUnreadable);
        return;
    }
    for (const FoundCertificate &authority : judged.chain) {
        const CertificateFacts &facts = authority.facts();
        if (!isValidAt(facts, clock))
            examined.addFinding(Check::OlderThanAuthority, Severity::Error, judged.certificate.at,
                {{u"of"_s, QString(judged.of)}, {u"begins"_s, judged.certificate.facts().notBefore},
                    {u"authority_begins"_s, facts.notBefore}, {u"authority_ends"_s, facts.notAfter},
                    {u"subject"_s, subjectOf(authority)}},
                true);
    }
}

} // namespace

void checkAuthorityDates(Examination &examined)
{
    const FoundCertificate &own = examined.identity.certificate;
    if (!own) {
        examined.addNotChecked(Check::AuthorityEndsFirst, NotCheckedBecause::NoCertificate);
        examined.addNotChecked(Check::OlderThanAuthority, NotCheckedBecause::NoCertificate);
        return;
    }
    checkEnds(examined);
    if (examined.isTls()) {
        examined.addNotChecked(Check::OlderThanAuthority, NotCheckedBecause::NotApplicable);
        return;
    }
    if (examined.caChain().isEmpty())
        examined.addNotChecked(Check::OlderThanAuthority,
            examined.isAuthority() && own.facts().isSelfIssued ? NotCheckedBecause::NotApplicable
                                                               : NotCheckedBecause::NoAuthority);
    for (const Judged &judged : std::as_const(examined.judged))
        checkAge(examined, judged);
}

} // namespace Chaincert
