#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace Chaincert {

// How far everything is that was asked for since nothing was under way.
struct RunProgress
{
    int finished = 0;
    int total = 0;
    qint64 bytes = 0; // received
    std::optional<std::chrono::seconds> timeLeft; // once it can be known
    bool paused = false;
    bool operator==(const RunProgress &) const = default;
};

} // namespace Chaincert
