#pragma once

#include "cloud/network.h"
#include "commandline/options.h"

namespace Chaincert {

// How long the service may take: --connect-timeout, --stall-timeout, --speed-time and --max-time in whole
// seconds, --min-speed in bytes per second; 0 stands for no limit with --max-time and --min-speed. What is
// not given is as usual. Pure.
OrUsage<NetworkLimits> limitsFrom(const Given &given);

} // namespace Chaincert
