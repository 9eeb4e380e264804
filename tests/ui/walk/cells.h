#pragma once

#include <QStringList>

class QWidget;

namespace Walk {

// Of the lists and tables in a shown window, and of what its combo boxes open: cells for which a screen
// reader has no word, texts that are cut and have no tool tip with the whole, and popups that leave the
// screen. One line for each.
QStringList untoldIn(QWidget &window);

} // namespace Walk
