#pragma once

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>

namespace Chaincert {

/// Long work on the window's own data, which leaves the window its turn: some milliseconds of it at once, the
/// rest in slices as long, between which events are handled. What is asked for later is done later.
class InSlices : public QObject
{
    Q_OBJECT
public:
    explicit InSlices(QObject *parent = nullptr);

    void run(qsizetype steps, std::function<void(qsizetype)> step);
    void run(std::function<void()> step)
    {
        run(1, [step](qsizetype) { step(); });
    }
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
    QTimer m_next;
    bool m_working = false;
};

} // namespace Chaincert
