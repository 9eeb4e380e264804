#pragma once

class QLineEdit;

namespace Chaincert {

/// Empties a line, forgets what could be undone, and overwrites the text that it held. Copies that the
/// toolkit made on its way to the screen are out of reach.
void wipeLine(QLineEdit &line);

} // namespace Chaincert
