#pragma once

#include "exports/exportplan.h"
#include "platform/foldersbelow.h"

namespace Chaincert {

enum class UnitState { Free, Same, Other };

/// What lies where a unit of the plan belongs. The same: each of its files with the same content, and in the
/// folders that they lie in nothing else, but directly in the unit's own folder, where people leave notes. No
/// link is followed. Failures: something that is no folder stands on the way.
Result<UnitState> unitState(FoldersBelow &below, const ExportPlan &plan, const QString &unit);

bool isInUnit(const QString &path, const QString &unit);

} // namespace Chaincert
