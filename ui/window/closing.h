#pragma once

#include <QObject>
#include <QTimer>

namespace Chaincert {

class DownloadQueue;

// How a run ends: what runs is cancelled, and the end comes when the queue has become idle, so that nothing
// is left half done. Never waits inside a call.
class Closing : public QObject
{
    Q_OBJECT
public:
    explicit Closing(DownloadQueue &queue, QObject *parent = nullptr);

    bool mayCloseNow() const; // nothing is under way, or all has been stopped
    bool isStopping() const { return m_phase == Phase::Stopping; }
    void stop(); // stopped() comes once, later

Q_SIGNALS:
    void stopped();

private:
    enum class Phase { Running, Stopping, Stopped };
    void finish();

    DownloadQueue &m_queue;
    Phase m_phase = Phase::Running;
    QTimer m_limit;
};

} // namespace Chaincert
