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

QString withHomeShortened(const QString &path, const QString &home)
{
    const QString plain = QDir::fromNativeSeparators(path);
    const QString from = QDir::fromNativeSeparators(home);
    if (from.isEmpty() || from == QLatin1String("/"))
        return path;
    if (plain == from)
        return QStringLiteral("~");
    return plain.startsWith(from + u'/') ? QLatin1String("~") + path.sliced(from.size()) : path;
}

QString withHomeShortened(const QString &path)
{
    return withHomeShortened(path, Platform::homeFolder());
}

} // namespace Chaincert
