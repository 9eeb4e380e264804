#pragma once

#include "inspection/broughtin.h"

#include <QString>

namespace Chaincert::BroughtInWords {

QString title(const BroughtIn &row); ///< the name of the file or folder
QString mark(); ///< "brought in": what tells the row from a download
QString groupTitle(); ///< what their rows stand under, where rows are grouped
QString count(int rows); ///< "2 brought in"
QString state(const BroughtIn &row); ///< the State column's cell: how far its reading is, then the verdict
QString whose(const BroughtIn &row); ///< what it is, and that it was brought in: "MSP folder · brought in"
QString size(const BroughtIn &row); ///< empty: not known yet

} // namespace Chaincert::BroughtInWords
