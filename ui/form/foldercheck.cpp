#include "form/foldercheck.h"

#include "platform/folder.h"
#include "platform/workers.h"
#include "typed/typed.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace Chaincert {

// A dead network share blocks every access.
constexpr std::chrono::seconds Patience{10};

Result<CheckedFolder> checkFolder(const QString &path)
{
    const bool misleading = Typed::isMisleading(Typed::oddityOf(path, Typed::Kind::Path));
    if (misleading || path.contains(QChar::Null) || !QDir::isAbsolutePath(path))
        return fail(path == u"~" || path.startsWith(QStringLiteral("~/")) ? FailureKind::HomeUnknown
                                                                          : FailureKind::PathInvalid,
            path);
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
    onThreadFor(
        MayHang::FolderCheck, Patience, context, [path] { return checkFolder(path); },
        [path, answer = std::move(answer)](std::optional<Result<CheckedFolder>> checked) {
            answer(checked ? *checked
                           : fail(FailureKind::DiskFailed, path,
                               OwnSentence(QT_TRANSLATE_NOOP("Words", "The file system does not respond."))));
        });
}

} // namespace Chaincert
