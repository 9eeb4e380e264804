#include "query.h"

#include <QStringList>

namespace Sandbox {

QString decoded(const QByteArray &text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

QList<QPair<QByteArray, QByteArray>> queryItems(const QByteArray &query)
{
    QList<QPair<QByteArray, QByteArray>> items;
    const auto plain
        = [](QByteArray text) { return QByteArray::fromPercentEncoding(text.replace('+', ' ')); };
    for (const QByteArray &pair : query.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        items.append({plain(equals < 0 ? pair : pair.left(equals)),
            equals < 0 ? QByteArray() : plain(pair.mid(equals + 1))});
    }
    return items;
}

QString parameter(const QByteArray &query, const QByteArray &name)
{
    QStringList values;
    for (const auto &[key, value] : queryItems(query)) {
        if (key == name)
            values += QString::fromUtf8(value);
    }
    return values.size() == 1 ? values.first() : QString();
}

} // namespace Sandbox
