#pragma once

#include "cloud/network.h"
#include "commandline/options.h"

namespace Chaincert {

// How slow an answer may be and how long one try may take: --min-speed and --max-time, in bytes per second
// and in seconds; 0 stands for no such limit. The others are the usual ones. Pure.
OrUsage<NetworkLimits> limitsFrom(const Given &given);

} // namespace Chaincert
