#pragma once

#include "downloads/download.h"
#include "reports/jsonreport.h"

#include <QByteArray>
#include <QList>

namespace Chaincert {

/// One line for each download, with a heading, as RFC 4180 has it: lines end in CR LF, UTF-8. Begins with a
/// byte order mark, without which Excel takes the text for the system's own code page. The headings and the
/// values of `status` and `failure_kind` are those of the JSON document. No cell begins a formula.
QByteArray csvReport(const QList<DownloadStatus> &downloads, Unfinished unfinished);

/// One cell. A spreadsheet runs what begins with = + - @ (also their full-width forms), a tab or a line end
/// as a formula: such a text is led in by an apostrophe, also behind spaces, and behind a semicolon, a tab or
/// a line end, where other settings would begin a cell. What would steer a terminal is U+FFFD.
QString csvCell(const QString &text);

} // namespace Chaincert
