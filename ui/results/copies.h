#pragma once

#include <QStringList>

class QMimeData;

namespace Chaincert {

/// What a drag or a copy of files and folders carries: a list of URLs of these for file managers, and
/// `texts`, a line each, for editors and terminals that take words.
QMimeData *copiesOf(const QStringList &files, const QStringList &texts);

/// The same for the clipboard, where GNOME's and Xfce's file managers want to be told "copy".
QMimeData *clipboardCopiesOf(const QStringList &files, const QStringList &texts);

QMimeData *pathsAsText(const QStringList &paths); ///< a line each

/// Paths that lead to something, and those that do not.
struct Looked
{
    QStringList there;
    QStringList gone;
};
Looked splitByExistence(const QStringList &paths); ///< blocks on the disk

} // namespace Chaincert
