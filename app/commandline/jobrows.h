#pragma once

#include "commandline/usageerror.h"

#include <QByteArray>
#include <QList>
#include <QMap>

namespace Chaincert {

// One line of a table, not judged yet.
struct JobRow
{
    qint64 line = 0; // from 1
    QMap<QString, QString> fields; // by column; none is empty
    QString fault; // a sentence, where it cannot be read
};

// CSV (RFC 4180, with a line of column names), or a JSON array of objects. Pure. Failures: it is neither.
OrUsage<QList<JobRow>> readJobRows(const QByteArray &text, const QStringList &columns);

} // namespace Chaincert
