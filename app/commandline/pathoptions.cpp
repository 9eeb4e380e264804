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

OrUsage<QList<PathOption>> pathsFrom(
    const ParsedOptions &given, const Environment &environment, bool password)
{
    UsageCheck check;
    QList<PathOption> paths;
    for (const QString &typed : given.operands)
        paths += check(pathOptionFrom(typed, environment));
    check(checkInput(paths, password));
    return check.result(paths);
}

} // namespace

OrUsage<InspectOptions> inspectFrom(const ParsedOptions &given, const Environment &environment)
{
    InspectOptions options;
    options.password = given.isSet("password-stdin"_L1);
    options.colors = !given.isSet("no-color"_L1);
    options.json = given.isSet("json"_L1);
    UsageCheck check;
    options.paths = check(pathsFrom(given, environment, options.password));
    if (given.operands.isEmpty())
        check(wrongUsage(u"PATH"_s, CliText::tr("No path given."),
            CliText::tr("Give files, folders or archives, or - for standard input.")));
    return check.result(options);
}

OrUsage<CompareOptions> compareFrom(const ParsedOptions &given, const Environment &environment)
{
    CompareOptions options;
    options.password = given.isSet("password-stdin"_L1);
    options.json = given.isSet("json"_L1);
    UsageCheck check;
    options.paths = check(pathsFrom(given, environment, options.password));
    if (given.operands.size() < 2)
        check(wrongUsage(u"PATH"_s, CliText::tr("Two paths are needed."),
            CliText::tr(
                "Give the two files, folders or archives to compare; one of them may be - for standard "
                "input.")));
    return check.result(options);
}

} // namespace Chaincert
