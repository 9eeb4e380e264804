#include "commandline/run.h"

#include "commandline/report.h"

#include <algorithm>
#include <cstdio>

namespace Chaincert {

Run::Run(const Order &order, Secret token, const QByteArray &authoritiesPem, QObject *parent)
    : QObject(parent)
    , m_order(order)
    , m_credentials(std::move(token), authoritiesPem)
    , m_queue(m_credentials)
    , m_progress(!order.quiet)
{
    connect(&m_queue, &DownloadQueue::changed, this, &Run::onChanged);
    connect(&m_queue, &DownloadQueue::finished, this, &Run::onFinished);
    connect(&m_queue, &DownloadQueue::idle, this, &Run::onIdle);
}

void Run::start()
{
    m_queue.setParallel(m_order.parallel);
    for (const QString &organization : m_order.organizations) {
        for (const CertType type : m_order.certTypes)
            m_queue.add({{}, {m_order.endpoint, m_order.projectId, m_order.blockchainId, organization, type},
                m_order.folder});
    }
}

void Run::interrupt()
{
    m_queue.cancelAll();
}

void Run::onChanged()
{
    if (m_progress.isDue())
        m_progress.show(statuses());
}

void Run::onFinished(DownloadId id)
{
    const DownloadStatus *const status = m_queue.status(id);
    if (!status || m_order.json)
        return;
    m_progress.clear();
    if (!m_order.quiet) {
        std::fputs(savedLine(*status).toLocal8Bit().constData(), stdout);
        std::fflush(stdout);
    }
    std::fputs(troubleLines(*status).toLocal8Bit().constData(), stderr);
}

void Run::onIdle()
{
    if (m_ended)
        return;
    m_ended = true;
    m_progress.clear();
    if (m_order.json)
        std::fputs(jsonReport(statuses()).constData(), stdout);
    Q_EMIT finished(exitCode());
}

QList<DownloadStatus> Run::statuses() const
{
    QList<DownloadStatus> all;
    for (const DownloadId id : m_queue.ids())
        all += *m_queue.status(id);
    return all;
}

int Run::exitCode() const
{
    const QList<DownloadStatus> all = statuses();
    const auto any = [&all](DownloadState state) {
        return std::any_of(
            all.begin(), all.end(), [state](const DownloadStatus &status) { return status.state == state; });
    };
    if (any(DownloadState::Cancelled))
        return Interrupted;
    return any(DownloadState::Failed) ? SomeFailed : AllWell;
}

} // namespace Chaincert
