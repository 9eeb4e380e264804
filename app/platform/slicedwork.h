#pragma once

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>

namespace Chaincert {

/// Long work on data of its own thread, which leaves the event loop its turn: some milliseconds of it at
/// once, the rest in slices as long, between which events are handled. What is asked for later is done later.
/// A step may ask for more, and may delete this.
class SlicedWork : public QObject
{
public:
    explicit SlicedWork(QObject *parent = nullptr);

    /// Begins at once, where nothing waits before it.
    void run(qsizetype steps, std::function<void(qsizetype)> step);
    void run(std::function<void()> step);
    /// Never from inside this call.
    void runLater(std::function<void()> step);
    void finish(); ///< all of it, now: the program ends

private:
    struct Task
    {
        qsizetype steps;
        std::function<void(qsizetype)> step;
        qsizetype next = 0;
    };
    void work(qint64 nanoseconds);

    std::deque<Task> m_tasks;
    QTimer m_nextTimer;
    bool m_working = false;
};

} // namespace Chaincert
