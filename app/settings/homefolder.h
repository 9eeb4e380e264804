#pragma once

#include <QString>

namespace Chaincert {

/// "~" and "~/…" as a shell understands them; "~name" and every other text as it is. Where no home folder is
/// known "~" stays, so that the path is not absolute: it never becomes "/".
QString expandHome(const QString &path, const QString &home);
QString expandHome(const QString &path); ///< with this person's home

/// The other way round: "~/…" for what lies in the home folder, every other text as it is.
QString withHomeShortened(const QString &path, const QString &home);
QString withHomeShortened(const QString &path);

} // namespace Chaincert
