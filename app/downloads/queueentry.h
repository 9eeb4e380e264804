#pragma once

#include "downloads/downloadjob.h"
#include "downloads/ratelimiter.h"

#include <chrono>
#include <map>
#include <memory>

namespace Chaincert {

/// One download of the queue.
struct QueueEntry
{
    using Clock = std::chrono::steady_clock;
    DownloadStatus status;
    QString host;
    std::unique_ptr<DownloadJob> job;
    bool cancelled = false; ///< somebody cancelled it, whatever it did
    Clock::time_point askedAt = Clock::now();
};
using QueueEntries = std::map<DownloadId, QueueEntry>; ///< ids grow: in the order they were added

RateLimiter::Milliseconds waitAfter(const Failure &throttled); ///< what the service asked for, or DefaultHold

/// Those whose files the download `id` has moved aside (followReplaced()): they tell now where these are.
QList<DownloadId> follow(QueueEntries &entries, DownloadId id, const SavedDownload &newer);

} // namespace Chaincert
