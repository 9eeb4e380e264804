#pragma once

#include "downloads/download.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace Chaincert {

/// For people, UTF-8: how it went, what failed grouped by its cause with the advice once, what is where.
/// Everything from elsewhere is text: it can neither open a table's cell, a heading or a link, nor be markup.
QByteArray markdownReport(const QList<DownloadStatus> &downloads, const QDateTime &made);

QString markdownText(const QString &text); ///< on one line

} // namespace Chaincert
