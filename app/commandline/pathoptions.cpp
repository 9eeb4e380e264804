#include "commandline/pathoptions.h"

#include "options/clitext.h"
#include "typed/typed.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

OrUsage<PathOption> pathOptionFrom(const QString &typed, const Environment &environment)
{
    if (typed.isEmpty())
        return wrongUsage(u"PATH"_s, CliText::tr("The value is empty."),
            CliText::tr("Give the path of a folder or file on this computer."));
    PathOption path{typed};
    const QString cleaned = Typed::cleaned(typed, Typed::Kind::Path);
    if (!path.isInput() && !cleaned.isEmpty())
        path.cleaned = absolutePath(cleaned, environment);
    return path;
}

// There is one standard input, and it is read once.
OrUsage<void> checkInput(const QList<PathOption> &paths, bool password)
{
    const auto inputs
        = std::count_if(paths.begin(), paths.end(), [](const PathOption &path) { return path.isInput(); });
    if (inputs > 1)
        return wrongUsage(
            u"-"_s, CliText::tr("Standard input is given twice."), CliText::tr("Use only one of them."));
    if (inputs == 1 && password)
        return notTogether(u"--password-stdin"_s, u"-"_s);
    return {};
}

OrUsage<PathsOptions> pathsFrom(const ParsedOptions &given, const Environment &environment)
{
    UsageCheck check;
    PathsOptions options{{}, given.isSet("password-stdin"_L1), given.isSet("json"_L1)};
    for (const QString &typed : given.operands)
        options.paths += check(pathOptionFrom(typed, environment));
    check(checkInput(options.paths, options.password));
    return check.result(options);
}

} // namespace

OrUsage<InspectOptions> inspectFrom(const ParsedOptions &given, const Environment &environment)
{
    UsageCheck check;
    const InspectOptions options{check(pathsFrom(given, environment)), !given.isSet("no-color"_L1)};
    if (given.operands.isEmpty())
        check(wrongUsage(u"PATH"_s, CliText::tr("No path given."),
            CliText::tr("Give files, folders or archives, or - for standard input.")));
    return check.result(options);
}

OrUsage<CompareOptions> compareFrom(const ParsedOptions &given, const Environment &environment)
{
    UsageCheck check;
    const CompareOptions options{check(pathsFrom(given, environment))};
    if (given.operands.size() < 2)
        check(wrongUsage(u"PATH"_s, CliText::tr("Two paths are needed."),
            CliText::tr(
                "Give the two files, folders or archives to compare; one of them may be - for standard "
                "input.")));
    return check.result(options);
}

} // namespace Chaincert
