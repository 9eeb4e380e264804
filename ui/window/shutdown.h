#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

namespace Chaincert {

class DownloadQueue;

/// How a run ends: what runs is cancelled, and the end comes when the queue has become idle, so that nothing
/// is left half done. Never waits inside a call.
class Shutdown : public QObject
{
    Q_OBJECT
public:
    explicit Shutdown(DownloadQueue &queue, QObject *parent = nullptr);

    bool mayCloseNow() const; ///< nothing is under way, or all has been stopped
    bool isRunning() const { return m_phase == Phase::Running; }
    bool isStopping() const { return m_phase == Phase::Stopping; }
    void stop(); ///< stopped() comes once, later
    /// The desktop's session is about to end, and the program could not ask: a window closed within a minute
    /// is closed because of that. Called off: the session goes on.
    void expectEnd() { m_endExpected.setRemainingTime(std::chrono::minutes(1)); }
    void callOffEnd() { m_endExpected = QDeadlineTimer(0); }
    bool mayAsk() const { return isRunning() && !isEndExpected(); }
    bool isEndExpected() const { return !m_endExpected.hasExpired(); }

Q_SIGNALS:
    void stopped();

private:
    enum class Phase { Running, Stopping, Stopped };
    void finish();

    DownloadQueue &m_queue;
    Phase m_phase = Phase::Running;
    QTimer m_limitTimer;
    QDeadlineTimer m_endExpected{0};
};

} // namespace Chaincert
