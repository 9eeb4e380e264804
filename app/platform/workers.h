#pragma once

#include "platform/threadpool.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QTimer>

#include <chrono>
#include <deque>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <type_traits>

namespace Chaincert {

/// Threads for what must not keep the window waiting: disk, hashes, packed files. Not Qt's own pool, because
/// Qt 6.4 draws larger areas in that one, and the window would stand still behind a flush of ours. The
/// program waits for them at its end, as for Qt's.
ThreadPool &workers();

/// Work for one place that may stop answering, as a folder on a dead mount does: on the workers' threads, in
/// the order it came, and no more of it at a time than leaves enough for all others. Thread-safe; the work
/// keeps it alive.
class WorkQueue : public std::enable_shared_from_this<WorkQueue>
{
public:
    explicit WorkQueue(int atATime)
        : m_max(atATime)
    {
    }
    void start(ThreadPool::Work work);
    bool isHeldUp(std::chrono::milliseconds limit); ///< some of it has been at it for longer

private:
    using Clock = std::chrono::steady_clock;
    void run(std::list<Clock::time_point>::iterator begun);

    const int m_max;
    std::mutex m_mutex;
    std::deque<ThreadPool::Work> m_waiting;
    std::list<Clock::time_point> m_begun; // of those at work
};

/// Questions that may never be answered: a dead mount blocks every access, and the keychain's service or a
/// proxy's script need not answer. None of them may take a thread from those that save, nor one kind from
/// another.
enum class MayHang {
    FolderCheck, ///< whether one can save in a folder that a person chose
    PersonsFile, ///< a file that a person named or the home folder holds
    SavedFiles, ///< what a download saved, looked at again
    Keys, ///< those that other tools keep
    Keychain, ///< D-Bus
    SystemProxy, ///< desktop settings, D-Bus, automatic configuration
    BroughtIn, ///< what a person brought in to be looked at
};
/// The threads of one kind, sixteen at most; what is asked beyond that waits. The program does not wait for
/// those that hang at its end.
ThreadPool &threadsFor(MayHang kind);
/// Ends the process at once, where one of them still hangs, after what was printed is out: to be called last.
/// What the libraries destroy at the end of a process waits forever for a proxy's script that Qt asked for.
void exitBesideWhatHangs(int exitCode);

/// `work` on a thread of `pool` (or of a place), `answer` with what it returned in this thread: one answer,
/// later, none once `context` has died. What the work holds (a file's lock) it has let go by then.
template <typename Threads, typename Work, typename Answer>
void onThreadOf(Threads &pool, QObject *context, Work work, Answer answer)
{
    using T = std::invoke_result_t<Work>;
    using Shared = std::shared_ptr<T>; // a future copies its results: long lists should not, keys cannot be
    auto *watcher = new QFutureWatcher<Shared>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, answer = std::move(answer)] {
        watcher->setParent(nullptr); // we are in its signal, and the answer may delete `context`
        watcher->deleteLater();
        const Shared result = watcher->result();
        answer(std::move(*result));
    });
    auto promise = std::make_shared<QPromise<Shared>>();
    watcher->setFuture(promise->future());
    pool.start([promise, work = std::optional(std::move(work))]() mutable {
        promise->start();
        promise->addResult(std::make_shared<T>((*work)()));
        work.reset();
        promise->finish();
    });
}

template <typename Work, typename Answer> void onWorker(QObject *context, Work work, Answer answer)
{
    onThreadOf(workers(), context, std::move(work), std::move(answer));
}

template <typename Work, typename Answer>
void onThreadFor(MayHang kind, QObject *context, Work work, Answer answer)
{
    onThreadOf(threadsFor(kind), context, std::move(work), std::move(answer));
}

/// The same with a time limit: after `limit` the answer is nothing, and the work's own result is dropped.
template <typename Work, typename Answer>
void onThreadFor(MayHang kind, std::chrono::milliseconds limit, QObject *context, Work work, Answer answer)
{
    using T = std::invoke_result_t<Work>;
    auto *asking = new QObject(context); // its death is the end of the question
    const auto settle = [asking, answer = std::move(answer)](std::optional<T> result) {
        asking->setParent(nullptr); // we are in a call of its own, and the answer may delete `context`
        asking->disconnect();
        asking->deleteLater();
        answer(std::move(result));
    };
    const auto settled = std::make_shared<bool>(false);
    QTimer::singleShot(limit, asking, [settled, settle] {
        if (!std::exchange(*settled, true))
            settle(std::nullopt);
    });
    onThreadFor(kind, asking, std::move(work), [settled, settle](T result) {
        if (!std::exchange(*settled, true))
            settle(std::optional<T>(std::move(result)));
    });
}

} // namespace Chaincert
