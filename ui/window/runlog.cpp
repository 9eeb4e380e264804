#include "window/runlog.h"

#include "downloads/downloadqueue.h"

#include <QLoggingCategory>

#include <array>

namespace Chaincert {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(downloadsLog, "chaincert.downloads", QtWarningMsg)

constexpr qsizetype factsKept = 50;

static QLatin1String stateId(DownloadState state)
{
    static constexpr std::array ids{"waiting"_L1, "connecting"_L1, "downloading"_L1, "waiting to retry"_L1,
        "unpacking"_L1, "saved"_L1, "unchanged"_L1, "failed"_L1, "cancelled"_L1};
    static_assert(ids.size() == size_t(DownloadState::Cancelled) + 1);
    return ids.at(size_t(state));
}

QString factOf(const DownloadStatus &status, const QDateTime &begun, const QDateTime &ended)
{
    QStringList parts{ended.toUTC().toString(Qt::ISODateWithMs), u"#%1"_s.arg(status.id),
        status.request.query.endpoint.host(), certTypeId(status.request.query.certType),
        stateId(status.state)};
    if (status.saved)
        parts.append(u"%1 bytes, %2 files, %3 warnings, %4"_s.arg(status.saved->bytes)
                         .arg(status.saved->files.size())
                         .arg(status.saved->warnings.size())
                         .arg(status.saved->assessment ? verdictId(status.saved->assessment->verdict)
                                                       : "not judged"_L1));
    if (status.failure) {
        parts.append(kindId(status.failure->kind));
        if (const auto &service = status.failure->service) {
            if (service->httpStatus)
                parts.append(u"HTTP %1"_s.arg(*service->httpStatus));
            if (service->code)
                parts.append(service->code->left(64));
            if (!service->requestId.isEmpty())
                parts.append(u"request "_s + service->requestId.left(128));
        }
        if (!status.failure->proxy.isEmpty())
            parts.append(u"proxy "_s + status.failure->proxy);
        parts.append(u"tries %1"_s.arg(status.failure->tries));
    }
    if (begun.isValid())
        parts.append(u"%1 ms"_s.arg(begun.msecsTo(ended)));
    return parts.join(u"  "_s);
}

RunLog::RunLog(DownloadQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
    connect(&queue, &DownloadQueue::changed, this, &RunLog::onChanged);
    connect(&queue, &DownloadQueue::finished, this, &RunLog::onFinished);
}

void RunLog::onChanged(DownloadId id)
{
    const DownloadStatus *status = m_queue.status(id);
    if (!status || isFinished(status->state) || status->state == DownloadState::Waiting
        || m_begun.contains(id))
        return;
    m_begun.insert(id, QDateTime::currentDateTimeUtc());
    m_lastEndpoint = status->request.query.endpoint.url();
    m_lastAccount = status->request.accountId;
    qCInfo(downloadsLog).noquote() << u"#%1"_s.arg(id) << stateId(status->state)
                                   << status->request.query.endpoint.host();
}

void RunLog::onFinished(DownloadId id)
{
    const QDateTime begun = m_begun.take(id);
    const DownloadStatus *status = m_queue.status(id);
    if (!status)
        return;
    m_facts.append(factOf(*status, begun, QDateTime::currentDateTimeUtc()));
    if (m_facts.size() > factsKept)
        m_facts.removeFirst();
    qCInfo(downloadsLog).noquote() << m_facts.last();
}

} // namespace Chaincert
