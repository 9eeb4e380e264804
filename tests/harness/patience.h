#pragma once

#include <QDeadlineTimer>
#include <QTest>
#include <QTimer>

// QTRY_VERIFY and its kin as Qt has them, but for three things. They look only when all that was posted is
// done, so that what a test sees is laid out as it is before anything is painted. They look after every turn
// of the event loop instead of each 50 ms: what comes too late for a test does so on every machine, not on a
// busy one alone. And they give up late, since only a test that fails waits so long. As with Qt, what they
// look at is evaluated once more in the end: what is not the same then is for waitFor().
namespace Harness {

class Patience
{
public:
    static constexpr int DefaultMs = 60'000;

    explicit Patience(int ms = DefaultMs);
    Q_DISABLE_COPY_MOVE(Patience)
    bool waits(); // one turn of the event loop; false: the time is over

private:
    const QDeadlineTimer m_end;
    QTimer m_look; // at what no event tells of, as a file
};

// All that was posted is done, and what that posts in turn: layouts, queued calls.
void settle();

// Nothing is left to do for this thread: nothing has come in, no timer is due, and none of those that go off
// once within `soonMs` runs in `rendering` (a window, a pane), as that by which it shows a little later what
// has changed; timers without an object are not seen. Other threads may be at work. Ends the program where
// that never comes.
void waitUntilQuiet(const QObject &rendering, int soonMs = 100);

// Whether one of its timers goes off again and again, as a countdown does.
bool ticks(const QObject &object);

template <typename Condition> [[nodiscard]] bool waitFor(Condition condition, int ms = Patience::DefaultMs)
{
    Patience patience(ms);
    while (!condition()) {
        if (!patience.waits())
            return false;
    }
    return true;
}

} // namespace Harness

#undef QTRY_VERIFY_WITH_TIMEOUT
#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_VERIFY2_WITH_TIMEOUT
#undef QTRY_COMPARE_WITH_TIMEOUT
#undef QTRY_COMPARE
#define CHAINCERT_TRY(expression)                                                                            \
    for (Harness::Patience tryPatience; !(expression) && tryPatience.waits();) { }
#define QTRY_VERIFY(expression)                                                                              \
    do {                                                                                                     \
        CHAINCERT_TRY(expression)                                                                            \
        QVERIFY(expression);                                                                                 \
    } while (false)
#define QTRY_VERIFY2(expression, message)                                                                    \
    do {                                                                                                     \
        CHAINCERT_TRY(expression)                                                                            \
        QVERIFY2(expression, message);                                                                       \
    } while (false)
#define QTRY_COMPARE(actual, expected)                                                                       \
    do {                                                                                                     \
        CHAINCERT_TRY((actual) == (expected))                                                                \
        QCOMPARE(actual, expected);                                                                          \
    } while (false)
