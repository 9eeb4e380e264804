#pragma once

#include "downloads/hold.h"
#include "downloads/ratelimiter.h"
#include "downloads/waitinglist.h"

namespace Chaincert {

/// How fast each host may be asked. The hosts of what waits are told with each question. The time is passed
/// in.
class RateLimiters
{
public:
    using Time = RateLimiter::Time;

    bool mayStart(const QString &host, int busy, int parallel, Time now) const; ///< busy: connections in use
    RateLimiter &of(const QString &host) { return m_limiters[host]; }
    void releaseAll();

    QList<Hold> holds(const WaitingList &waiting, Time now) const;
    /// When the first of the holds ends; Time::max(): there is none.
    Time firstEnd(const WaitingList &waiting, Time now) const;
    QDateTime heldUntil(const WaitingList &waiting, Time now) const; ///< DownloadQueue::heldUntil()
    bool haveChanged(const WaitingList &waiting, Time now); ///< the holds, since this was last asked

private:
    QHash<QString, Time> ends(const WaitingList &waiting, Time now) const;

    QHash<QString, RateLimiter> m_limiters;
    QHash<QString, Time> m_told;
};

} // namespace Chaincert
