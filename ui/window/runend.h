#pragma once

#include "reports/outcomes.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

#include <chrono>

namespace Chaincert {

class DownloadQueue;

/// Notices when a run ends: it lasts from the first download that is added to an idle queue until the queue
/// is idle again. The queue is lent and must outlive this.
class RunEnd : public QObject
{
    Q_OBJECT
public:
    explicit RunEnd(DownloadQueue &queue, QObject *parent = nullptr);

Q_SIGNALS:
    void ended(const Chaincert::Outcomes &outcomes, std::chrono::milliseconds lasted);

private:
    void onAsked(DownloadId id);
    void onFinished(DownloadId id);
    void onIdle();

    DownloadQueue &m_queue;
    QHash<DownloadId, Outcome> m_outcomes; // of this run; a row that is cleared meanwhile counts too
    QElapsedTimer m_begun;
};

} // namespace Chaincert
