#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

namespace Chaincert {

/// How long a token is still valid. Its expiry is counted from the answer's own Date, so that a wrong clock
/// here does no harm, by the larger of the times that the steady and the wall clock show: the first stops
/// while a laptop sleeps, the second jumps.
class TokenLife
{
public:
    struct Moment
    {
        std::chrono::milliseconds steady{0};
        QDateTime wall; ///< UTC
        static Moment now();
    };
    using Clock = std::function<Moment()>;

    TokenLife() = default; ///< has ended
    /// `serverTime` may be null: then the wall clock must do.
    TokenLife(const QDateTime &expiresAt, const QDateTime &serverTime, const Moment &got);

    std::chrono::milliseconds left(const Moment &now) const;
    bool isEnded(const Moment &now) const { return left(now).count() <= 0; }
    /// Less than five minutes are left; of a life under 20 minutes less than a quarter.
    bool isDueForRenewal(const Moment &now) const;

private:
    std::chrono::milliseconds m_whole{0};
    Moment m_got;
};

} // namespace Chaincert
