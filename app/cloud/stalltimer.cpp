#include "cloud/stalltimer_p.h"

#include <algorithm>

namespace Chaincert {

using namespace std::chrono_literals;

StallTimer::StallTimer(QObject *parent)
    : QObject(parent)
    , m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &StallTimer::onTick);
}

void StallTimer::start(std::chrono::milliseconds limit)
{
    m_limit = limit;
    heard();
    m_timer.start(std::clamp<std::chrono::milliseconds>(limit / 8, 1ms, 1s));
}

void StallTimer::heard()
{
    m_silent = 0ms;
    m_sinceTick.start();
}

void StallTimer::onTick()
{
    m_silent += std::min(std::chrono::milliseconds(m_sinceTick.restart()), 2 * m_timer.intervalAsDuration());
    if (m_silent < m_limit)
        return;
    m_timer.stop();
    Q_EMIT expired();
}

} // namespace Chaincert
