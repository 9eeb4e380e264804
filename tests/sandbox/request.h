#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

namespace Sandbox {

// One request, taken apart. Paths and query as they came over the wire, still encoded.
struct Request
{
    QByteArray method;
    QByteArray wholePath;
    QByteArray path; // what of it the service sees: without the prefix of a private cloud
    QByteArray query;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QByteArray requestId; // what X-Request-Id will say
    QByteArray origin;

    QByteArray target() const { return query.isEmpty() ? wholePath : wholePath + '?' + query; }
    QByteArray serviceRoot() const { return origin + wholePath.chopped(path.size()); }

    // All values of the header, in their order; names are compared without case.
    QList<QByteArray> all(const QByteArray &name) const
    {
        QList<QByteArray> values;
        for (const auto &[key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                values += value.trimmed();
        }
        return values;
    }
    QByteArray header(const QByteArray &name) const { return all(name).value(0); }
    QByteArray token() const { return header("X-Auth-Token"); }
};

} // namespace Sandbox
