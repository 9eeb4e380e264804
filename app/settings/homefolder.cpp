#include "settings/homefolder.h"

#include <QDir>

namespace Chaincert {

QString expandHome(const QString &path, const QString &home)
{
    if (path == QLatin1String("~"))
        return home;
    if (path.startsWith(QLatin1String("~/"))
        || path.startsWith(QDir::toNativeSeparators(QStringLiteral("~/"))))
        return home + u'/' + path.sliced(2);
    return path;
}

QString expandHome(const QString &path)
{
    return expandHome(path, QDir::homePath());
}

} // namespace Chaincert
