#include "downloads/activedownloads.h"

namespace Chaincert {

namespace {

bool isBusy(DownloadState state) // it may hold a connection
{
    return state == DownloadState::Connecting || state == DownloadState::Downloading
        || state == DownloadState::WaitingToRetry;
}

} // namespace

void ActiveDownloads::changed(const QString &host, const DownloadStatus &before, const DownloadStatus &after)
{
    add(host, before, -1);
    add(host, after, 1);
}

int ActiveDownloads::busyAt(const QString &host) const
{
    int busy = m_all.busy.value(host);
    for (const QString &destination : m_stuck) {
        if (const auto at = m_at.constFind(destination); at != m_at.cend())
            busy -= at->busy.value(host);
    }
    return busy;
}

int ActiveDownloads::unpacking() const
{
    int unpacking = m_all.unpacking;
    for (const QString &destination : m_stuck) {
        if (const auto at = m_at.constFind(destination); at != m_at.cend())
            unpacking -= at->unpacking;
    }
    return unpacking;
}

bool ActiveDownloads::setStuck(const QSet<QString> &destinations)
{
    if (m_stuck == destinations)
        return false;
    m_stuck = destinations;
    return true;
}

void ActiveDownloads::add(Counts &counts, const QString &host, DownloadState state, int sign)
{
    counts.unpacking += state == DownloadState::Unpacking ? sign : 0;
    if (isBusy(state) && (counts.busy[host] += sign) == 0)
        counts.busy.remove(host);
}

void ActiveDownloads::add(const QString &host, const DownloadStatus &status, int sign)
{
    if (!isBusy(status.state) && status.state != DownloadState::Unpacking)
        return;
    if (status.throttled && (m_throttled[host] += sign) == 0)
        m_throttled.remove(host);
    add(m_all, host, status.state, sign);
    Counts &at = m_at[status.request.folder];
    add(at, host, status.state, sign);
    if (at.busy.isEmpty() && at.unpacking == 0)
        m_at.remove(status.request.folder);
}

} // namespace Chaincert
