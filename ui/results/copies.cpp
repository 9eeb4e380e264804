#include "results/copies.h"

#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace Chaincert {

using namespace Qt::StringLiterals;

QMimeData *copiesOf(const QStringList &files, const QStringList &texts)
{
    QList<QUrl> urls;
    for (const QString &file : files)
        urls.append(QUrl::fromLocalFile(file));
    QMimeData *data = pathsAsText(texts);
    data->setUrls(urls);
    return data;
}

QMimeData *clipboardCopiesOf(const QStringList &files, const QStringList &texts)
{
    QMimeData *data = copiesOf(files, texts);
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
        texts.append(QDir::toNativeSeparators(path));
    auto *data = new QMimeData;
    data->setText(texts.join(u'\n'));
    return data;
}

Looked splitByExistence(const QStringList &paths)
{
    Looked looked;
    for (const QString &path : paths)
        (QFileInfo::exists(path) ? looked.there : looked.gone).append(path);
    return looked;
}

} // namespace Chaincert
