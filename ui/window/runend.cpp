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
    if (m_outcomes.isEmpty())
        m_begun.start();
    m_outcomes.insert(id, outcomeOf(*status));
}

void RunEnd::onFinished(DownloadId id)
{
    const DownloadStatus *status = m_queue.status(id);
    if (status && m_begun.isValid())
        m_outcomes.insert(id, outcomeOf(*status));
}

void RunEnd::onIdle()
{
    Outcomes outcomes;
    for (const Outcome &outcome : std::exchange(m_outcomes, {}))
        outcomes.add(outcome);
    if (m_begun.isValid())
        Q_EMIT ended(outcomes, std::chrono::milliseconds(m_begun.elapsed()));
    m_begun.invalidate();
}

} // namespace Chaincert
