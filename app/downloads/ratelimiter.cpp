#include "downloads/ratelimiter.h"

#include <algorithm>

namespace Chaincert {

int RateLimiter::allowed(int wanted) const
{
    return std::clamp(wanted, 1, m_limit);
}

void RateLimiter::throttled(Time now, Milliseconds wait, int wanted)
{
    if (!isHeld(now)) {
        m_limit = std::max(1, allowed(wanted) / 2);
        m_answered = 0;
    }
    m_heldUntil = std::max(m_heldUntil, now + std::clamp(wait, Milliseconds(0), MaxHold));
}

void RateLimiter::answered(Time now)
{
    if (isHeld(now) || m_limit == MaxAtATime)
        return;
    if (++m_answered < m_limit * 2)
        return;
    ++m_limit;
    m_answered = 0;
}

void RateLimiter::release()
{
    m_heldUntil = {};
}

} // namespace Chaincert
