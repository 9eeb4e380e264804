#include "form/foldercheck.h"
#include "platform/workers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStorageInfo>
#include <QThreadPool>

namespace Chaincert {

Result<void> checkFolder(const QString &path)
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
    return {};
}

void checkFolder(const QString &path, QObject *context, std::function<void(Result<void>)> answer)
{
    // The application outlives the pool's threads, the context may not: it is looked at in its own thread
    // alone.
    workers().start([path, context = QPointer(context), answer = std::move(answer)] {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [context, answer, result = checkFolder(path)] {
                if (context)
                    answer(result);
            },
            Qt::QueuedConnection);
    });
}

} // namespace Chaincert
