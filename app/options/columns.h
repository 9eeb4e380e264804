#pragma once

#include <QString>

namespace Chaincert {

/// Columns a terminal gives a text: two to East Asian characters. An estimate on the safe side.
int columnsOf(const QString &text);

/// Lines of at most `width` columns, broken at spaces and between East Asian characters; each after the first
/// begins with `indent` spaces. A word that is longer stays whole. No line end at the end.
QString wrapped(const QString &text, int width, int indent = 0);

} // namespace Chaincert
