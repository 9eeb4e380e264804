#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

namespace Sandbox {

QString decoded(const QByteArray &text); // percent-encoded UTF-8

// The query's names and values, decoded as a Go service reads them: "+" is a space, a name without "=" has an
// empty value.
QList<QPair<QByteArray, QByteArray>> queryItems(const QByteArray &query);

// Empty where it is missing, or given twice: nobody may guess which is meant.
QString parameter(const QByteArray &query, const QByteArray &name);

} // namespace Sandbox
