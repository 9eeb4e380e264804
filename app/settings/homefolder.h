#pragma once

#include <QString>

namespace Chaincert {

// "~" and "~/…" as a shell understands them; "~name" and every other text as it is.
QString expandHome(const QString &path, const QString &home);
QString expandHome(const QString &path); // with this person's home

} // namespace Chaincert
