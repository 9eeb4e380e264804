#include "results/copies.h"

#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QSet>
#include <QUrl>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

bool liesUnderOneOf(const QString &path, const QSet<QString> &others)
{
    for (qsizetype slash = path.lastIndexOf(u'/'); slash > 0; slash = path.lastIndexOf(u'/', slash - 1)) {
        if (others.contains(path.left(slash)))
            return true;
    }
    return false;
}

QStringList outermost(const QStringList &paths)
{
    const QSet<QString> all(paths.begin(), paths.end());
    QStringList kept;
    for (const QString &path : paths) {
        if (!liesUnderOneOf(path, all) && !kept.contains(path))
            kept.append(path);
    }
    return kept;
}

} // namespace

QMimeData *copiesOf(const QStringList &paths)
{
    QList<QUrl> urls;
    QStringList texts;
    for (const QString &path : outermost(paths)) {
        urls.append(QUrl::fromLocalFile(path));
        texts.append(copiedPath(path));
    }
    auto *data = new QMimeData;
    data->setUrls(urls);
    data->setText(texts.join(u'\n'));
    return data;
}

QMimeData *clipboardCopiesOf(const QStringList &paths)
{
    QMimeData *data = copiesOf(paths);
    QByteArray gnome("copy");
    for (const QUrl &url : data->urls())
        gnome += '\n' + url.toEncoded();
    data->setData(u"x-special/gnome-copied-files"_s, gnome);
    return data;
}

QMimeData *pathsAsText(const QStringList &paths)
{
    QStringList texts;
    for (const QString &path : paths)
        texts.append(copiedPath(path));
    auto *data = new QMimeData;
    data->setText(texts.join(u'\n'));
    return data;
}

Looked whatIsThere(const QStringList &paths)
{
    Looked looked;
    for (const QString &path : paths)
        (QFileInfo::exists(path) ? looked.there : looked.gone).append(path);
    return looked;
}

QString copiedPath(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

} // namespace Chaincert
