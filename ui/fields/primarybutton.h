#pragma once

class QPushButton;

namespace Chaincert {

/// The one button of a pane that goes on: in the colour of selections, with text that can be read on it.
/// Follows the palette. Taken back with `primary` false.
void setPrimary(QPushButton *button, bool primary = true);

} // namespace Chaincert
