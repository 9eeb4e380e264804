#pragma once

#include <QStringList>

class QWidget;

namespace Walk {

// The texts of a shown window, a menu or an open list that have less contrast to what they stand on than
// people can read, from pixels: one line for each. What cannot be used just now may be pale (WCAG 1.4.3).
QStringList paleIn(QWidget &window);

} // namespace Walk
