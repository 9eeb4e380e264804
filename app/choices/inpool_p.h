#pragma once

#include "platform/workers.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace Chaincert {

// `work` on a pool thread, `answer` with what it returned in this one; none once `context` has died.
template <typename Work, typename Answer> void inPool(QObject *context, Work work, Answer answer)
{
    using T = std::invoke_result_t<Work>;
    using Shared = std::shared_ptr<T>; // an answer of 10,000 entries is not copied
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
