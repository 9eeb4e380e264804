#include "results/runprogress.h"

#include "downloads/downloadqueue.h"

namespace Chaincert {

RunProgress progressOf(const DownloadQueue &queue)
{
    const QueueProgress &whole = queue.progress();
    const auto left = whole.timeLeft(std::chrono::steady_clock::now());
    RunProgress progress{whole.done(), whole.asked(), {}, queue.isPaused(), whole.running()};
    const QList<Hold> holds = queue.holds();
    for (const Hold &hold : holds) {
        progress.held += hold.waiting;
        if (!progress.heldUntil.isValid() || hold.until < progress.heldUntil)
            progress.heldUntil = hold.until;
    }
    progress.heldFor = std::chrono::seconds(QDateTime::currentDateTimeUtc().secsTo(progress.heldUntil));
    if (left)
        progress.timeLeft = std::chrono::ceil<std::chrono::seconds>(*left);
    return progress;
}

} // namespace Chaincert
