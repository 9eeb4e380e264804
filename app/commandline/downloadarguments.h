#pragma once

#include "commandline/arguments.h"

namespace Chaincert {

// Pure.
OrUsage<DownloadOrder> downloadFrom(const Given &given, const Surroundings &surroundings);

UsageError projectMissing(); // where nothing else names one either

} // namespace Chaincert
