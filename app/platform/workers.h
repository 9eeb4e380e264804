#pragma once

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace Chaincert {

// Threads for what must not keep the window waiting: disk, hashes, packed files. Not Qt's own pool, because
// Qt 6.4 draws larger areas in that one, and the window would stand still behind a flush of ours. The program
// waits for them at its end, as for Qt's.
QThreadPool &workers();

// `work` on one of them, `answer` with what it returned in this thread: one answer, later, none once
// `context` has died.
template <typename Work, typename Answer> void onWorker(QObject *context, Work work, Answer answer)
{
    using T = std::invoke_result_t<Work>;
    using Shared = std::shared_ptr<T>; // a future copies its results: long lists should not, keys cannot be
    auto *watcher = new QFutureWatcher<Shared>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, answer = std::move(answer)] {
        watcher->setParent(nullptr); // we are in its signal, and the answer may destroy `context`
        watcher->deleteLater();
        const Shared result = watcher->result();
        answer(std::move(*result));
    });
    auto promise = std::make_shared<QPromise<Shared>>();
    watcher->setFuture(promise->future());
    workers().start([promise, work = std::move(work)] {
        promise->start();
        promise->addResult(std::make_shared<T>(work()));
        promise->finish();
    });
}

} // namespace Chaincert
