#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace Chaincert {

/// Tells when nothing was heard for a time. Silence is added up in slices, so a time in which this thread was
/// held up (a slow disk under one call) counts as two slices at most and ends no other call whose bytes lie
/// waiting.
class StallTimer : public QObject
{
    Q_OBJECT
public:
    explicit StallTimer(QObject *parent);

    void start(std::chrono::milliseconds limit);
    void heard();
    void stop() { m_timer.stop(); }
    std::chrono::milliseconds limit() const { return m_limit; }

Q_SIGNALS:
    void expired();

private:
    void onTick();

    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    std::chrono::milliseconds m_limit{0};
    std::chrono::milliseconds m_silent{0};
};

} // namespace Chaincert
