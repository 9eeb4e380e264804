#pragma once

#include "downloads/download.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

class QObject;

namespace Chaincert {

/// What a report is written as.
enum class ReportFormat { Markdown, Csv, Json };

QString suffixOf(ReportFormat format); ///< "md", "csv", "json"
std::optional<ReportFormat> formatOf(const QString &path); ///< by its suffix; none: some other one

/// Makes the report and writes it, neither of them in the caller's thread: the file appears whole, by one
/// rename. Context + callback: one answer, later, none once `context` has died. Failures: FileInTheWay where
/// something is already there and `replace` is false; the Disk… kinds. After any of them nothing is left.
void saveReport(const QList<DownloadStatus> &downloads, const QString &path, ReportFormat format,
    bool replace, QObject *context, std::function<void(const Result<void> &)> answer);

} // namespace Chaincert
