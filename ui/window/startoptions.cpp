#include "window/startoptions.h"

#include "options/clitext.h"
#include "options/help.h"
#include "platform/process.h"

#include <QDir>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

// The form shows "~" as it was typed.
OrUsage<QString> folderFrom(const ParsedOptions &given, const Environment &environment)
{
    const QString typed = given.value("to"_L1);
    if (typed == u'~' || typed.startsWith(u"~/"))
        return typed;
    return pathFrom(given, "to"_L1, environment);
}

// As they stand there: a file manager names what it means, and whether it is there is told in the window.
OrUsage<QStringList> pathsFrom(const ParsedOptions &given, const Environment &environment)
{
    QStringList paths;
    for (const QString &typed : given.operands) {
        if (typed == u'-')
            return wrongUsage(u"-"_s, CliText::tr("The window does not read standard input."),
                CliText::tr("Use chaincert-cli inspect -."));
        if (typed.isEmpty() || typed.contains(QChar::ReplacementCharacter))
            return wrongUsage(u"PATH"_s, CliText::tr("This is no path of a file or folder."),
                CliText::tr("Give the path of a folder or file on this computer."));
        paths += absolutePath(typed, environment);
    }
    paths.removeDuplicates();
    return paths;
}

OrUsage<StartOptions> startOptions(const ParsedOptions &given)
{
    UsageCheck check;
    StartOptions options;
    options.remarks = given.remarks;
    options.language = given.value("language"_L1);
    if (given.isSet("help"_L1) || given.isSet("version"_L1)) {
        options.action
            = given.isSet("help"_L1) ? StartOptions::Action::PrintHelp : StartOptions::Action::PrintVersion;
        return options;
    }
    check(checkLanguage(given));
    const Environment environment{Platform::homeFolder(), QDir::currentPath()};
    static_cast<CloudOptions &>(options) = check(cloudFrom(given, environment, PlaceIn::Elsewhere));
    if (!options.authorityFiles.isEmpty() && options.endpoint.isEmpty())
        check(wrongUsage(u"--ca"_s, CliText::tr("This option requires %1.").arg("--endpoint"_L1),
            CliText::tr("Specify both.")));
    options.projectId = given.value("project"_L1);
    options.blockchainId = given.value("blockchain"_L1);
    options.organizations = given.values("org"_L1);
    options.organizations.removeDuplicates();
    options.types = check(certTypesFrom(given));
    options.folder = check(folderFrom(given, environment));
    options.paths = check(pathsFrom(given, environment));
    options.verbose = given.isSet("verbose"_L1);
    return check.result(options);
}

} // namespace

tl::expected<StartOptions, QString> parseStartOptions(const QStringList &arguments)
{
    return readOptions(arguments.mid(1), Program::Window).and_then(startOptions).map_error(usageSentences);
}

} // namespace Chaincert
