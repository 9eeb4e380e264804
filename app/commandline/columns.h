#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace Chaincert {

// Columns a terminal gives a text: two to East Asian characters. An estimate on the safe side.
int columnsOf(const QString &text);

// Rows under each other, harmless to a terminal, two spaces between the columns. Empty cells show a dash,
// except the last ones of a row.
QString columnsOf(const std::vector<QStringList> &rows);

} // namespace Chaincert
