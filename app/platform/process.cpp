#include "platform/process.h"

#include <QDir>

// What is the same everywhere.
namespace Chaincert::Platform {

QString homeFolder()
{
    const QString home = QDir::homePath(); // the root where it does not know better
    return QDir::isAbsolutePath(home) && home != QDir::rootPath() ? home : QString();
}

// The XDG Base Directory specification: a variable of its own may name a folder although there is no home.
QString standardFolder(QStandardPaths::StandardLocation location)
{
    const QString folder = QStandardPaths::writableLocation(location);
    if (!homeFolder().isEmpty())
        return folder;
    const char *variable = nullptr;
    switch (location) {
    case QStandardPaths::GenericConfigLocation:
    case QStandardPaths::ConfigLocation:
    case QStandardPaths::AppConfigLocation:
        variable = "XDG_CONFIG_HOME";
        break;
    case QStandardPaths::GenericDataLocation:
    case QStandardPaths::AppDataLocation:
    case QStandardPaths::AppLocalDataLocation:
        variable = "XDG_DATA_HOME";
        break;
    case QStandardPaths::GenericCacheLocation:
    case QStandardPaths::CacheLocation:
        variable = "XDG_CACHE_HOME";
        break;
    default:
        break;
    }
    return variable && qgetenv(variable).startsWith('/') ? folder : QString();
}

} // namespace Chaincert::Platform
