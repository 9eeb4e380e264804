#pragma once

#include "cloud/certquery.h"
#include "downloads/onconflict.h"
#include "downloads/saveddownload.h"

#include <QMetaType>
#include <QUuid>

#include <memory>
#include <variant>

namespace Chaincert {

/// One download as asked for.
struct DownloadRequest
{
    /// whose token and network: kept to the end even when another account is chosen meanwhile
    QUuid accountId;
    CertQuery query;
    QString folder; ///< absolute: files land in it as `folderTemplate` says
    QString blockchainName = {}; ///< where it is known: part of the folder's name
    OnConflict onConflict = OnConflict::KeepBoth;
    bool unpack = true;
    bool allowOpenKeys = false; ///< save also where the file system does not support permissions
    QString mspId = {}; ///< of the organization, where the service told it
    QString folderTemplate = {}; ///< foldertemplate.h; empty: {blockchain}/{org}/{type}
    bool operator==(const DownloadRequest &) const = default;
};

QString hostOf(const DownloadRequest &request); ///< with its port: what connections are counted for

/// Unique in its queue.
using DownloadId = quint64;

/// How far a download has come; those from Saved on are ends.
enum class DownloadState {
    Waiting,
    Connecting,
    Downloading,
    WaitingToRetry,
    Unpacking,
    Saved,
    Unchanged,
    Failed,
    Cancelled
};

constexpr bool isFinished(DownloadState state)
{
    return state >= DownloadState::Saved;
}

constexpr bool canBeRetried(DownloadState state)
{
    return state == DownloadState::Failed || state == DownloadState::Cancelled;
}

/// Where one download stands: all that a row, a JSON object or a summary needs.
struct DownloadStatus
{
    DownloadId id = 0;
    DownloadRequest request = {};
    DownloadState state = DownloadState::Waiting;
    qint64 received = 0;
    std::optional<qint64> total = {}; ///< bytes, where the service announced them
    int tryNumber = 1;
    QDateTime retryAt = {}; ///< UTC, in WaitingToRetry
    bool throttled = false; ///< in WaitingToRetry: because the service asked for a pause
    QDateTime heardAt = {}; ///< UTC: when its connection last told anything; null: it has none now
    std::optional<SavedDownload> saved = {}; ///< in Saved and Unchanged
    /// in Failed; else null. Of ten thousand rows few fail, and queue and results hold a status of each.
    std::shared_ptr<const Failure> failure = {};
};

} // namespace Chaincert

Q_DECLARE_METATYPE(Chaincert::DownloadStatus)
