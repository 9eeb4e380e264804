#include "downloads/hostpace.h"

#include <algorithm>

namespace Chaincert {

int HostPace::allowed(int wanted) const
{
    return std::clamp(wanted, 1, m_limit);
}

void HostPace::throttled(Time now, Milliseconds wait, int wanted)
{
    if (!isHeld(now)) {
        m_limit = std::max(1, allowed(wanted) / 2);
        m_answered = 0;
    }
    m_heldUntil = std::max(m_heldUntil, now + std::clamp(wait, Milliseconds(0), LongestHold));
}

void HostPace::answered(Time now)
{
    if (isHeld(now) || m_limit == MostAtATime)
        return;
    if (++m_answered < m_limit * 2)
        return;
    ++m_limit;
    m_answered = 0;
}

void HostPace::release()
{
    m_heldUntil = {};
}

} // namespace Chaincert
