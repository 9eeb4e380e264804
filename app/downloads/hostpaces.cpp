#include "downloads/hostpaces.h"

#include <algorithm>

namespace Chaincert {

namespace {

QDateTime wallClock(HostPaces::Time then, HostPaces::Time now)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(then - now);
    return QDateTime::currentDateTimeUtc().addMSecs(left.count());
}

} // namespace

bool HostPaces::mayStart(const QString &host, int busy, int parallel, Time now) const
{
    const HostPace pace = m_paces.value(host);
    return busy < pace.allowed(parallel) && !pace.isHeld(now);
}

void HostPaces::releaseAll()
{
    for (HostPace &pace : m_paces)
        pace.release();
}

QHash<QString, HostPaces::Time> HostPaces::ends(const WaitingList &waiting, Time now) const
{
    QHash<QString, Time> held;
    const QStringList hosts = waiting.hosts();
    for (const QString &host : hosts) {
        const HostPace pace = m_paces.value(host);
        if (pace.isHeld(now))
            held.insert(host, pace.heldUntil());
    }
    return held;
}

QList<Hold> HostPaces::holds(const WaitingList &waiting, Time now) const
{
    QList<Hold> held;
    const QHash<QString, Time> all = ends(waiting, now);
    for (auto hold = all.cbegin(); hold != all.cend(); ++hold)
        held.append({hold.key(), wallClock(hold.value(), now), waiting.count(hold.key())});
    return held;
}

HostPaces::Time HostPaces::firstEnd(const WaitingList &waiting, Time now) const
{
    const QHash<QString, Time> held = ends(waiting, now);
    const auto first = std::min_element(held.cbegin(), held.cend());
    return first == held.cend() ? Time::max() : *first;
}

QDateTime HostPaces::heldUntil(const WaitingList &waiting, Time now) const
{
    const QHash<QString, Time> held = ends(waiting, now);
    if (held.isEmpty() || held.size() < waiting.hosts().size())
        return {};
    return wallClock(*std::min_element(held.cbegin(), held.cend()), now);
}

bool HostPaces::haveChanged(const WaitingList &waiting, Time now)
{
    const QHash<QString, Time> held = ends(waiting, now);
    return std::exchange(m_told, held) != held;
}

} // namespace Chaincert
