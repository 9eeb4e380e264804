#include "window/appliedsettings.h"

#include "cloud/network.h"
#include "downloads/downloadqueue.h"
#include "results/resultspane.h"
#include "sessions/sessions.h"
#include "settings/settings.h"

namespace Chaincert {

void applySettings(const Settings &settings, DownloadQueue &queue, Sessions &sessions, ResultsPane &results)
{
    queue.setParallel(settings.get(Setting::Parallel));
    NetworkLimits limits;
    limits.connect = settings.get(Setting::ConnectTimeout);
    limits.stall = settings.get(Setting::StallTimeout);
    limits.minSpeed = settings.get(Setting::MinSpeed);
    limits.maxTime = settings.get(Setting::MaxTime);
    sessions.setLimits(limits);
    const EndingThresholds ending = EndingThresholds::bounded(
        settings.get(Setting::EndsSoonDays), settings.get(Setting::EndsUrgentlyDays));
    queue.setEndingThresholds(ending);
    results.setEndingThresholds(ending);
}

} // namespace Chaincert
