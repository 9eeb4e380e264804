#pragma once

#include "commandline/arguments.h"
#include "credentials/secret.h"

#include <tl/expected.hpp>

namespace Chaincert {

// CHAINCERT_TOKEN, wiped and removed from the environment: neither a child nor /proc shows it afterwards.
// Empty where it is not set. Call it first of all, while there is one thread.
Secret takeTokenFromEnvironment();

// The token from where the order says, without white space around it. `fromEnvironment` is what was taken
// above.
tl::expected<Secret, UsageError> tokenFor(const Order &order, Secret fromEnvironment);

} // namespace Chaincert
