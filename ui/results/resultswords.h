#pragma once

#include "downloads/download.h"
#include "results/runprogress.h"

#include <QString>

namespace Chaincert::ResultsWords {

QString title(const DownloadStatus &status); // "org1 · admin"
QString state(const DownloadStatus &status); // the State column's cell, with the number of warnings
QString size(const DownloadStatus &status); // what is known of it, else empty
QString parts(const SavedDownload &saved); // "Certificate · Private key … · TLS authority × 2"
// "312 of 1,000 · 24.1 MB · about 2 minutes left"; empty where nothing is under way.
QString progress(const RunProgress &progress);

} // namespace Chaincert::ResultsWords
