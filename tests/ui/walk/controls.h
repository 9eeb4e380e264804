#pragma once

#include <QStringList>

class QWidget;

namespace Walk {

// What a person without sight or without a mouse would miss in a shown window, one line for each: controls
// without a name, names that two controls share, markup in a description, a button whose name lacks its text,
// and controls that Tab does not reach.
QStringList missedIn(QWidget &window);

} // namespace Walk
