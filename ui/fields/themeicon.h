#pragma once

#include <QIcon>
#include <QString>

namespace Chaincert {

// The icon `name` of the person's icon theme, else ours of that name. The theme is asked when the icon is
// first painted: a look-up goes through many folders, and loads the SVG plugin.
QIcon themeIcon(const QString &name);

} // namespace Chaincert
