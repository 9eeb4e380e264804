#include "settings/homefolder.h"

#include "platform/process.h"

#include <QDir>

namespace Chaincert {

QString expandHome(const QString &path, const QString &home)
{
    if (home.isEmpty())
        return path;
    if (path == QLatin1String("~"))
        return home;
    if (path.startsWith(QLatin1String("~/"))
        || path.startsWith(QDir::toNativeSeparators(QStringLiteral("~/"))))
        return home + u'/' + path.sliced(2);
    return path;
}

QString expandHome(const QString &path)
{
    return expandHome(path, Platform::homeFolder());
}

} // namespace Chaincert
