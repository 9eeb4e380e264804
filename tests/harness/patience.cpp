#include "harness/patience.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>

#include <algorithm>

namespace Harness {

namespace {

constexpr int LookMs = 10;

bool isAboutToRender(const QObject &object, int soonMs)
{
    const auto timers = object.findChildren<QTimer *>();
    return std::any_of(timers.begin(), timers.end(), [soonMs](const QTimer *timer) {
        return timer->isSingleShot() && timer->isActive() && timer->interval() <= soonMs;
    });
}

} // namespace

bool ticks(const QObject &object)
{
    const auto timers = object.findChildren<QTimer *>();
    return std::any_of(timers.begin(), timers.end(),
        [](const QTimer *timer) { return !timer->isSingleShot() && timer->isActive(); });
}

Patience::Patience(int ms)
    : m_end(ms)
{
    settle();
}

bool Patience::waits()
{
    if (m_end.hasExpired() || QTest::currentTestFailed())
        return false;
    if (!m_look.isActive())
        m_look.start(LookMs);
    QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    settle();
    return true;
}

void settle()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void waitUntilQuiet(const QObject &rendering, int soonMs)
{
    bool quiet = false;
    for (const QDeadlineTimer end(Patience::DefaultMs); !quiet && !end.hasExpired();) {
        settle();
        const bool renders = isAboutToRender(rendering, soonMs);
        const bool hadToDo = QAbstractEventDispatcher::instance()->processEvents(
            renders ? QEventLoop::WaitForMoreEvents : QEventLoop::AllEvents);
        quiet = !renders && !hadToDo;
    }
    if (!quiet)
        qFatal("It is never quiet here.");
}

} // namespace Harness
