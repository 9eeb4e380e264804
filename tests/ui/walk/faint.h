#pragma once

#include <QStringList>

class QWidget;

namespace Walk {

// The parts of a shown window or an open list that have less contrast to what is around them than people can
// see, from pixels: edges of controls, boxes to check, arrows, icons, bars. One line for each; not of what
// cannot be used just now (WCAG 1.4.11).
QStringList faintIn(QWidget &window);

} // namespace Walk
