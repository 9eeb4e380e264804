#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace Chaincert {

/// Tells when, over a whole window of time, fewer bytes came than a minimum speed allows. Like StallTimer it
/// counts no time in which this thread was held up.
class SpeedWatch : public QObject
{
    Q_OBJECT
public:
    explicit SpeedWatch(QObject *parent);

    void start(qint64 minPerSecond, std::chrono::milliseconds window); ///< 0: no minimum speed
    void setHeld(bool held) { m_held = held; } ///< by those who take the bytes: that time does not count
    void came(qint64 bytes) { m_bytes += bytes; }
    void stop() { m_timer.stop(); }

Q_SIGNALS:
    void tooSlow(qint64 bytesPerSecond);

private:
    void onTick();

    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    qint64 m_min = 0;
    std::chrono::milliseconds m_window{0};
    std::chrono::milliseconds m_elapsed{0};
    qint64 m_bytes = 0;
    bool m_held = false;
};

} // namespace Chaincert
