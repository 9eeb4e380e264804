#pragma once

#include <QString>

namespace Chaincert {

/// Paths with "/" between their parts, within a tree or absolute. They are text: nothing is looked up.

/// "c" of "a/b/c".
inline QString lastPart(const QString &path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

/// "a/b" of "a/b/c"; empty: it has one part.
inline QString folderOf(const QString &path)
{
    return path.first(qMax<qsizetype>(path.lastIndexOf(u'/'), 0));
}

/// `folder` may be empty, or end in "/".
inline QString within(const QString &folder, const QString &name)
{
    return folder.isEmpty() || folder.endsWith(u'/') ? folder + name : folder + u'/' + name;
}

/// Not of the folder itself, which may end in "/".
inline bool isBelow(const QString &path, const QString &folder)
{
    return path.startsWith(folder.endsWith(u'/') ? folder : folder + u'/');
}

} // namespace Chaincert
