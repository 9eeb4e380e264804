#pragma once

#include "commandline/arguments.h"

namespace Chaincert {

// Pure.
OrUsage<DownloadOrder> downloadFrom(const Given &given, const Surroundings &surroundings);

} // namespace Chaincert
