#pragma once

#include <chrono>

namespace Chaincert {

/// How many requests are sent to one host at a time. After an answer that says there are too many (429,
/// APIGW.0308) nothing new is sent until the time it named, and half as many at a time after that; each
/// success then allows one more.
class RateLimiter
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using Milliseconds = std::chrono::milliseconds;

    static constexpr int MaxAtATime = 6; ///< as many connections as browsers open to one host
    static constexpr Milliseconds DefaultHold = std::chrono::seconds(5); ///< where no time was named
    /// A server that names next year is still asked again.
    static constexpr Milliseconds MaxHold = std::chrono::hours(1);

    int allowed(int wanted) const; ///< of `wanted` at a time
    bool isHeld(Time now) const { return now < m_heldUntil; }
    Time heldUntil() const { return m_heldUntil; }

    /// Several that were under way together say it together: within a hold it only grows.
    void throttled(Time now, Milliseconds wait, int wanted);
    void answered(Time now); ///< well
    void release(); ///< a person does not want to wait: the hold ends, half as many at a time stays

private:
    int m_limit = MaxAtATime;
    int m_answered = 0; // since the limit last changed
    Time m_heldUntil = {};
};

} // namespace Chaincert
