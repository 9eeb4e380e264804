#pragma once

class QPushButton;

namespace Chaincert {

/// “Copied” stands on the button for two seconds; what is beside it stays where it is.
void sayCopied(QPushButton *button);

} // namespace Chaincert
