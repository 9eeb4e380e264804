#include "results/inslices.h"

#include <QElapsedTimer>
#include <QPointer>

#include <limits>

namespace Chaincert {

namespace {
constexpr qint64 Slice
    = 5'000'000; // nanoseconds; with laying out and painting what changed a frame has 16 ms
}

InSlices::InSlices(QObject *parent)
    : QObject(parent)
{
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    m_next.callOnTimeout(this, [this] { work(Slice); });
}

void InSlices::run(qsizetype steps, std::function<void(qsizetype)> step)
{
    m_tasks.push_back({steps, std::move(step)});
    if (!m_next.isActive())
        work(Slice);
}

void InSlices::finish()
{
    work(std::numeric_limits<qint64>::max());
}

void InSlices::work(qint64 nanoseconds)
{
    if (m_working) // a step has asked for more
        return;
    m_working = true;
    m_next.stop();
    QElapsedTimer timer;
    timer.start();
    const QPointer<InSlices> alive(this);
    while (!m_tasks.empty() && timer.nsecsElapsed() < nanoseconds) {
        Task &task = m_tasks.front();
        if (task.next < task.steps)
            task.step(task.next++); // may delete us
        else
            m_tasks.pop_front();
        if (!alive)
            return;
    }
    m_working = false;
    if (!m_tasks.empty())
        m_next.start();
}

} // namespace Chaincert
