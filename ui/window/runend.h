#pragma once

#include "reports/outcomes.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

#include <chrono>

namespace Chaincert {

class DownloadQueue;

// Notices when a run ends: from the first download that is asked for while nothing is under way until nothing
// is any more. The queue is lent and must outlive this.
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
