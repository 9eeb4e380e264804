#include "downloads/ratelimiters.h"

#include <algorithm>

namespace Chaincert {

namespace {

QDateTime wallClock(RateLimiters::Time then, RateLimiters::Time now)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(then - now);
    return QDateTime::currentDateTimeUtc().addMSecs(left.count());
}

} // namespace

bool RateLimiters::mayStart(const QString &host, int busy, int parallel, Time now) const
{
    const RateLimiter limiter = m_limiters.value(host);
    return busy < limiter.allowed(parallel) && !limiter.isHeld(now);
}

void RateLimiters::releaseAll()
{
    for (RateLimiter &limiter : m_limiters)
        limiter.release();
}

QHash<QString, RateLimiters::Time> RateLimiters::ends(const Waiting &waiting, Time now) const
{
    QHash<QString, Time> held;
    for (auto host = waiting.keyBegin(); host != waiting.keyEnd(); ++host) {
        const RateLimiter limiter = m_limiters.value(*host);
        if (limiter.isHeld(now))
            held.insert(*host, limiter.heldUntil());
    }
    return held;
}

QList<Hold> RateLimiters::holds(const Waiting &waiting, Time now) const
{
    QList<Hold> held;
    const QHash<QString, Time> all = ends(waiting, now);
    for (auto hold = all.cbegin(); hold != all.cend(); ++hold)
        held.append({hold.key(), wallClock(hold.value(), now), waiting.value(hold.key())});
    return held;
}

RateLimiters::Time RateLimiters::firstEnd(const Waiting &waiting, Time now) const
{
    const QHash<QString, Time> held = ends(waiting, now);
    const auto first = std::min_element(held.cbegin(), held.cend());
    return first == held.cend() ? Time::max() : *first;
}

QDateTime RateLimiters::heldUntil(const Waiting &waiting, Time now) const
{
    const QHash<QString, Time> held = ends(waiting, now);
    if (held.isEmpty() || held.size() < waiting.size())
        return {};
    return wallClock(*std::min_element(held.cbegin(), held.cend()), now);
}

bool RateLimiters::haveChanged(const Waiting &waiting, Time now)
{
    const QHash<QString, Time> held = ends(waiting, now);
    return std::exchange(m_told, held) != held;
}

} // namespace Chaincert
