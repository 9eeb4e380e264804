#include "window/runend.h"

#include "downloads/downloadqueue.h"

#include <utility>

namespace Chaincert {

RunEnd::RunEnd(DownloadQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
    for (const DownloadId id : queue.ids())
        onAsked(id);
    connect(&queue, &DownloadQueue::added, this, &RunEnd::onAsked);
    connect(&queue, &DownloadQueue::changed, this, &RunEnd::onAsked); // retried
    connect(&queue, &DownloadQueue::finished, this, &RunEnd::onFinished);
    connect(&queue, &DownloadQueue::idle, this, &RunEnd::onIdle);
}

void RunEnd::onAsked(DownloadId id)
{
    const DownloadStatus *status = m_queue.status(id);
    if (!status || status->state != DownloadState::Waiting)
        return;
    if (m_states.isEmpty())
        m_begun.start();
    m_states.insert(id, status->state);
}

void RunEnd::onFinished(DownloadId id)
{
    const DownloadStatus *status = m_queue.status(id);
    if (status && m_begun.isValid())
        m_states.insert(id, status->state);
}

void RunEnd::onIdle()
{
    Outcomes outcomes;
    for (const DownloadState state : std::exchange(m_states, {}))
        outcomes.add(state);
    if (m_begun.isValid())
        Q_EMIT ended(outcomes, std::chrono::milliseconds(m_begun.elapsed()));
    m_begun.invalidate();
}

} // namespace Chaincert
