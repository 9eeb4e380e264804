#pragma once

#include <QDateTime>

namespace Sandbox {

// The cloud's own clock: the true one plus a skew, so that a client with a wrong clock can be played.
class Clock
{
public:
    explicit Clock(qint64 skewSeconds = 0)
        : m_skew(skewSeconds)
    {
    }

    QDateTime now() const { return QDateTime::currentDateTimeUtc().addSecs(m_skew); }
    qint64 skew() const { return m_skew; } // seconds

private:
    qint64 m_skew;
};

} // namespace Sandbox
