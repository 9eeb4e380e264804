#include "paging.h"

#include "query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Sandbox {

Page page(const QJsonArray &all, const Request &request, int size)
{
    const QString self = QString::fromLatin1(request.origin + request.wholePath);
    Page answer{all, {{u"self"_s, self}}};
    if (size <= 0)
        return answer;
    const int number = std::max(parameter(request.query, "page").toInt(), 1);
    const qsizetype start = qsizetype(number - 1) * size;
    answer.entries = {};
    for (qsizetype at = start; at < std::min(start + size, all.size()); ++at)
        answer.entries.append(all.at(at));
    QByteArray others; // a filter holds for every page
    for (const QByteArray &each : request.query.split('&')) {
        if (!each.isEmpty() && !each.startsWith("page="))
            others += each + '&';
    }
    const QString next = self + u'?' + QString::fromLatin1(others) + u"page="_s + QString::number(number + 1);
    answer.links.insert(u"next"_s, start + size < all.size() ? QJsonValue(next) : QJsonValue());
    return answer;
}

} // namespace Sandbox
