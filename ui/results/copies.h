#pragma once

#include <QStringList>

class QMimeData;

namespace Chaincert {

// What a drag or a copy of these files and folders carries: a list of URLs for file managers and plain paths
// for editors and terminals. A path that lies under another one of the list comes with that one.
QMimeData *copiesOf(const QStringList &paths);

// The same for the clipboard, where GNOME's and Xfce's file managers want to be told "copy".
QMimeData *clipboardCopiesOf(const QStringList &paths);

QMimeData *pathsAsText(const QStringList &paths); // a line each

struct Looked
{
    QStringList there;
    QStringList gone;
};
Looked whatIsThere(const QStringList &paths); // blocks on the disk

QString copiedPath(const QString &path); // as text, the way the system writes it

} // namespace Chaincert
