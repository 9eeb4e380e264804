#pragma once

#include "downloads/download.h"
#include "reports/harmless.h"
#include "reports/jsonreport.h"

#include <QString>
#include <QStringList>

namespace Chaincert {

// Without --json: where a saved download lies, a line for stdout; empty for any other.
QString savedLine(const DownloadStatus &download);

// Why a download failed and what to do, or what should be known of a saved one: lines for stderr, harmless to
// a terminal whatever the service sent. Empty where all is well.
enum class Blockchains { One, Several }; // of a run; of several, each line names its own
QString troubleLines(const DownloadStatus &download, Blockchains blockchains = Blockchains::One);

// A failure for stderr: what happened and, indented below, what to do and the service's own words. Harmless
// to a terminal; no line end behind it.
QString failureLines(const Failure &failure);

// What is unusual in what was asked for: sentences, for when the service did not give it.
QStringList hintsOn(const CertQuery &query);
bool isAboutWhatWasAsked(const Failure &failure); // so that a hint may explain it

QString clockLine(qint64 secondsAhead); // this computer's clock against the service's: a line

} // namespace Chaincert
