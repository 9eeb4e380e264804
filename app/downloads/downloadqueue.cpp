#include "downloads/downloadqueue.h"

#include "downloads/activedownloads.h"
#include "downloads/queueentry.h"
#include "downloads/ratelimiters.h"
#include "downloads/waitinglist.h"
#include "platform/later.h"
#include "platform/slicedwork.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace Chaincert {

namespace {

using Clock = QueueEntry::Clock;

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
        disks.setInterval(1'000);
        disks.callOnTimeout(q, [this] { lookAtDisks(); });
    }

    QueueEntry *entry(DownloadId id)
    {
        const auto found = entries.find(id);
        return found == entries.end() ? nullptr : &found->second;
    }

    void enqueue(QueueEntry &entry);
    void askAnew(QueueEntry &entry);
    void askAnewWhere(const std::function<bool(const QueueEntry &)> &wanted); // of those to be tried again
    void update(QueueEntry &entry, const DownloadStatus &status);
    void startLater();
    void startWaiting();
    bool startOne(const QString &host);
    bool mayStart(const QString &host) const;
    RateLimiters::Waiting waitingByHost() const;
    void followHolds();
    void startJob(QueueEntry &entry);
    void lookAtDisks();
    void onProgressed(DownloadId id, const JobProgress &job);
    void settle(DownloadId id, const Result<SavedDownload> &answer);

    DownloadQueue *const q;
    CredentialSource &credentials;
    BatchContext shared;
    QueueEntries entries;
    WaitingList waiting;
    RateLimiters limiters;
    ActiveDownloads underWay;
    QueueProgress progress;
    QTimer wake;
    QTimer disks; // while anything is under way
    SlicedWork tellsOfCancelled; // not within cancel(), nor of ten thousand at one go
    DownloadId lastId = 0;
    int parallel = DefaultParallel;
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
    QueueEntry &entry = d->entries[id];
    entry.status = {id, request};
    entry.host = hostOf(request);
    d->progress.added();
    d->enqueue(entry);
    Q_EMIT added(id);
    return id;
}

const DownloadStatus *DownloadQueue::status(DownloadId id) const
{
    const QueueEntry *entry = d->entry(id);
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
    return d->progress.unfinished();
}

QList<DownloadRequest> DownloadQueue::unfinishedRequests() const
{
    QList<DownloadRequest> requests;
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
    return d->limiters.heldUntil(d->waitingByHost(), Clock::now());
}

QList<Hold> DownloadQueue::holds() const
{
    return d->limiters.holds(d->waitingByHost(), Clock::now());
}

void DownloadQueue::tryNow()
{
    d->limiters.releaseAll();
    d->askAnewWhere([](const QueueEntry &) { return true; });
}

void DownloadQueue::tryNow(DownloadId id)
{
    const QueueEntry *entry = d->entry(id);
    if (!entry || entry->cancelled)
        return;
    d->limiters.of(entry->host).release();
    d->askAnewWhere([id, host = entry->host](const QueueEntry &other) {
        return other.status.id == id || (other.status.throttled && other.host == host);
    });
}

void DownloadQueue::setParallel(int parallel)
{
    d->parallel = std::clamp(parallel, 1, RateLimiter::MaxAtATime);
    d->startLater();
}

void DownloadQueue::setEndingThresholds(const EndingThresholds &ending)
{
    d->shared.ending = ending;
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
    QueueEntry *entry = d->entry(id);
    if (!entry || isFinished(entry->status.state))
        return;
    if (entry->job) {
        entry->cancelled = true;
        entry->job->cancel();
    } else if (!std::exchange(entry->cancelled, true)) {
        d->waiting.remove(id);
        d->tellsOfCancelled.runLater(
            [queue = d.get(), id] { queue->settle(id, fail(FailureKind::Cancelled)); });
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
    if (QueueEntry *entry = d->entry(id); entry && canBeRetried(entry->status.state))
        d->askAnew(*entry);
}

void DownloadQueue::forget(DownloadId id)
{
    const QueueEntry *entry = d->entry(id);
    if (!entry || !isFinished(entry->status.state))
        return;
    d->progress.forgotten(entry->status);
    d->entries.erase(id);
}

void DownloadQueue::restore(const DownloadStatus &status)
{
    if (status.id == 0 || status.id > d->lastId || d->entry(status.id) || !isFinished(status.state))
        return;
    QueueEntry &entry = d->entries[status.id];
    entry.status = status;
    entry.host = hostOf(status.request);
    d->progress.restored(status);
    Q_EMIT added(status.id);
}

void DownloadQueue::judgeAnew(DownloadId id, const AssessmentSummary &assessment)
{
    d->entries.at(id).status.saved->assessment = assessment;
    Q_EMIT changed(id);
}

void DownloadQueue::Private::enqueue(QueueEntry &entry)
{
    waiting.add(entry.status.id, entry.status.request);
    startLater();
}

void DownloadQueue::Private::askAnew(QueueEntry &entry)
{
    entry.job.reset(); // silent from here on
    const DownloadStatus again{entry.status.id, entry.status.request};
    update(entry, again);
    entry.cancelled = false;
    entry.askedAt = Clock::now();
    enqueue(entry);
    Q_EMIT q->changed(again.id); // may delete this
}

void DownloadQueue::Private::askAnewWhere(const std::function<bool(const QueueEntry &)> &wanted)
{
    startLater();
    const QPointer<DownloadQueue> alive(q);
    const QList<DownloadId> all = q->ids();
    for (qsizetype i = 0; alive && i < all.size(); ++i) {
        QueueEntry *one = entry(all.at(i));
        if (one && one->status.state == DownloadState::WaitingToRetry && !one->cancelled && wanted(*one))
            askAnew(*one);
    }
}

void DownloadQueue::Private::update(QueueEntry &entry, const DownloadStatus &status)
{
    underWay.changed(entry.host, entry.status, status);
    progress.changed(entry.status, status, Clock::now());
    entry.status = status;
}

void DownloadQueue::Private::startLater()
{
    if (!std::exchange(startPending, true))
        later(q, [this] { startWaiting(); });
}

bool DownloadQueue::Private::mayStart(const QString &host) const
{
    constexpr int most = 24; // bodies that came and are not saved yet; more would pile up before the disk
    const int unpacking = parallel == 1 ? 1 : most; // one at a time ends in the order it began
    return !paused && limiters.mayStart(host, underWay.busyAt(host), parallel, Clock::now())
        && underWay.unpacking() < unpacking;
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
    followHolds(); // may delete this
}

bool DownloadQueue::Private::startOne(const QString &host)
{
    if (!mayStart(host))
        return false;
    const auto answers = [this](const QString &destination) { return !underWay.isStuck(destination); };
    const std::optional<DownloadId> id = waiting.takeNext(host, answers);
    if (!id) // a listener has cancelled it, or its disk is dead
        return false;
    QueueEntry &next = *entry(*id);
    startJob(next);
    update(next, withProgress(next.status, {}));
    Q_EMIT q->changed(*id); // may delete this
    return true;
}

RateLimiters::Waiting DownloadQueue::Private::waitingByHost() const
{
    RateLimiters::Waiting all = underWay.throttled();
    const QStringList hosts = waiting.hosts();
    for (const QString &host : hosts)
        all[host] += waiting.count(host);
    return all;
}

// Wakes at the end of the first, and tells where they are others.
void DownloadQueue::Private::followHolds()
{
    const auto now = Clock::now();
    const RateLimiters::Waiting held = waitingByHost();
    const auto until = limiters.firstEnd(held, now);
    if (!paused && until != Clock::time_point::max())
        wake.start(std::chrono::ceil<std::chrono::milliseconds>(until - now));
    if (limiters.haveChanged(held, now))
        Q_EMIT q->holdsChanged();
}

void DownloadQueue::Private::startJob(QueueEntry &entry)
{
    const DownloadId id = entry.status.id;
    entry.job = std::make_unique<DownloadJob>(entry.status.request, entry.askedAt, credentials, shared);
    QObject::connect(entry.job.get(), &DownloadJob::progressed, q,
        [this, id](const JobProgress &progress) { onProgressed(id, progress); });
    QObject::connect(entry.job.get(), &DownloadJob::finished, q,
        [this, id](const Result<SavedDownload> &answer) { settle(id, answer); });
    entry.job->start();
    if (!disks.isActive())
        disks.start();
}

// Those that wait for a dead disk hold no place of those that need not, and no more of them are begun.
void DownloadQueue::Private::lookAtDisks()
{
    if (progress.running() == 0)
        disks.stop();
    if (underWay.setStuck(shared.destinations->stuck()))
        startLater();
}

void DownloadQueue::Private::onProgressed(DownloadId id, const JobProgress &job)
{
    QueueEntry &running = *entry(id);
    if (job.throttled && running.status.state != DownloadState::WaitingToRetry)
        limiters.of(running.host).throttled(Clock::now(), job.retryIn, parallel);
    const bool throttled = job.throttled && job.state == DownloadState::WaitingToRetry;
    if (job.state == DownloadState::Unpacking || throttled != running.status.throttled)
        startLater(); // which tells of holds, too
    update(running, withProgress(running.status, job));
    Q_EMIT q->changed(id);
}

void DownloadQueue::Private::settle(DownloadId id, const Result<SavedDownload> &answer)
{
    QueueEntry &settled = *entry(id);
    if (settled.job)
        settled.job.release()->deleteLater(); // we are in its signal
    RateLimiter &limiter = limiters.of(settled.host);
    const DownloadStatus status = withAnswer(settled.status, answer);
    if (answer && !answer->skipped)
        limiter.answered(Clock::now());
    else if (status.failure && status.failure->kind == FailureKind::Throttled)
        limiter.throttled(Clock::now(), waitAfter(*status.failure), parallel);
    update(settled, status);
    startLater();
    const QList<DownloadId> moved = answer ? follow(entries, id, *answer) : QList<DownloadId>();
    const bool last = progress.unfinished() == 0;
    const QPointer<DownloadQueue> alive(q);
    Q_EMIT q->changed(id); // may delete this, as all that follow
    for (qsizetype i = 0; alive && i < moved.size(); ++i)
        Q_EMIT q->changed(moved.at(i));
    if (alive)
        Q_EMIT q->finished(id);
    if (alive && last && progress.unfinished() == 0)
        Q_EMIT q->idle();
}

} // namespace Chaincert
