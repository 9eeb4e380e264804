#include "certificates/checks_p.h"

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secondsOfDay = 24 * 60 * 60;
constexpr qint64 toleratedSeconds = 5 * 60; // between clocks; fabric-ca begins five minutes in the past

qint64 daysFrom(const QDateTime &from, const QDateTime &to)
{
    return from.secsTo(to) / secondsOfDay;
}

void checkEnd(Examination &examined, QLatin1String of, const FoundCertificate &certificate)
{
    const CertificateFacts &facts = certificate.facts();
    const QDateTime &now = examined.whole.now;
    const qint64 days = daysFrom(now, facts.notAfter);
    QVariantMap evidence{
        {u"of"_s, QString(of)}, {u"when"_s, facts.notAfter}, {u"subject"_s, subjectOf(certificate)}};
    if (facts.notAfter < now) {
        evidence[u"days"_s] = -days;
        examined.addFinding(Check::Expired, Severity::Error, certificate.at, evidence,
            examined.isSigning() && of == ofCertificate());
    } else if (days <= examined.context().ending.soonDays) {
        evidence[u"days"_s] = days;
        evidence[u"urgent"_s] = days <= examined.context().ending.urgentDays;
        examined.addFinding(Check::ExpiresSoon, Severity::Warning, certificate.at, evidence);
    }
}

void checkBegin(Examination &examined, QLatin1String of, const FoundCertificate &certificate)
{
    const QDateTime &begin = certificate.facts().notBefore;
    if (begin > examined.whole.now.addSecs(toleratedSeconds))
        examined.addFinding(Check::NotYetValid, Severity::Warning, certificate.at,
            {{u"of"_s, QString(of)}, {u"when"_s, begin}, {u"subject"_s, subjectOf(certificate)}});
}

// cryptogen makes ten years of 365 or 366 days, and a day is within what people call ten years.
void checkLength(Examination &examined, const FoundCertificate &certificate)
{
    const CertificateFacts &facts = certificate.facts();
    const bool hasNoEnd = facts.notAfter.date() == QDate(9999, 12, 31);
    if (hasNoEnd || facts.notAfter > facts.notBefore.addYears(10).addDays(1))
        examined.addFinding(Check::LongLife, Severity::Note, certificate.at,
            {{u"when"_s, facts.notAfter}, {u"no_end"_s, hasNoEnd},
                {u"years"_s, qlonglong(daysFrom(facts.notBefore, facts.notAfter) / 365)}});
}

} // namespace

void checkValidity(Examination &examined)
{
    const FoundCertificate &own = examined.identity.certificate;
    if (!own) {
        for (const Check check : {Check::Expired, Check::ExpiresSoon, Check::NotYetValid, Check::LongLife})
            examined.addNotChecked(check, NotCheckedBecause::NoCertificate);
        return;
    }
    for (const auto &[of, certificate] : examined.certificates()) {
        const CertificateFacts &facts = certificate.facts();
        if (facts.notAfter.isValid()) {
            checkEnd(examined, of, certificate);
        } else {
            examined.addNotChecked(Check::Expired, NotCheckedBecause::FieldUnreadable);
            examined.addNotChecked(Check::ExpiresSoon, NotCheckedBecause::FieldUnreadable);
        }
        if (facts.notBefore.isValid())
            checkBegin(examined, of, certificate);
        else
            examined.addNotChecked(Check::NotYetValid, NotCheckedBecause::FieldUnreadable);
    }
    if (own.facts().notBefore.isValid() && own.facts().notAfter.isValid())
        checkLength(examined, own);
    else
        examined.addNotChecked(Check::LongLife, NotCheckedBecause::FieldUnreadable);
}

} // namespace Chaincert
