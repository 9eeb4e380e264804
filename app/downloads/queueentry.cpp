#include "downloads/queueentry.h"

#include "downloads/replaced.h"

namespace Chaincert {

RateLimiter::Milliseconds waitAfter(const Failure &throttled)
{
    return throttled.retryAt.isValid()
        ? RateLimiter::Milliseconds(QDateTime::currentDateTimeUtc().msecsTo(throttled.retryAt))
        : RateLimiter::DefaultHold;
}

QList<DownloadId> follow(QueueEntries &entries, DownloadId id, const SavedDownload &newer)
{
    QList<DownloadId> moved;
    if (newer.olderArchive.isEmpty() && newer.olderFolder.isEmpty())
        return moved;
    for (auto &[other, entry] : entries) {
        if (other != id && entry.status.saved && followReplaced(*entry.status.saved, newer))
            moved.append(other);
    }
    return moved;
}

} // namespace Chaincert
