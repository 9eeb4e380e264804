#include "platform/slicedwork.h"

#include <QElapsedTimer>
#include <QPointer>

#include <limits>

namespace Chaincert {

namespace {
constexpr qint64 Slice = 5'000'000; // nanoseconds: a frame has 16 ms, with laying out and painting
}

SlicedWork::SlicedWork(QObject *parent)
    : QObject(parent)
{
    m_nextTimer.setSingleShot(true);
    m_nextTimer.setInterval(0);
    m_nextTimer.callOnTimeout(this, [this] { work(Slice); });
}

void SlicedWork::run(qsizetype steps, std::function<void(qsizetype)> step)
{
    m_tasks.push_back({steps, std::move(step)});
    if (!m_nextTimer.isActive())
        work(Slice);
}

void SlicedWork::run(std::function<void()> step)
{
    run(1, [step = std::move(step)](qsizetype) { step(); });
}

void SlicedWork::runLater(std::function<void()> step)
{
    m_tasks.push_back({1, [step = std::move(step)](qsizetype) { step(); }});
    m_nextTimer.start();
}

void SlicedWork::finish()
{
    work(std::numeric_limits<qint64>::max());
}

void SlicedWork::work(qint64 nanoseconds)
{
    if (m_working) // a step has asked for more
        return;
    m_working = true;
    m_nextTimer.stop();
    QElapsedTimer timer;
    timer.start();
    const QPointer<SlicedWork> alive(this);
    while (!m_tasks.empty() && timer.nsecsElapsed() < nanoseconds) {
        Task &task = m_tasks.front();
        if (task.next < task.steps)
            task.step(task.next++); // may delete this
        else
            m_tasks.pop_front();
        if (!alive)
            return;
    }
    m_working = false;
    if (!m_tasks.empty())
        m_nextTimer.start();
}

} // namespace Chaincert
