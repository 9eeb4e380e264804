#include "sessions/tokenlife.h"

#include <algorithm>

namespace Chaincert {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds Margin = std::chrono::minutes(5);
constexpr milliseconds ShortLife = std::chrono::minutes(20);

} // namespace

TokenLife::Moment TokenLife::Moment::now()
{
    return {std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now().time_since_epoch()),
        QDateTime::currentDateTimeUtc()};
}

TokenLife::TokenLife(const QDateTime &expiresAt, const QDateTime &serverTime, const Moment &got)
    : m_whole(std::max<qint64>(0, (serverTime.isValid() ? serverTime : got.wall).msecsTo(expiresAt)))
    , m_got(got)
{
}

milliseconds TokenLife::left(const Moment &now) const
{
    if (m_whole.count() == 0)
        return milliseconds(0);
    const milliseconds elapsed
        = std::max(now.steady - m_got.steady, milliseconds(m_got.wall.msecsTo(now.wall)));
    return m_whole - elapsed;
}

bool TokenLife::isDueForRenewal(const Moment &now) const
{
    return left(now) < (m_whole < ShortLife ? m_whole / 4 : Margin) || isEnded(now);
}

} // namespace Chaincert
