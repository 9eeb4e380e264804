#pragma once

#include "downloads/download.h"
#include "options/usageerror.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <cstdio>
#include <vector>

namespace Chaincert {

/// What commands print. Texts for people are harmless to a terminal, also where a service sent them.

void print(FILE *file, const QString &text); ///< in the terminal's encoding
void print(FILE *file, const QByteArray &json);
void print(FILE *file, const UsageError &error);
void print(FILE *file, const Failure &failure); ///< what happened, what to do, and the service's own words

/// NotSignedIn where the failure is a refused sign-in or a credential that is not there; else SomeFailed.
int exitCodeOf(const Failure &failure);
/// The same, and NotSignedIn too where a token or signature was refused: of a command that tries nothing
/// else.
int exitCodeOfSignIn(const Failure &failure);

/// Without --json: where a saved download lies, a line for stdout; empty for any other.
QString savedLine(const DownloadStatus &download);

/// Of a run: with several, each line for stderr names its own.
enum class Blockchains { One, Several };
/// Why a download failed and what to do, or what should be known of a saved one: lines for stderr. Empty
/// where all is well.
QString problemLines(const DownloadStatus &download, Blockchains blockchains = Blockchains::One);

/// A failure for stderr: what happened and, indented below, what to do and the service's own words; no line
/// end behind it.
QString failureLines(const Failure &failure);

/// What is unusual in what was asked for: sentences, for when the service did not give it.
QStringList hintsOn(const CertQuery &query);
bool isAboutWhatWasAsked(const Failure &failure); ///< so that a hint may explain it

/// Rows under each other, two spaces between the columns. Empty cells show a dash, except the last ones of a
/// row.
QString tableOf(const std::vector<QStringList> &rows);

} // namespace Chaincert
