#include "card/cardlife.h"

#include "words/certificatewords.h"
#include "words/translation.h"

#include <algorithm>

CHAINCERT_TR_CONTEXT(Chaincert::IdentityCard)

namespace Chaincert {

namespace {

constexpr qint64 DaySeconds = 24 * 60 * 60;

QString leftUntil(const QDateTime &ends, const QDateTime &now)
{
    if (Words::hasNoEnd(ends))
        return Words::moment(ends);
    const qint64 left = now.secsTo(ends);
    const int days = static_cast<int>(qAbs(left) / DaySeconds);
    if (left < 0)
        return days == 0 ? tr("Ended less than a day ago") : tr("Ended %n day(s) ago", nullptr, days);
    return days == 0 ? tr("Less than a day left") : tr("%n day(s) left", nullptr, days);
}

CardLife::Tone toneOf(const QDateTime &ends, const AssessmentContext &context, const QDateTime &now)
{
    const qint64 left = now.secsTo(ends);
    const qint64 days = left / DaySeconds; // whole ones, as the checks count them
    if (left < 0 || days <= context.ending.urgentDays)
        return CardLife::Tone::Urgent;
    return days <= context.ending.soonDays ? CardLife::Tone::Soon : CardLife::Tone::Quiet;
}

} // namespace

std::optional<CardLife> lifeOf(const CertificateFacts &facts, const IdentityAssessment &assessment,
    const AssessmentContext &context, const QDateTime &now)
{
    const QDateTime ends = assessment.ends.isValid() ? assessment.ends : facts.notAfter;
    if (!facts.notBefore.isValid() || !ends.isValid())
        return {};
    CardLife life;
    life.left = now < facts.notBefore
        //: %1 = a point of time
        ? tr("Valid from %1").arg(Words::moment(facts.notBefore))
        : leftUntil(ends, now);
    //: %1 and %2 = points of time
    life.dates = tr("%1 – %2").arg(Words::moment(facts.notBefore), Words::moment(facts.notAfter));
    if (assessment.endsBy == EndsBy::Authority)
        //: %1 = a point of time
        life.endsFirst = tr("The CA ends first: %1.").arg(Words::moment(ends));
    else if (assessment.endsBy == EndsBy::TlsAuthority)
        //: %1 = a point of time
        life.endsFirst = tr("The TLS CA ends first: %1.").arg(Words::moment(ends));
    const auto whole = static_cast<double>(facts.notBefore.secsTo(ends));
    const auto gone = static_cast<double>(facts.notBefore.secsTo(now));
    life.gone = whole <= 0 ? 1 : std::clamp(gone / whole, 0.0, 1.0);
    life.tone = toneOf(ends, context, now);
    return life;
}

} // namespace Chaincert
