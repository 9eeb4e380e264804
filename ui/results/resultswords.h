#pragma once

#include "downloads/download.h"
#include "reports/outcomes.h"
#include "results/runprogress.h"

#include <QString>

namespace Chaincert::ResultsWords {

QString title(const DownloadStatus &status); ///< "org1 · admin"
QString blockchain(const DownloadStatus &status); ///< its name; unknown: as much of the id as its folder has
QString state(const DownloadStatus &status); ///< the Check column's cell; once saved, the verdict
/// The same for who hears it, without the icon: "Saved, key does not match", "Failed: permission denied".
QString spokenState(const DownloadStatus &status);
/// The Check column's cell of a row that waits because the service asked for a pause, and counts down.
QString pause(const QDateTime &until);
QString pauseWords(); ///< of that, without the time
QString day(const QDateTime &utc); ///< "3 May 2027"; of what has no end: "No end"
/// The Valid until column's cell: the real end; empty: not known.
QString validUntil(const DownloadStatus &status);
/// "CA", "TLS CA": what ends before the certificate, so that its day is the real end; empty: nothing does
QString endsFirst(const AssessmentSummary &assessment);
QString fullEnd(const DownloadStatus &status); ///< which of the certificate and its CAs ends when
QString fullEnd(const AssessmentSummary &assessment); ///< likewise
QString size(const DownloadStatus &status); ///< what is known of it, else empty
QString parts(const SavedDownload &saved); ///< "Certificate · Private key · TLS CA certificate × 2"
/// Of a private key in it: "Fits, only you can read it"; empty: not known. `fits`: it belongs to its
/// certificate.
QString keyReaders(const SavedDownload &saved, bool fits = false);
QString count(const RunProgress &progress); ///< "312 of 1,000"
/// "about 2 minutes left", or what everything waits for; empty where that is not known, or nothing is under
/// way.
QString progress(const RunProgress &progress);
/// "5 saved, 3 failed · a few seconds left": what came of all so far, and how it goes on.
QString summary(const Outcomes &outcomes, const RunProgress &run);

} // namespace Chaincert::ResultsWords
