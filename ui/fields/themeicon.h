#pragma once

#include <QIcon>
#include <QString>

namespace Chaincert {

/// The icon `name` of the person's icon theme, else ours of that name. The theme is asked when the icon is
/// first painted: a look-up goes through many folders, and loads the SVG plugin. Ours take their colours from
/// the palette of the moment: those of states (contrast.h), Text for outlines. In QIcon::Selected, which a
/// view asks for where a row is selected, all is HighlightedText, and what is cut out shows Highlight.
QIcon themeIcon(const QString &name);

} // namespace Chaincert
