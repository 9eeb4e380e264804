#include "downloads/queueentry.h"

#include "downloads/replaced.h"

namespace Chaincert {

DownloadStatus withProgress(DownloadStatus status, const JobProgress &job)
{
    status.state = job.state;
    status.received = job.received;
    status.total = job.total;
    status.tryNumber = job.tryNumber;
    status.retryAt = job.retryAt;
    status.throttled = job.throttled && job.state == DownloadState::WaitingToRetry;
    status.heardAt = job.heardAt;
    return status;
}

DownloadStatus withAnswer(DownloadStatus status, const Result<SavedDownload> &answer)
{
    status.retryAt = {};
    status.throttled = false;
    status.heardAt = {};
    if (answer) {
        status.state = answer->unchanged ? DownloadState::Unchanged : DownloadState::Saved;
        status.saved = *answer;
        if (!answer->skipped)
            status.received = answer->bytes;
    } else if (answer.error().kind == FailureKind::Cancelled) {
        status.state = DownloadState::Cancelled;
    } else {
        status.state = DownloadState::Failed;
        status.failure = std::make_shared<Failure>(answer.error());
    }
    return status;
}

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
