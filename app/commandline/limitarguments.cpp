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

// A number of an option, nothing where the option was not given.
OrUsage<std::optional<int>> numberOf(
    const Given &given, QLatin1String name, int least, int most, const QString &unit, const QString &remedy)
{
    if (!given.isSet(name))
        return std::nullopt;
    const QString typed = given.value(name);
    bool isNumber = false;
    const int number = typed.toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return wrongUsage(u"--"_s + name, unit.arg(echo(typed)), remedy);
    return number;
}

OrUsage<std::optional<int>> secondsOf(
    const Given &given, QLatin1String name, const QString &what, const QString &example)
{
    return numberOf(given, name, 1, int(Settings::LongestTimeout.count()),
        Text::tr("\"%1\" is no number of whole seconds from 1 to 3600."),
        //: %1 says what the seconds are, %2 is an option with a value
        Text::tr("Give %1, for example %2.").arg(what, example));
}

} // namespace

OrUsage<NetworkLimits> limitsFrom(const Given &given)
{
    NetworkLimits limits;
    const auto connect = secondsOf(given, "connect-timeout"_L1,
        Text::tr("the most seconds until a connection stands"), u"--connect-timeout 30"_s);
    if (!connect)
        return tl::make_unexpected(connect.error());
    const auto stall = secondsOf(given, "stall-timeout"_L1,
        Text::tr("the most seconds that the service may be silent"), u"--stall-timeout 60"_s);
    if (!stall)
        return tl::make_unexpected(stall.error());
    const auto speedTime = secondsOf(given, "speed-time"_L1,
        Text::tr("the seconds over which --min-speed is measured"), u"--speed-time 30"_s);
    if (!speedTime)
        return tl::make_unexpected(speedTime.error());
    const auto speed = numberOf(given, "min-speed"_L1, 0, Settings::HighestLeastSpeed,
        Text::tr("\"%1\" is no number of bytes per second."),
        Text::tr("Give the fewest bytes per second that will do, for example --min-speed 100, or 0 for "
                 "no such limit."));
    if (!speed)
        return tl::make_unexpected(speed.error());
    const auto longest = numberOf(given, "max-time"_L1, 0, int(Settings::LongestDownload.count()),
        Text::tr("\"%1\" is no number of seconds up to a week."),
        Text::tr("Give the most seconds that one try may take, for example --max-time 600, or 0 for no "
                 "such limit."));
    if (!longest)
        return tl::make_unexpected(longest.error());
    if (*connect)
        limits.connect = std::chrono::seconds(**connect);
    if (*stall)
        limits.stall = std::chrono::seconds(**stall);
    if (*speedTime)
        limits.speedTime = std::chrono::seconds(**speedTime);
    limits.leastSpeed = speed->value_or(int(limits.leastSpeed));
    if (*longest)
        limits.longest = std::chrono::seconds(**longest);
    return limits;
}

} // namespace Chaincert
