#include "commandline/exportoptions.h"

#include "exports/exportpreset.h"
#include "options/clitext.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

OrUsage<QStringList> sourcesFrom(const ParsedOptions &given, const Environment &environment)
{
    QStringList paths;
    for (const QString &typed : given.values("from"_L1))
        paths += absolutePath(typed, environment);
    paths.removeDuplicates();
    if (paths.isEmpty())
        return isMissing(u"--from"_s, CliText::tr("Specify the folder, file or archive to read."));
    return paths;
}

QString presetRemedy()
{
    return CliText::tr("chaincert-cli presets lists them.");
}

} // namespace

OrUsage<QString> presetFrom(const ParsedOptions &given)
{
    const QString id = given.value("preset"_L1);
    if (id.isEmpty() || findExportPreset(id))
        return id;
    return wrongUsage(u"--preset"_s, CliText::tr("\"%1\" is not a preset.").arg(echo(id)), presetRemedy());
}

OrUsage<OnConflict> onConflictFrom(const ParsedOptions &given)
{
    const QString word = given.value("existing-files"_L1);
    if (word.isEmpty())
        return OnConflict::KeepBoth;
    if (const std::optional<OnConflict> known = onConflictFromId(word))
        return *known;
    return wrongUsage(u"--existing-files"_s,
        CliText::tr("\"%1\" is not a way to handle existing files.").arg(echo(word)),
        CliText::tr("Use keep-both, replace or skip."));
}

OrUsage<ExportOptions> exportFrom(const ParsedOptions &given, const Environment &environment)
{
    UsageCheck check;
    ExportOptions options;
    options.preset = check(presetFrom(given));
    if (!given.isSet("preset"_L1))
        check(isMissing(u"--preset"_s, presetRemedy()));
    options.from = check(sourcesFrom(given, environment));
    if (!given.isSet("to"_L1))
        check(isMissing(
            u"--to"_s, CliText::tr("Specify the folder to save in; it is created if it does not exist.")));
    options.folder = check(pathFrom(given, "to"_L1, environment));
    options.mspId = given.value("msp-id"_L1);
    options.label = given.value("label"_L1);
    options.onConflict = check(onConflictFrom(given));
    options.password = given.isSet("password-stdin"_L1);
    options.allowOpenKeys = given.isSet("allow-open-keys"_L1);
    options.writeAnyway = given.isSet("write-anyway"_L1);
    options.dryRun = given.isSet("dry-run"_L1);
    options.json = given.isSet("json"_L1);
    return check.result(options);
}

OrUsage<FixConfigOptions> fixConfigFrom(const ParsedOptions &given, const Environment &environment)
{
    UsageCheck check;
    FixConfigOptions options;
    if (given.operands.isEmpty())
        check(wrongUsage(u"FILE"_s, CliText::tr("No file given."),
            CliText::tr("Give the sdk-config file whose paths are to be put right.")));
    else
        options.file = absolutePath(given.operand(), environment);
    options.from = check(sourcesFrom(given, environment));
    options.dryRun = given.isSet("dry-run"_L1);
    options.json = given.isSet("json"_L1);
    return check.result(options);
}

} // namespace Chaincert
