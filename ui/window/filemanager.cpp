#include "window/filemanager.h"

#include "platform/process.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace Chaincert {

bool openFolderOf(const QString &path)
{
    const QFileInfo info(path);
    const QString folder = info.isDir() ? info.absoluteFilePath() : info.absolutePath();
    const Platform::InheritedUmask forTheFileManager;
    return QFileInfo(folder).isDir() && QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

} // namespace Chaincert
