#include "window/appliedsettings.h"

#include "cloud/network.h"
#include "downloads/downloadqueue.h"
#include "sessions/sessions.h"
#include "settings/settings.h"

namespace Chaincert {

void applySettings(const Settings &settings, DownloadQueue &queue, Sessions &sessions)
{
    queue.setParallel(settings.parallel());
    NetworkLimits limits;
    limits.connect = settings.connectTimeout();
    limits.stall = settings.stallTimeout();
    limits.leastSpeed = settings.leastSpeed();
    limits.longest = settings.longestTime();
    sessions.setLimits(limits);
}

} // namespace Chaincert
