#include "cloud/httpcall.h"

#include "cloud/httpcallworker_p.h"

#include <QThread>

namespace Chaincert {

class HttpCall::Private
{
public:
    QPointer<HttpCallWorker> worker; // gone before us only when the transfer thread ended
    bool started = false;
    bool finished = false;
    bool withoutThread = false; // the system lets none start
};

HttpCall::HttpCall(Network &network, HttpRequest request, Authorization authorization,
    std::unique_ptr<BodySink> sink, std::vector<Secret> secrets, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    NetworkBackend *backend = network.backend();
    d->worker = new HttpCallWorker(
        backend, std::move(request), std::move(authorization), std::move(sink), std::move(secrets));
    d->withoutThread = backend && backend->thread() == QThread::currentThread();
    if (backend && !d->withoutThread) {
        d->worker->moveToThread(backend->thread());
        connect(backend->thread(), &QThread::finished, d->worker, &QObject::deleteLater);
    }
    // Queued in every case: an answer never comes from within a call.
    connect(d->worker, &HttpCallWorker::progressed, this, &HttpCall::progressed, Qt::QueuedConnection);
    connect(
        d->worker, &HttpCallWorker::answered, this,
        [this](const Result<ResponseHead> &answer) {
            d->finished = true;
            Q_EMIT finished(answer); // may delete this
        },
        Qt::QueuedConnection);
}

HttpCall::~HttpCall()
{
    if (!d->worker)
        return;
    d->worker->disconnect(this);
    if (d->worker->thread() == QThread::currentThread())
        delete d->worker;
    else
        d->worker->deleteLater();
}

void HttpCall::start()
{
    if (std::exchange(d->started, true) || !d->worker)
        return;
    if (d->withoutThread)
        Q_EMIT d->worker->answered(fail(FailureKind::NoThread));
    else
        QMetaObject::invokeMethod(d->worker, &HttpCallWorker::start, Qt::QueuedConnection);
}

void HttpCall::cancel()
{
    if (!d->finished && d->worker && !d->withoutThread)
        QMetaObject::invokeMethod(d->worker, &HttpCallWorker::cancel, Qt::QueuedConnection);
}

} // namespace Chaincert
