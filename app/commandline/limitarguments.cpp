#include "commandline/limitarguments.h"

#include "settings/settings.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

// Nothing: no whole number from 0 to `most`.
std::optional<int> numberIn(const QString &typed, int most)
{
    bool isNumber = false;
    const int number = typed.toInt(&isNumber);
    return isNumber && number >= 0 && number <= most ? std::optional(number) : std::nullopt;
}

} // namespace

OrUsage<NetworkLimits> limitsFrom(const Given &given)
{
    NetworkLimits limits;
    if (given.isSet("min-speed"_L1)) {
        const QString typed = given.value("min-speed"_L1);
        const auto speed = numberIn(typed, Settings::HighestLeastSpeed);
        if (!speed)
            return wrongUsage(u"--min-speed"_s,
                Text::tr("\"%1\" is no number of bytes per second.").arg(typed),
                Text::tr(
                    "Give the fewest bytes per second that will do, for example --min-speed 100, or 0 for "
                    "no such limit."));
        limits.leastSpeed = *speed;
    }
    if (given.isSet("max-time"_L1)) {
        const QString typed = given.value("max-time"_L1);
        const auto time = numberIn(typed, int(Settings::LongestDownload.count()));
        if (!time)
            return wrongUsage(u"--max-time"_s,
                Text::tr("\"%1\" is no number of seconds up to a week.").arg(typed),
                Text::tr(
                    "Give the most seconds that one try may take, for example --max-time 600, or 0 for no "
                    "such limit."));
        limits.longest = std::chrono::seconds(*time);
    }
    return limits;
}

} // namespace Chaincert
