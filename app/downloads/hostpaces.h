#pragma once

#include "downloads/hold.h"
#include "downloads/hostpace.h"
#include "downloads/waitinglist.h"

namespace Chaincert {

// How busy each host is and how fast it may be asked. The hosts of what waits are told with each question.
// Pure: the time is given.
class HostPaces
{
public:
    using Time = HostPace::Time;

    void count(const QString &host, int change) { m_hosts[host].busy += change; } // connections in use
    bool mayStart(const QString &host, int parallel, Time now) const;
    HostPace &of(const QString &host) { return m_hosts[host].pace; }
    void releaseAll();

    QList<Hold> holds(const WaitingList &waiting, Time now) const;
    // When the first of the holds ends; Time::max(): there is none.
    Time firstEnd(const WaitingList &waiting, Time now) const;
    QDateTime heldUntil(const WaitingList &waiting, Time now) const; // DownloadQueue::heldUntil()
    bool haveChanged(const WaitingList &waiting, Time now); // the holds, since this was last asked

private:
    struct Host
    {
        HostPace pace;
        int busy = 0; // downloads that may hold a connection
    };
    QHash<QString, Time> ends(const WaitingList &waiting, Time now) const;

    QHash<QString, Host> m_hosts;
    QHash<QString, Time> m_told;
};

} // namespace Chaincert
