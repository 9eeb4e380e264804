#pragma once

#include "downloads/download.h"

#include <QList>
#include <QPair>
#include <QString>

namespace Chaincert::ResultsWords {

QString title(const DownloadStatus &status); // "org1 · admin"
QString state(const DownloadStatus &status); // the State column's cell, with the number of warnings
QString size(const DownloadStatus &status); // what is known of it, else empty
QString parts(const SavedDownload &saved); // "Certificate · Private key … · TLS authority × 2"
QString summary(const QList<QPair<DownloadState, int>> &counts); // "2 saved · 1 failed · 1 downloading"

} // namespace Chaincert::ResultsWords
