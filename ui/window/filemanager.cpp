#include "window/filemanager.h"

#include "platform/filemanagerservice.h"
#include "platform/process.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace Chaincert {

namespace {

bool openFolderOf(const QString &path)
{
    const QFileInfo info(path);
    const QString folder = info.isDir() ? info.absoluteFilePath() : info.absolutePath();
    const Platform::InheritedUmask forTheFileManager;
    return QFileInfo(folder).isDir() && QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

} // namespace

void showInFileManager(
    const QString &path, bool selectFile, QObject *context, std::function<void(bool)> answer)
{
    askFileManager(path, selectFile, context,
        [path, answer = std::move(answer)](bool shown) { answer(shown || openFolderOf(path)); });
}

} // namespace Chaincert
