#pragma once

#include "downloads/hold.h"
#include "downloads/ratelimiter.h"

#include <QHash>

namespace Chaincert {

/// How fast each host may be asked. How many downloads wait for each host is told with each question. The
/// time is passed in.
class RateLimiters
{
public:
    using Time = RateLimiter::Time;
    using Waiting = QHash<QString, int>; ///< downloads by host; none is 0

    bool mayStart(const QString &host, int busy, int parallel, Time now) const; ///< busy: connections in use
    RateLimiter &of(const QString &host) { return m_limiters[host]; }
    void releaseAll();

    QList<Hold> holds(const Waiting &waiting, Time now) const;
    /// When the first of the holds ends; Time::max(): there is none.
    Time firstEnd(const Waiting &waiting, Time now) const;
    QDateTime heldUntil(const Waiting &waiting, Time now) const; ///< DownloadQueue::heldUntil()
    bool haveChanged(const Waiting &waiting, Time now); ///< the holds, since this was last asked

private:
    QHash<QString, Time> ends(const Waiting &waiting, Time now) const;

    QHash<QString, RateLimiter> m_limiters;
    QHash<QString, Time> m_told;
};

} // namespace Chaincert
