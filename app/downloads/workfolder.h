#pragma once

#include "downloads/createdfolders.h"
#include "downloads/targetpath.h"
#include "platform/clock.h"
#include "platform/filelock.h"

#include <atomic>
#include <memory>

namespace Chaincert {

/// A hidden folder directly in the destination, so on its file system, where everything is written before a
/// rename makes it appear. 0700; a lock in it is held for as long as its run works there. Removed, with all
/// in it, at the end. It and the destination are opened once, so that everything happens in these two even if
/// others rename them.
class WorkFolder
{
public:
    /// Sweeps what ended runs have left there, too. Failures: the Disk… kinds; subject = destination.
    static Result<std::shared_ptr<WorkFolder>> make(
        const QString &destination, std::shared_ptr<CreatedFolders> created, const WallClock &clock);
    ~WorkFolder();
    Q_DISABLE_COPY_MOVE(WorkFolder)

    const QString &path() const { return m_folder->path(); }
    const QString &destination() const { return m_destination->path(); }
    const Platform::FolderPtr &folder() const { return m_folder; }
    const Platform::FolderPtr &destinationFolder() const { return m_destination; }
    quint32 owner() const { return m_owner; } ///< of what is made here
    bool keepsModes() const { return m_keepsModes; } ///< false: others could read the keys
    /// The part of the destination's path that others could use to replace what is saved; nothing: none.
    const std::optional<QString> &partOpenToOthers() const { return m_partOpenToOthers; }
    BlockchainFolders &blockchainFolders() { return m_blockchains; }
    CreatedFolders &createdFolders() const { return *m_createdFolders; }
    QString unusedName(QLatin1String ending); ///< in it; a new one each time
    /// Failures: FolderVanished, FolderReplaced; subject = destination.
    Result<void> isStillThere() const;

private:
    WorkFolder(Platform::FolderPtr destination, QString name, Platform::FolderPtr folder,
        std::shared_ptr<CreatedFolders> created);
    static Result<std::shared_ptr<WorkFolder>> tryToMake(
        const QString &destination, const std::shared_ptr<CreatedFolders> &created);
    Result<bool> take();

    const Platform::FolderPtr m_destination;
    const QString m_name;
    const Platform::FolderPtr m_folder;
    const std::shared_ptr<CreatedFolders> m_createdFolders;
    Platform::SpareHandles m_spare; // with none left at the end, the end could not tidy up
    Platform::FileLock m_lock;
    quint32 m_owner = 0;
    bool m_keepsModes = true;
    std::optional<QString> m_partOpenToOthers;
    std::atomic<int> m_given = 0;
    BlockchainFolders m_blockchains;
};

} // namespace Chaincert
