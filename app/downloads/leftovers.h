#pragma once

#include "platform/filelock.h"
#include "platform/folder.h"

#include <QDateTime>
#include <QLatin1String>

namespace Chaincert::Leftovers {

/// The names that Chaincert gives to what it has not finished; all other names belong to the user.
QString workFolderName(); ///< a new one: ".chaincert-" and 12 hexadecimal digits
constexpr QLatin1String lockName("lock"); ///< in each work folder, with our mark in it

/// Locks a work folder that was just made, and marks it as ours. False: another run took it for a leftover.
Result<bool> lockWorkFolder(const Platform::Folder &folder, Platform::FileLock &lock);

/// Removes all that a work folder of ours holds, the lock last, and then the folder; unlocks it before: a
/// name that goes while its file is open becomes another one on FUSE and NFS, and the folder would stay. What
/// was not made by us stays, and so does the folder then.
void removeWorkFolder(const Platform::Folder &destination, const QString &name,
    const Platform::Folder &folder, Platform::FileLock &lock);

/// What ended runs have left in a folder: work folders and parts of reports. Only what is certainly ours: the
/// exact name, this person's own, mode 0700 (where the disk keeps modes), nobody's lock on it, our mark in
/// it, and nothing in it but what we make. Looks at so many names and for so long that what others put there
/// costs little. `now` (UTC) tells what is too young: its run may be about to mark it.
void sweep(const Platform::Folder &folder, bool keepsModes, const QDateTime &now);

} // namespace Chaincert::Leftovers
