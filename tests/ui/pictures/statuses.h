#pragma once

#include "downloads/download.h"
#include "downloads/hold.h"
#include "results/runprogress.h"

// Statuses as a real download has them, for tests and pictures that want every state at once.
namespace Statuses {

Chaincert::DownloadStatus waiting(Chaincert::DownloadId id, const QString &organization,
    Chaincert::CertType type = Chaincert::CertType::Admin);
Chaincert::DownloadStatus downloading(
    Chaincert::DownloadId id, const QString &organization, qint64 received, qint64 total);
Chaincert::DownloadStatus retrying(Chaincert::DownloadId id, const QString &organization, int seconds);
// Waiting since the service asked for a pause that is over in so many seconds.
Chaincert::DownloadStatus throttled(Chaincert::DownloadId id, const QString &organization, int seconds);
// Half of it came, and nothing since so many seconds.
Chaincert::DownloadStatus silent(Chaincert::DownloadId id, const QString &organization, int seconds);
// Saved under `folder`, with an MSP tree of `files` files, the last of them the key.
Chaincert::DownloadStatus saved(Chaincert::DownloadId id, const QString &organization, const QString &folder);
// The same, judged: until 3 May 2027, and these findings in it.
Chaincert::DownloadStatus judged(Chaincert::DownloadId id, const QString &organization, const QString &folder,
    const QList<Chaincert::Finding> &findings = {});
Chaincert::DownloadStatus warned(
    Chaincert::DownloadId id, const QString &organization, const QString &folder);
// Saved, and kept under another name since a later download took its place.
Chaincert::DownloadStatus replaced(
    Chaincert::DownloadId id, const QString &organization, const QString &folder);
// Saved, but no honest archive is like that.
Chaincert::DownloadStatus unsafe(
    Chaincert::DownloadId id, const QString &organization, const QString &folder);
Chaincert::DownloadStatus failed(Chaincert::DownloadId id, const QString &organization);
Chaincert::DownloadStatus untrusted(Chaincert::DownloadId id, const QString &organization); // TLS
Chaincert::DownloadStatus in(Chaincert::DownloadStatus status, Chaincert::DownloadState state);
// The service of all of them asks for a pause, for which so many wait: for the model, and for the run's
// header.
QList<Chaincert::Hold> hold(Chaincert::RunProgress &run, int waiting);

} // namespace Statuses
