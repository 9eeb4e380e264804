#include "window/shutdown.h"

#include "downloads/downloadqueue.h"

#include <chrono>

namespace Chaincert {

using namespace std::chrono_literals;

// A disk that hangs must not keep the program from ending; what it left is swept by the next run.
constexpr auto stopLimit = 10s;

Shutdown::Shutdown(DownloadQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
    m_limitTimer.setSingleShot(true);
    connect(&m_limitTimer, &QTimer::timeout, this, &Shutdown::finish);
    connect(&m_queue, &DownloadQueue::idle, this, [this] {
        if (isStopping())
            m_limitTimer.start(0ms);
    });
}

bool Shutdown::mayCloseNow() const
{
    return m_phase == Phase::Stopped || (m_phase == Phase::Running && m_queue.unfinished() == 0);
}

void Shutdown::stop()
{
    if (m_phase != Phase::Running)
        return;
    m_phase = Phase::Stopping;
    m_limitTimer.start(stopLimit);
    m_queue.cancelAll();
    if (m_queue.unfinished() == 0)
        m_limitTimer.start(0ms);
}

void Shutdown::finish()
{
    m_phase = Phase::Stopped;
    Q_EMIT stopped();
}

} // namespace Chaincert
