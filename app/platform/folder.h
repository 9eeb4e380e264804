#pragma once

#include "failures/failure.h"
#include "platform/platform.h"

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

namespace Chaincert::Platform {

class Folder;
/// Shared by all that work in it; it is closed with the last of them.
using FolderPtr = std::shared_ptr<const Folder>;

/// What the system says of an entry, at one moment.
struct EntryFacts
{
    enum class Kind { File, Folder, Link, Other };
    Kind kind = Kind::Other;
    EntryId id;
    qint64 bytes = 0;
    qint64 modified = 0; ///< milliseconds since 1970, UTC
    quint32 owner = 0; ///< the user's number; 0 where there are none
    bool isOwn = false; ///< it belongs to this person
    bool isClosed = false; ///< a folder of mode 0700: nobody else may do anything in it
    bool isRemoved = false; ///< it has no name now
    /// By its mode alone, its group or everybody may read it; a folder: may enter it. Nothing: there are no
    /// modes.
    std::optional<bool> isOpenToReaders = {};
};

/// A folder that is held open. Others may rename it, or put a link or another folder in its place: everything
/// here still happens in the one that was opened. Names are of one part; no link is followed. Thread-safe.
/// Failures: the Disk… kinds with subject = path, as far as it is known, of what could not be done;
/// FileInTheWay where a folder was asked for and something else, a link too, has its name.
class Folder
{
public:
    ~Folder();
    Q_DISABLE_COPY_MOVE(Folder)

    /// follows links: the path is the person's own choice
    static Result<FolderPtr> open(const QString &path);

    const QString &path() const { return m_path; } ///< as it was when it was opened
    QString pathOf(const QString &name) const { return m_path + u'/' + name; }
    const EntryId &id() const { return m_id; }
    qintptr handle() const { return m_handle; }

    std::optional<EntryFacts> facts() const; ///< its own, as they are now
    std::optional<EntryFacts> facts(const QString &name) const; ///< nothing: there is none
    bool leadsTo(const QString &name, const Folder &folder) const; ///< the name is still that folder's
    /// Whether its own path still leads here. Failures: FolderVanished, FolderReplaced.
    Result<void> isStillThere() const;
    /// Someone else could replace what lies in it: it belongs to another user (root is none), or others may
    /// write into it. Asks the user and the group database.
    bool isOpenToOthers() const;
    /// At most `most` names, and no longer than `time`; in no order.
    QStringList names(qsizetype most, std::chrono::milliseconds time = std::chrono::hours(1)) const;

    Result<FolderPtr> openFolder(const QString &name) const;
    Result<FolderPtr> makeFolder(const QString &name) const; ///< 0700, open; exists: FileInTheWay
    /// Can be read too; exists: FileInTheWay.
    Result<NewFile> createFile(const QString &name, Mode mode) const;
    /// A regular file that is there. Failures: FolderVanished, FileInTheWay, DiskFailed …
    Result<std::unique_ptr<QFile>> openFile(const QString &name) const;
    std::optional<QString> linkTarget(const QString &name) const; ///< as it is written; nothing: it is none
    /// Atomic, never overwrites: `true` moved, `false` something of that name is already there.
    Result<bool> move(const QString &name, const Folder &to, const QString &newName) const;

    bool removeFile(const QString &name) const;
    bool removeFolder(const QString &name) const; ///< one that is empty
    /// With all that is in it. Folders in it are moved up into this one first, under names like
    /// "1048576.tree", so that any depth takes two handles; where it ends half-way, such names are left.
    bool removeTree(const QString &name) const;

    /// Of a folder that makeFolder() made; false: vfat and some shares; writes a probe.
    bool keepsModes() const;
    std::optional<qint64> freeBytes() const;
    /// What was written reaches the disk: files and folders, as paths below this one (one syncfs where
    /// offered).
    Result<void> flush(const QStringList &paths) const;
    Result<void> flushNames() const; ///< the names in it reach the disk

private:
    Folder(qintptr handle, QString path);
    static Result<FolderPtr> opened(qintptr handle, const QString &path);

    const qintptr m_handle;
    const QString m_path;
    EntryId m_id;
    // It was made here and got the very mode that was asked for: no umask takes anything from an owner, so
    // below it nobody has to look again.
    bool m_exactModes = false;
};

/// Handles that are kept for the time when no more can be had.
class SpareHandles
{
public:
    explicit SpareHandles(const Folder &folder);
    ~SpareHandles() { release(); }
    Q_DISABLE_COPY_MOVE(SpareHandles)
    bool isComplete() const; ///< false: there are none even now
    void release();

private:
    qintptr m_handles[2] = {-1, -1}; // what removing a tree takes
};

/// The part of a path, from "/" or a drive down to the folder itself or the nearest one that is there, that
/// someone else could use to replace what is saved there: it belongs to someone else (not to root), or others
/// may write into it. As OpenSSH's StrictModes has it; a group of which this person is the only member does
/// not count, nor does a folder above with the sticky bit. `path` is absolute. Touches the disk, the user and
/// the group database: not for a window's thread. Nothing: nobody could.
std::optional<QString> partOpenToOthers(const QString &path);

/// Whether others get as far as a folder: all of its path, links followed, lets its groups or everybody in.
/// Touches the disk. Nothing: there are no modes, or nobody knows.
std::optional<bool> isReachedByOthers(const QString &folder);

} // namespace Chaincert::Platform
