#include "inspection/linksinside_p.h"

#include <QStringList>

#include <deque>

namespace Chaincert {

namespace {

constexpr int MaxLinks = 40; // as the kernel

void prependParts(std::deque<QString> &waiting, const QString &path)
{
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    waiting.insert(waiting.begin(), parts.begin(), parts.end());
}

} // namespace

std::optional<QString> LinksInside::resolved(const QString &path) const
{
    std::deque<QString> waiting;
    prependParts(waiting, path);
    QStringList way;
    for (int followed = 0; !waiting.empty();) {
        const QString part = waiting.front();
        waiting.pop_front();
        if (part == u".")
            continue;
        if (part == u"..") {
            if (way.isEmpty())
                return {};
            way.removeLast();
            continue;
        }
        way += part;
        const auto target = m_targets.constFind(way.join(u'/'));
        if (target == m_targets.constEnd())
            continue;
        if (target->startsWith(u'/') || ++followed > MaxLinks)
            return {};
        way.removeLast();
        prependParts(waiting, *target);
    }
    return way.join(u'/');
}

} // namespace Chaincert
