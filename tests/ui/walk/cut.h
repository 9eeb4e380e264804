#pragma once

#include <QStringList>

class QWidget;

namespace Walk {

// What of a shown window lies outside its screen or outside the window, and every text that is not seen
// whole: one line for each, empty where all is well. What lies in a scroll area need not be in sight up or
// down, but sideways.
QStringList cutIn(const QWidget &window);

} // namespace Walk
