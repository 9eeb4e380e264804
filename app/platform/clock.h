#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

namespace Chaincert {

/// What time it is, in UTC. Code that looks at the age of something takes one, the system's unless a test
/// hands in another, so that no test waits for something to become old.
using WallClock = std::function<QDateTime()>;
/// For how long something lasts: what no person and no time server sets.
using SteadyClock = std::function<std::chrono::steady_clock::time_point()>;

} // namespace Chaincert
