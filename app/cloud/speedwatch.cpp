#include "cloud/speedwatch_p.h"

#include <algorithm>

namespace Chaincert {

using namespace std::chrono_literals;

SpeedWatch::SpeedWatch(QObject *parent)
    : QObject(parent)
    , m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &SpeedWatch::onTick);
}

void SpeedWatch::start(qint64 minPerSecond, std::chrono::milliseconds window)
{
    m_min = minPerSecond;
    m_window = window;
    m_elapsed = 0ms;
    m_bytes = 0;
    if (m_min <= 0)
        return;
    m_sinceTick.start();
    m_timer.start(std::clamp<std::chrono::milliseconds>(window / 8, 1ms, 1s));
}

void SpeedWatch::onTick()
{
    const std::chrono::milliseconds passed(m_sinceTick.restart());
    if (m_held)
        return;
    m_elapsed += std::min(passed, 2 * m_timer.intervalAsDuration());
    if (m_elapsed < m_window)
        return;
    const qint64 perSecond = m_bytes * 1000 / m_elapsed.count();
    m_elapsed = 0ms;
    m_bytes = 0;
    if (perSecond >= m_min)
        return;
    m_timer.stop();
    Q_EMIT tooSlow(perSecond);
}

} // namespace Chaincert
