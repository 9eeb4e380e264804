#include "downloads/downloadqueue.h"

#include "downloads/downloadjob.h"
#include "downloads/hostpace.h"
#include "downloads/toldlater.h"
#include "downloads/waitinglist.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <map>

namespace Chaincert {

namespace {

using Clock = std::chrono::steady_clock;

// Bodies that came and are not saved yet; more would only pile up before the disk.
constexpr int mostUnpacking = 24;

struct Entry
{
    DownloadStatus status;
    QString host;
    std::unique_ptr<DownloadJob> job;
    bool cancelled = false; // while it waits
    Clock::time_point askedAt = Clock::now();
};

struct Host
{
    HostPace pace;
    int busy = 0; // downloads that may hold a connection
};

bool isBusy(DownloadState state)
{
    return state == DownloadState::Connecting || state == DownloadState::Downloading
        || state == DownloadState::WaitingToRetry;
}

} // namespace

class DownloadQueue::Private
{
public:
    Private(DownloadQueue *queue, CredentialSource &source)
        : q(queue)
        , credentials(source)
    {
        wake.setSingleShot(true);
        wake.callOnTimeout(q, [this] { startWaiting(); });
    }

    Entry *entry(DownloadId id)
    {
        const auto found = entries.find(id);
        return found == entries.end() ? nullptr : &found->second;
    }

    void wait(Entry &entry);
    void update(Entry &entry, const DownloadStatus &status);
    void startLater();
    void startWaiting();
    bool startOne(const QString &host);
    bool mayStart(const QString &host) const;
    void wakeAtTheEndOfHolds();
    void startJob(Entry &entry);
    void onProgressed(DownloadId id, const JobProgress &progress);
    void settle(DownloadId id, const Result<SavedDownload> &answer);

    DownloadQueue *const q;
    CredentialSource &credentials;
    const Saving saving;
    std::map<DownloadId, Entry> entries; // ids grow: in the order they were added
    WaitingList waiting;
    QHash<QString, Host> hosts;
    QueueProgress progress;
    QTimer wake;
    ToldLater cancelled{[this](DownloadId id) { settle(id, fail(FailureKind::Cancelled)); }};
    DownloadId lastId = 0;
    int parallel = UsualParallel;
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
    if (const auto same = d->waiting.sameAs(request)) {
        d->entry(*same)->askedAt = Clock::now();
        return *same;
    }
    const DownloadId id = ++d->lastId;
    Entry &entry = d->entries[id];
    entry.status.id = id;
    entry.status.request = request;
    entry.host = hostOf(request);
    d->progress.added();
    d->wait(entry);
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
    all.reserve(qsizetype(d->entries.size()));
    for (const auto &[id, entry] : d->entries)
        all.append(id);
    return all;
}

int DownloadQueue::unfinished() const
{
    return d->progress.unfinished();
}

QList<DownloadRequest> DownloadQueue::unfinishedRequests() const
{
    QList<DownloadRequest> requests;
    requests.reserve(unfinished());
    for (const auto &[id, entry] : d->entries) {
        if (!isFinished(entry.status.state) && !entry.cancelled)
            requests.append(entry.status.request);
    }
    return requests;
}

const QueueProgress &DownloadQueue::progress() const
{
    return d->progress;
}

QDateTime DownloadQueue::heldUntil() const
{
    const auto now = Clock::now();
    auto until = Clock::time_point::max();
    for (const QString &host : d->waiting.hosts())
        until = std::min(until, d->hosts.value(host).pace.heldUntil());
    if (d->waiting.size() == 0 || until <= now)
        return {};
    return QDateTime::currentDateTimeUtc().addMSecs(
        std::chrono::duration_cast<std::chrono::milliseconds>(until - now).count());
}

void DownloadQueue::setParallel(int parallel)
{
    d->parallel = std::clamp(parallel, 1, HostPace::MostAtATime);
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
        entry->cancelled = true;
        entry->job->cancel();
    } else if (!std::exchange(entry->cancelled, true)) {
        d->waiting.remove(id);
        d->cancelled.add(id);
    }
}

void DownloadQueue::cancel(const QList<DownloadId> &ids)
{
    for (const DownloadId id : ids)
        cancel(id);
}

void DownloadQueue::cancelAll()
{
    cancel(ids());
}

void DownloadQueue::retry(DownloadId id)
{
    Entry *entry = d->entry(id);
    if (!entry
        || (entry->status.state != DownloadState::Failed && entry->status.state != DownloadState::Cancelled))
        return;
    DownloadStatus again;
    again.id = id;
    again.request = entry->status.request;
    d->update(*entry, again);
    entry->cancelled = false;
    entry->askedAt = Clock::now();
    d->wait(*entry);
    Q_EMIT changed(id);
}

void DownloadQueue::retry(const QList<DownloadId> &ids)
{
    const QPointer<DownloadQueue> alive(this);
    for (const DownloadId id : ids) {
        if (alive)
            retry(id);
    }
}

void DownloadQueue::retryFailed()
{
    QList<DownloadId> failed;
    for (const auto &[id, entry] : d->entries) {
        if (entry.status.state == DownloadState::Failed)
            failed.append(id);
    }
    retry(failed);
}

void DownloadQueue::forget(DownloadId id)
{
    const Entry *entry = d->entry(id);
    if (!entry || !isFinished(entry->status.state))
        return;
    d->progress.forgotten(entry->status);
    d->entries.erase(id);
}

void DownloadQueue::Private::wait(Entry &entry)
{
    waiting.add(entry.status.id, entry.status.request);
    startLater();
}

void DownloadQueue::Private::update(Entry &entry, const DownloadStatus &status)
{
    hosts[entry.host].busy += int(isBusy(status.state)) - int(isBusy(entry.status.state));
    progress.changed(entry.status, status, Clock::now());
    entry.status = status;
}

void DownloadQueue::Private::startLater()
{
    if (!std::exchange(startPending, true))
        QMetaObject::invokeMethod(
            q, [this] { startWaiting(); }, Qt::QueuedConnection);
}

bool DownloadQueue::Private::mayStart(const QString &host) const
{
    const Host at = hosts.value(host);
    const int unpacking = parallel == 1 ? 1 : mostUnpacking; // one at a time ends in the order it began
    return !paused && at.busy < at.pace.allowed(parallel) && !at.pace.isHeld(Clock::now())
        && progress.count(DownloadState::Unpacking) < unpacking;
}

void DownloadQueue::Private::startWaiting()
{
    startPending = false;
    const QPointer<DownloadQueue> alive(q);
    for (bool started = true; started;) {
        started = false;
        const QStringList all = waiting.hosts();
        for (const QString &host : all) {
            started = startOne(host) || started;
            if (!alive)
                return;
        }
    }
    wakeAtTheEndOfHolds();
}

bool DownloadQueue::Private::startOne(const QString &host)
{
    if (!mayStart(host))
        return false;
    const std::optional<DownloadId> id = waiting.take(host);
    if (!id) // a listener has cancelled it
        return false;
    Entry &next = *entry(*id);
    startJob(next);
    DownloadStatus status = next.status;
    status.state = DownloadState::Connecting;
    update(next, status);
    Q_EMIT q->changed(*id); // may delete us
    return true;
}

void DownloadQueue::Private::wakeAtTheEndOfHolds()
{
    if (paused)
        return;
    const auto now = Clock::now();
    auto until = Clock::time_point::max();
    const QStringList all = waiting.hosts();
    for (const QString &host : all) {
        const HostPace pace = hosts.value(host).pace;
        if (pace.isHeld(now))
            until = std::min(until, pace.heldUntil());
    }
    if (until != Clock::time_point::max())
        wake.start(std::chrono::ceil<std::chrono::milliseconds>(until - now));
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

void DownloadQueue::Private::onProgressed(DownloadId id, const JobProgress &job)
{
    Entry &running = *entry(id);
    if (job.throttled && running.status.state != DownloadState::WaitingToRetry)
        hosts[running.host].pace.throttled(Clock::now(), job.retryIn, parallel);
    if (job.state == DownloadState::Unpacking)
        startLater();
    DownloadStatus status = running.status;
    status.state = job.state;
    status.received = job.received;
    status.total = job.total;
    status.tryNumber = job.tryNumber;
    status.retryAt = job.retryAt;
    update(running, status);
    Q_EMIT q->changed(id);
}

void DownloadQueue::Private::settle(DownloadId id, const Result<SavedDownload> &answer)
{
    Entry &settled = *entry(id);
    if (settled.job)
        settled.job.release()->deleteLater(); // we are in its signal
    HostPace &pace = hosts[settled.host].pace;
    DownloadStatus status = settled.status;
    status.retryAt = {};
    if (answer) {
        status.state = answer->unchanged ? DownloadState::Unchanged : DownloadState::Saved;
        status.saved = *answer;
        if (!answer->skipped) {
            status.received = answer->bytes;
            pace.answered(Clock::now());
        }
    } else if (answer.error().kind == FailureKind::Cancelled) {
        status.state = DownloadState::Cancelled;
    } else {
        status.state = DownloadState::Failed;
        status.failure = answer.error();
        if (status.failure->kind == FailureKind::Throttled) {
            const QDateTime until = status.failure->retryAt;
            pace.throttled(Clock::now(),
                until.isValid() ? std::chrono::milliseconds(QDateTime::currentDateTimeUtc().msecsTo(until))
                                : HostPace::UsualHold,
                parallel);
        }
    }
    update(settled, status);
    startLater();
    const bool last = progress.unfinished() == 0;
    const QPointer<DownloadQueue> alive(q);
    Q_EMIT q->changed(id);
    if (alive)
        Q_EMIT q->finished(id);
    if (alive && last && progress.unfinished() == 0)
        Q_EMIT q->idle();
}

} // namespace Chaincert
