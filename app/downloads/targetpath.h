#pragma once

#include "downloads/foldertemplate.h"
#include "platform/folder.h"

#include <QHash>
#include <QMutex>
#include <QStringList>

#include <functional>
#include <optional>

namespace Chaincert {

/// Where a download lands: the archive at parent/name with its suffix, the tree at parent/name.
struct TargetPath
{
    QStringList folders; ///< from the destination down, one part each
    QString parent; ///< the last of them; absolute
    QString name;
};

/// Which folder stands for a blockchain, the same for all downloads of a run, also before it is made.
/// Thread-safe.
class BlockchainFolders
{
public:
    QString remembered(const QString &key, const std::function<QString()> &find);

private:
    QMutex m_mutex;
    QHash<QString, QString> m_folders;
};

/// As the template says; of the forms that {blockchain} has, the one whose folder is there already. Blocks on
/// the disk. `remember` may be null.
TargetPath targetPathOf(const DownloadRequest &request, const FolderTemplate &folders,
    const Platform::FolderPtr &destination, BlockchainFolders *remember = nullptr);

/// What OnConflict::Skip leaves alone: the tree, or an archive that needs none, under one of the names that a
/// download gets here. An archive alone whose tree is wanted is none: a kill may have left it, and asking
/// completes it. `parent` may be null: nothing is there. `suffix`: one more that the archive may have. Blocks
/// on the disk.
std::optional<SavedDownload> existingDownload(
    const TargetPath &target, const Platform::FolderPtr &parent, bool treeWanted, const QString &suffix = {});
std::optional<SavedDownload> existingDownload(const DownloadRequest &request, const FolderTemplate &folders);

} // namespace Chaincert
