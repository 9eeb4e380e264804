#include "window/closing.h"

#include "downloads/downloadqueue.h"

#include <chrono>

namespace Chaincert {

using namespace std::chrono_literals;

// A disk that hangs must not keep the program from ending; what it left is swept by the next run.
constexpr auto stopLimit = 10s;

Closing::Closing(DownloadQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &Closing::finish);
    connect(&m_queue, &DownloadQueue::idle, this, [this] {
        if (isStopping())
            m_limit.start(0ms);
    });
}

bool Closing::mayCloseNow() const
{
    return m_phase == Phase::Stopped || (m_phase == Phase::Running && m_queue.unfinished() == 0);
}

void Closing::stop()
{
    if (m_phase != Phase::Running)
        return;
    m_phase = Phase::Stopping;
    m_limit.start(stopLimit);
    m_queue.cancelAll();
    if (m_queue.unfinished() == 0)
        m_limit.start(0ms);
}

void Closing::finish()
{
    m_phase = Phase::Stopped;
    Q_EMIT stopped();
}

} // namespace Chaincert
