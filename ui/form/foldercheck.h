#pragma once

#include "failures/failure.h"

#include <QString>

#include <functional>
#include <optional>

class QObject;

namespace Chaincert {

/// A folder that can be used.
struct CheckedFolder
{
    /// The part of its path that others could use to replace what is saved there; nothing: none.
    std::optional<QString> openToOthers = {};
};

/// Whether files can be saved in `path`: it is a folder one may write in, or the nearest thing above it that
/// exists is. Touches the disk, which may be slow: not for the GUI thread. Creates nothing. Failures:
/// PathInvalid, FileInTheWay, FolderNotWritable, ReadOnlyFileSystem; subject = path.
Result<CheckedFolder> checkFolder(const QString &path);

/// The same beside the window, on a thread that a dead mount may hold up; after ten seconds of that the
/// answer is DiskFailed. Context + callback: one answer, later, none once `context` has died.
void checkFolder(const QString &path, QObject *context, std::function<void(Result<CheckedFolder>)> answer);

} // namespace Chaincert
