#pragma once

#include "options/usageerror.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <functional>

namespace Chaincert {

/// One line of a table, not judged yet.
struct JobRow
{
    qint64 line = 0; ///< from 1
    QMap<QString, QString> fields; ///< by column, as they stand there; none is empty
    QString fault; ///< a sentence, where it cannot be read
};

/// The memory that a file takes is bounded by these and by its size.
constexpr qint64 MaxJobRows = 100'000;
constexpr qsizetype MaxJobSize = 64 * 1024; ///< bytes of a JSON object, characters of a line

/// CSV (RFC 4180, with a line of column names), or a JSON array of objects: hands over row by row.
/// Failures: it is neither, or has more than MaxJobRows; the rows before were handed over then.
OrUsage<void> readJobRows(
    const QByteArray &text, const QStringList &columns, const std::function<void(const JobRow &)> &each);

} // namespace Chaincert
