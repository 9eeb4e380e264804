#include "form/foldercheck.h"

#include "platform/folder.h"
#include "platform/workers.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace Chaincert {

Result<CheckedFolder> checkFolder(const QString &path)
{
    if (path.contains(QChar::Null) || !QDir::isAbsolutePath(path))
        return fail(FailureKind::PathInvalid, path);
    QFileInfo nearest(QDir::cleanPath(path));
    while (!nearest.exists() && !nearest.isRoot()) {
        // A dangling link is in the way too: no folder can be made there.
        if (nearest.isSymLink())
            return fail(FailureKind::FileInTheWay, nearest.filePath());
        nearest.setFile(nearest.path());
    }
    if (!nearest.isDir())
        return fail(FailureKind::FileInTheWay, nearest.filePath());
    if (QStorageInfo(nearest.filePath()).isReadOnly())
        return fail(FailureKind::ReadOnlyFileSystem, nearest.filePath());
    if (!nearest.isWritable())
        return fail(FailureKind::FolderNotWritable, nearest.filePath());
    return CheckedFolder{Platform::partOpenToOthers(path)};
}

void checkFolder(const QString &path, QObject *context, std::function<void(Result<CheckedFolder>)> answer)
{
    onWorker(
        context, [path] { return checkFolder(path); }, std::move(answer));
}

} // namespace Chaincert
