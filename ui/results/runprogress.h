#pragma once

#include <QDateTime>

#include <chrono>
#include <optional>

namespace Chaincert {

class DownloadQueue;

/// How far everything is that was asked for since nothing was under way.
struct RunProgress
{
    int finished = 0;
    int total = 0;
    std::optional<std::chrono::seconds> timeLeft; ///< once it can be known
    bool paused = false;
    int running = 0; ///< of the unfinished ones: they wait for nothing
    int held = 0; ///< of the waiting ones: a service asked for a pause,
    QDateTime heldUntil = {}; ///< UTC: the first of them may go on then,
    std::chrono::seconds heldFor{0}; ///< and is so long away
    bool operator==(const RunProgress &) const = default;
};
RunProgress progressOf(const DownloadQueue &queue); ///< now

} // namespace Chaincert
