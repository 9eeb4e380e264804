#pragma once

#include <QString>

namespace Chaincert {

// Text in which nothing can steer a terminal or an editor: control and direction characters become U+FFFD.
QString harmless(const QString &text);

// The same on one line: line ends and tabs are blanks.
QString harmlessLine(const QString &text);

} // namespace Chaincert
