#pragma once

#include "commandline/exportjob.h"
#include "downloads/download.h"

#include <atomic>
#include <functional>
#include <memory>

class QObject;

namespace Chaincert {

/// `download --preset --export-to`.
struct ExportAfterwards
{
    QString preset; ///< empty: nothing is exported
    QString folder; ///< absolute
    OnConflict onConflict = OnConflict::KeepBoth;
    bool allowOpenKeys = false;
};

/// What one download came to, exported.
struct ExportedDownload
{
    DownloadStatus download;
    ExportAnswer answer;
};

/// Exports the downloads that were saved unpacked, those of CAs excepted, one after the other and when all
/// are there: the CA of an organization lies beside them then. Context + callback: one answer, later, none
/// once `context` has died.
void exportDownloads(const ExportAfterwards &how, const QList<DownloadStatus> &downloads,
    const std::shared_ptr<std::atomic_bool> &cancelled, QObject *context,
    const std::function<void(const QList<ExportedDownload> &)> &answer);

} // namespace Chaincert
