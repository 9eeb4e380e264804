#pragma once

#include <QString>

namespace Chaincert {

/// Nothing in it steers a terminal or is unseen: such characters (failures/outsidetext.h) become U+FFFD.
QString harmless(const QString &text);

/// The same on one line: line ends and tabs are blanks.
QString harmlessLine(const QString &text);

} // namespace Chaincert
