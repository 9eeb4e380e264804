#pragma once

#include "inspection/broughtin.h"
#include "results/details.h"

namespace Chaincert {

/// What the details of a row that was brought in say and offer. `path`: of the row itself, or of a file under
/// it. `hasCard`: a card beside it tells what was found, and until when it is valid.
Details detailsOf(const BroughtIn &row, const QString &path, bool hasCard = false);

} // namespace Chaincert
