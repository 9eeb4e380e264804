#include "window/filemanager.h"

#include "platform/filemanagerservice.h"
#include "platform/process.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
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

// It can look at folders, too, and is what a desktop without a file manager may then open them with.
bool isThisProgram(const QString &desktopEntry)
{
    return desktopEntry == QGuiApplication::desktopFileName() + QStringLiteral(".desktop");
}

} // namespace

void showInFileManager(
    const QString &path, bool selectFile, QObject *context, std::function<void(bool)> answer)
{
    askFileManager(path, selectFile, context, [path, context, answer = std::move(answer)](bool shown) {
        if (shown)
            return answer(true);
        askFolderOpener(context,
            [path, answer](const QString &entry) { answer(!isThisProgram(entry) && openFolderOf(path)); });
    });
}

} // namespace Chaincert
