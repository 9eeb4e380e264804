#include "downloads/downloadqueue.h"

#include "downloads/downloadjob.h"

#include <QPointer>

#include <algorithm>
#include <map>

namespace Chaincert {

namespace {

constexpr int mostParallel = 6; // Qt 6.4 opens no more connections to a host; others would wait inside Qt
constexpr int usualParallel = 4;

struct Entry
{
    DownloadStatus status;
    std::unique_ptr<DownloadJob> job;
    bool cancelled = false; // while it waits
    std::chrono::steady_clock::time_point askedAt = std::chrono::steady_clock::now();
};

} // namespace

class DownloadQueue::Private
{
public:
    Private(DownloadQueue *queue, CredentialSource &source)
        : q(queue)
        , credentials(source)
    {
    }

    Entry *entry(DownloadId id)
    {
        const auto found = entries.find(id);
        return found == entries.end() ? nullptr : &found->second;
    }

    void startLater();
    void startWaiting();
    void startJob(Entry &entry);
    void onProgressed(DownloadId id, const JobProgress &progress);
    void settle(DownloadId id, const Result<SavedDownload> &answer);

    DownloadQueue *const q;
    CredentialSource &credentials;
    const Saving saving;
    std::map<DownloadId, Entry> entries; // ids grow: in the order they were added
    DownloadId lastId = 0;
    int parallel = usualParallel;
    int unfinished = 0;
    bool startPending = false;
    bool paused = false;
};

DownloadQueue::DownloadQueue(CredentialSource &credentials, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, credentials))
{
}

DownloadQueue::~DownloadQueue() = default;

DownloadId DownloadQueue::add(const DownloadRequest &request)
{
    const DownloadId id = ++d->lastId;
    Entry &entry = d->entries[id];
    entry.status.id = id;
    entry.status.request = request;
    ++d->unfinished;
    d->startLater();
    Q_EMIT added(id);
    return id;
}

const DownloadStatus *DownloadQueue::status(DownloadId id) const
{
    const Entry *entry = d->entry(id);
    return entry ? &entry->status : nullptr;
}

QList<DownloadId> DownloadQueue::ids() const
{
    QList<DownloadId> all;
    for (const auto &[id, entry] : d->entries)
        all.append(id);
    return all;
}

int DownloadQueue::unfinished() const
{
    return d->unfinished;
}

void DownloadQueue::setParallel(int parallel)
{
    d->parallel = std::clamp(parallel, 1, mostParallel);
    d->startLater();
}

void DownloadQueue::setPaused(bool paused)
{
    d->paused = paused;
    d->startLater();
}

bool DownloadQueue::isPaused() const
{
    return d->paused;
}

void DownloadQueue::cancel(DownloadId id)
{
    Entry *entry = d->entry(id);
    if (!entry || isFinished(entry->status.state))
        return;
    if (entry->job) {
        entry->job->cancel();
    } else if (!std::exchange(entry->cancelled, true)) {
        QMetaObject::invokeMethod(
            this, [this, id] { d->settle(id, fail(FailureKind::Cancelled)); }, Qt::QueuedConnection);
    }
}

void DownloadQueue::cancelAll()
{
    const auto all = ids();
    for (const DownloadId id : all)
        cancel(id);
}

void DownloadQueue::retry(DownloadId id)
{
    Entry *entry = d->entry(id);
    if (!entry
        || (entry->status.state != DownloadState::Failed && entry->status.state != DownloadState::Cancelled))
        return;
    const DownloadRequest request = entry->status.request;
    entry->status = DownloadStatus();
    entry->status.id = id;
    entry->status.request = request;
    entry->cancelled = false;
    entry->askedAt = std::chrono::steady_clock::now();
    ++d->unfinished;
    d->startLater();
    Q_EMIT changed(id);
}

void DownloadQueue::forget(DownloadId id)
{
    const Entry *entry = d->entry(id);
    if (entry && isFinished(entry->status.state))
        d->entries.erase(id);
}

void DownloadQueue::Private::startLater()
{
    if (!std::exchange(startPending, true))
        QMetaObject::invokeMethod(
            q, [this] { startWaiting(); }, Qt::QueuedConnection);
}

void DownloadQueue::Private::startWaiting()
{
    startPending = false;
    if (paused)
        return;
    auto running = std::count_if(
        entries.begin(), entries.end(), [](const auto &each) { return bool(each.second.job); });
    const QPointer<DownloadQueue> alive(q);
    for (auto next = entries.begin(); next != entries.end() && running < parallel; ++next) {
        Entry &entry = next->second;
        if (entry.status.state != DownloadState::Waiting || entry.cancelled || entry.job)
            continue;
        startJob(entry);
        ++running;
        entry.status.state = DownloadState::Connecting;
        const DownloadId id = next->first;
        Q_EMIT q->changed(id);
        if (!alive)
            return;
        next = entries.find(id); // a listener may have added or forgotten others; this one runs and stays
    }
}

void DownloadQueue::Private::startJob(Entry &entry)
{
    const DownloadId id = entry.status.id;
    entry.job = std::make_unique<DownloadJob>(entry.status.request, entry.askedAt, credentials, saving);
    QObject::connect(entry.job.get(), &DownloadJob::progressed, q,
        [this, id](const JobProgress &progress) { onProgressed(id, progress); });
    QObject::connect(entry.job.get(), &DownloadJob::finished, q,
        [this, id](const Result<SavedDownload> &answer) { settle(id, answer); });
    entry.job->start();
}

void DownloadQueue::Private::onProgressed(DownloadId id, const JobProgress &progress)
{
    DownloadStatus &status = entry(id)->status;
    status.state = progress.state;
    status.received = progress.received;
    status.total = progress.total;
    status.tryNumber = progress.tryNumber;
    status.retryAt = progress.retryAt;
    Q_EMIT q->changed(id);
}

void DownloadQueue::Private::settle(DownloadId id, const Result<SavedDownload> &answer)
{
    Entry *settled = entry(id);
    if (settled->job)
        settled->job.release()->deleteLater(); // we are in its signal
    DownloadStatus &status = settled->status;
    status.retryAt = {};
    if (answer) {
        status.state = answer->unchanged ? DownloadState::Unchanged : DownloadState::Saved;
        status.saved = *answer;
        status.received = answer->bytes;
    } else if (answer.error().kind == FailureKind::Cancelled) {
        status.state = DownloadState::Cancelled;
    } else {
        status.state = DownloadState::Failed;
        status.failure = answer.error();
    }
    --unfinished;
    startLater();
    const QPointer<DownloadQueue> alive(q);
    Q_EMIT q->changed(id);
    if (alive)
        Q_EMIT q->finished(id);
    if (alive && unfinished == 0)
        Q_EMIT q->idle();
}

} // namespace Chaincert
