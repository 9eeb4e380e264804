#pragma once

#include "inspection/inspection.h"

#include <QString>

namespace Chaincert {

/// Whether lines have colors.
enum class Colors { None, OfTerminal };
/// Colors only where standard output is a terminal that shows them, and nobody said NO_COLOR.
Colors colorsFor(bool wanted);

/// What was inspected, for people: six lines for each identity, its findings under it, then those of the
/// whole. A color never stands without its word.
QString inspectedLines(const QString &path, const Inspected &inspected, const QDateTime &now, Colors colors);

} // namespace Chaincert
