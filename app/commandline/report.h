#pragma once

#include "downloads/download.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace Chaincert {

// The one document that --json prints, UTF-8. Keys and values of `status`, `kind` and `failure.kind` are
// never translated; sentences are in the person's language. What is not known is null.
QByteArray jsonReport(const QList<DownloadStatus> &downloads);

// Without --json: where a saved download lies, a line for stdout; empty for any other.
QString savedLine(const DownloadStatus &download);

// Why a download failed and what to do, or what should be known of a saved one: lines for stderr, harmless to
// a terminal whatever the service sent. Empty where all is well.
QString troubleLines(const DownloadStatus &download);

// A failure for stderr: what happened and, indented below, what to do and the service's own words. Harmless
// to a terminal; no line end behind it.
QString failureLines(const Failure &failure);
QJsonObject failureObject(const Failure &failure); // for --json

QString clockLine(qint64 secondsAhead); // this computer's clock against the service's: a line

// Text in which nothing can steer a terminal: control and direction characters become U+FFFD.
QString harmless(const QString &text);

} // namespace Chaincert
