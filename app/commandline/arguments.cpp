#include "commandline/arguments.h"

#include "cloud/certrequest.h"
#include "cloud/lists.h"
#include "options/clitext.h"
#include "settings/settings.h"
#include "typed/typed.h"

#include <QByteArrayView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

using From = AccessOptions::CredentialFrom;

// "~" without a home folder.
OrUsage<void> checkHome(const ParsedOptions &given, const Environment &environment)
{
    for (const QLatin1String name :
        {"to"_L1, "from"_L1, "export-to"_L1, "jobs"_L1, "ca"_L1, "token-file"_L1}) {
        const QStringList values = given.values(name);
        const bool needsHome = std::any_of(values.begin(), values.end(),
            [](const QString &value) { return value == u"~" || value.startsWith("~/"_L1); });
        if (needsHome && environment.homeFolder.isEmpty())
            return wrongUsage("--"_L1 + name, Failure{FailureKind::HomeUnknown});
    }
    return {};
}

static_assert(Setting::Parallel.defaultValue == DownloadQueue::DefaultParallel);
static_assert(Setting::EndsSoonDays.defaultValue == EndingThresholds().soonDays
    && Setting::EndsUrgentlyDays.defaultValue == EndingThresholds().urgentDays);
static_assert(Setting::EndsSoonDays.minimum == EndingThresholds::Minimum
    && Setting::EndsSoonDays.maximum == EndingThresholds::Maximum);
static_assert(Setting::Parallel.maximum == 6, "the words below say 6, and so does the manual");

OrUsage<int> parallelFrom(const ParsedOptions &given)
{
    return numberFrom(given, "parallel"_L1, DownloadOptions().parallel, 1, Setting::Parallel.maximum,
        CliText::tr("\"%1\" is not valid: it must be a number from 1 to 6."),
        CliText::tr("Specify the number of downloads to run at a time, for example --parallel 4."));
}

QString blockchainRemedy()
{
    return CliText::tr("Specify the blockchain's ID or name; chaincert-cli list blockchains shows both.");
}

OrUsage<void> checkPresent(const ParsedOptions &given, From from)
{
    if (!given.isSet("project"_L1) && from != From::Account && from != From::Keys)
        return projectMissing();
    if (!given.isSet("blockchain"_L1))
        return isMissing(u"--blockchain"_s, blockchainRemedy());
    if (!given.isSet("org"_L1) && !given.isSet("all-orgs"_L1))
        return isMissing(u"--org"_s,
            CliText::tr(
                "Specify one or more organizations, for example --org org1 org2, or use --all-orgs."));
    if (!given.isSet("type"_L1))
        return isMissing(
            u"--type"_s, CliText::tr("Use admin, user, ca or all; separate several with spaces."));
    if (!given.isSet("to"_L1))
        return isMissing(
            u"--to"_s, CliText::tr("Specify the folder to save in; it is created if it does not exist."));
    return {};
}

const QString Any = u"any"_s; // in place of what is still to come

const Endpoint &anywhere()
{
    static const Endpoint endpoint = *Endpoint::parse(u"https://localhost"_s);
    return endpoint;
}

OrUsage<void> checkRequests(const DownloadOptions &options)
{
    for (const QString &organization : options.allOrganizations ? QStringList{Any} : options.organizations) {
        const auto can = checkAskable(options.projectId, options.blockchainId, organization);
        if (can)
            continue;
        const QString argument = can.error().kind == FailureKind::ProjectIdInvalid ? u"--project"_s
            : can.error().kind == FailureKind::BlockchainIdInvalid                 ? u"--blockchain"_s
                                                                                   : u"--org"_s;
        return wrongUsage(argument, can.error());
    }
    return {};
}

OrUsage<void> checkRequest(const ListOptions &options)
{
    const auto request = blockchainRequest(anywhere(), options.projectId.isEmpty() ? Any : options.projectId,
        options.blockchain.isEmpty() ? Any : options.blockchain);
    if (request)
        return {};
    const bool isProject = request.error().kind == FailureKind::ProjectIdInvalid;
    return wrongUsage(isProject ? u"--project"_s : u"--blockchain"_s, request.error());
}

OrUsage<DownloadOptions> downloadFrom(const ParsedOptions &given, const Environment &environment)
{
    UsageCheck check;
    DownloadOptions options;
    static_cast<AccessOptions &>(options) = check(accessFrom(given, environment));
    const bool jobs = given.isSet("jobs"_L1); // whose lines may say everything
    if (!jobs)
        check(checkPresent(given, options.credentialFrom));
    if (given.isSet("org"_L1) && given.isSet("all-orgs"_L1))
        check(notTogether(u"--all-orgs"_s, u"--org"_s));
    if (jobs && given.isSet("all-orgs"_L1))
        check(notTogether(u"--all-orgs"_s, u"--jobs"_s));
    if (!jobs && given.isSet("keep-going"_L1))
        check(wrongUsage(u"--keep-going"_s, CliText::tr("This option only has an effect with --jobs."),
            CliText::tr("Leave it out.")));
    options.allOrganizations = given.isSet("all-orgs"_L1);
    options.blockchainId = given.value("blockchain"_L1);
    options.organizations = given.values("org"_L1);
    options.organizations.removeDuplicates();
    options.certTypes = check(certTypesFrom(given));
    if (!jobs)
        check(checkRequests(options));
    options.folder = check(pathFrom(given, "to"_L1, environment));
    options.jobsFile = check(pathFrom(given, "jobs"_L1, environment));
    options.keepGoing = given.isSet("keep-going"_L1);
    options.onConflict = check(onConflictFrom(given));
    options.preset = check(presetFrom(given));
    options.exportFolder = check(pathFrom(given, "export-to"_L1, environment));
    if (given.isSet("preset"_L1) != given.isSet("export-to"_L1))
        check(isMissing(given.isSet("preset"_L1) ? u"--export-to"_s : u"--preset"_s,
            CliText::tr("Use --preset and --export-to together.")));
    options.unpack = !given.isSet("no-unpack"_L1);
    options.allowOpenKeys = given.isSet("allow-open-keys"_L1);
    options.parallel = check(parallelFrom(given));
    options.json = given.isSet("json"_L1);
    options.quiet = given.isSet("quiet"_L1);
    return check.result(options);
}

OrUsage<ListOptions::What> listedFrom(const QString &word)
{
    if (word == u"projects")
        return ListOptions::What::Projects;
    if (word == u"blockchains")
        return ListOptions::What::Blockchains;
    if (word == u"organizations")
        return ListOptions::What::Organizations;
    const QString remedy = CliText::tr("Use list projects, list blockchains or list organizations.");
    return word.isEmpty() ? wrongUsage(u"list"_s, CliText::tr("No list given."), remedy)
                          : wrongUsage(word, CliText::tr("Unknown list."), remedy);
}

OrUsage<ListOptions> listFrom(const ParsedOptions &given, const Environment &environment)
{
    UsageCheck check;
    ListOptions options;
    options.what = check(listedFrom(given.operand()));
    static_cast<AccessOptions &>(options) = check(accessFrom(given, environment));
    options.blockchain = given.value("blockchain"_L1);
    options.json = given.isSet("json"_L1);

    const bool ofIam = options.what == ListOptions::What::Projects;
    const bool namesNoProject = options.projectId.isEmpty() && options.credentialFrom != From::Account
        && options.credentialFrom != From::Keys;
    if (ofIam && !options.cloud.endpoint.isEmpty() && options.cloud.iamEndpoint.isEmpty())
        check(isMissing(u"--iam"_s,
            CliText::tr(
                "Specify the identity service's address together with --endpoint: it lists the projects.")));
    if (!ofIam && namesNoProject)
        check(projectMissing());
    if (options.what == ListOptions::What::Organizations && options.blockchain.isEmpty())
        check(isMissing(u"--blockchain"_s, blockchainRemedy()));
    check(checkRequest(options));
    return check.result(options);
}

// The names that the window takes have more: variation selectors, for instance.
bool hasControls(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
        [](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
}

OrUsage<QString> accountNameFrom(const ParsedOptions &given)
{
    const QString name = given.operand();
    if (name.isNull())
        return wrongUsage(u"NAME"_s, CliText::tr("No account name given."),
            CliText::tr("Write the account's name after the command; put a name that contains spaces in "
                        "quotation marks."));
    if (name.trimmed().isEmpty() || hasControls(name))
        return wrongUsage(u"NAME"_s, CliText::tr("Not a valid account name."),
            CliText::tr("Use letters, digits, punctuation and spaces, for example: work"));
    return name;
}

OrUsage<AccountAddOptions> accountAddFrom(const ParsedOptions &given, const Environment &environment)
{
    UsageCheck check;
    AccountAddOptions options;
    options.name = check(accountNameFrom(given));
    options.cloud = check(cloudFrom(given, environment));
    const std::optional<SignInOptions> signIn = check(signInFrom(given, environment));
    if (!signIn)
        check(wrongUsage(u"--user"_s, CliText::tr("No sign-in method given."),
            CliText::tr("Use one of: --domain, --user and --password-stdin; --access-key and "
                        "--secret-key-stdin; --token-stdin; --from-environment.")));
    static_cast<SignInOptions &>(options) = signIn.value_or(SignInOptions());
    check(checkIam(options.cloud, options));
    options.project = given.value("project"_L1);
    options.json = given.isSet("json"_L1);
    return check.result(options);
}

OrUsage<AccountTestOptions> accountTestFrom(const ParsedOptions &given, const Environment &environment)
{
    const bool isForThisRun
        = given.operand().isNull() && (given.isSet("region"_L1) || given.isSet("endpoint"_L1));
    UsageCheck check;
    ParsedOptions whole = given;
    if (!isForThisRun)
        whole.options.insert(u"account"_s, {check(accountNameFrom(given))});
    AccountTestOptions options;
    static_cast<AccessOptions &>(options) = check(accessFrom(whole, environment));
    if (isForThisRun && !options.cloud.endpoint.isEmpty() && options.cloud.iamEndpoint.isEmpty())
        check(isMissing(u"--iam"_s,
            CliText::tr("Specify the identity service's address together with --endpoint: it says who "
                        "signs in.")));
    options.json = given.isSet("json"_L1);
    return check.result(options);
}

OrUsage<AccountRemoveOptions> accountRemoveFrom(const ParsedOptions &given)
{
    UsageCheck check;
    AccountRemoveOptions options;
    options.account = check(accountNameFrom(given));
    options.json = given.isSet("json"_L1);
    options.leaveSecret = given.isSet("leave-secret"_L1);
    return check.result(options);
}

ParsedArguments completionFrom(const ParsedOptions &given)
{
    if (given.operand() == u"bash")
        return CompletionRequested{Shell::Bash};
    if (given.operand() == u"zsh")
        return CompletionRequested{Shell::Zsh};
    if (given.operand() == u"fish")
        return CompletionRequested{Shell::Fish};
    const QString remedy = CliText::tr("Use completion bash, completion zsh or completion fish.");
    return given.operand().isEmpty() ? UsageError{u"completion"_s, CliText::tr("No shell given."), remedy}
                                     : UsageError{given.operand(), CliText::tr("Unknown shell."), remedy};
}

// The option to which the argument at `index` belongs, or its place.
QString nameAt(const QStringList &arguments, qsizetype index)
{
    const QString &argument = arguments.at(index);
    const QString before = arguments.value(index - 1);
    if (argument.startsWith("--"_L1) && argument.contains(u'='))
        return argument.section(u'=', 0, 0);
    //: in place of an option's name: the number of a word on the command line
    return before.startsWith("--"_L1) ? before : CliText::tr("argument %1").arg(index);
}

template <typename T> ParsedArguments orError(OrUsage<T> options)
{
    return options ? ParsedArguments(std::move(*options)) : ParsedArguments(options.error());
}

} // namespace

Result<void> checkAskable(const QString &projectId, const QString &blockchain, const QString &organization)
{
    const QString &project = projectId.isEmpty() ? Any : projectId;
    const auto request = certRequest({anywhere(), project, blockchain, organization, CertType::Admin});
    return request ? Result<void>() : tl::make_unexpected(request.error());
}

QStringList remarksOn(const QStringList &arguments)
{
    const OrUsage<ParsedOptions> given = readOptions(arguments);
    return given && !given->isSet("quiet"_L1) ? given->remarks : QStringList();
}

std::optional<UsageError> undecodableArgument(const QStringList &arguments, int argc, const char *const *argv)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (!arguments.at(i).contains(QChar::ReplacementCharacter))
            continue;
        const bool bytesKnown = argc == arguments.size();
        if (bytesKnown && QByteArrayView(argv[i]).isValidUtf8())
            continue; // the character itself was typed
        const QString shown = bytesKnown ? Typed::visibleBytes(argv[i]) : Typed::visible(arguments.at(i));
        return UsageError{nameAt(arguments, i),
            CliText::tr("\"%1\" is not valid UTF-8, so it could refer to another file or name.").arg(shown),
            CliText::tr("Use UTF-8: rename the file or folder, or set the terminal and LANG to UTF-8.")};
    }
    return {};
}

ParsedArguments parseArguments(const QStringList &arguments, const Environment &environment)
{
    const OrUsage<ParsedOptions> given = readOptions(arguments);
    if (!given)
        return given.error();
    if (given->isSet("help"_L1))
        return HelpRequested{given->command};
    if (given->isSet("version"_L1))
        return VersionRequested();
    UsageCheck check;
    check(checkLanguage(*given));
    check(checkHome(*given, environment));
    if (const OrUsage<void> checked = check.result(); !checked)
        return checked.error();
    switch (given->command) {
    case Command::None:
        return UsageError{u"download"_s, CliText::tr("No command given."),
            CliText::tr("Start with a command: chaincert-cli download …, chaincert-cli list …, "
                        "chaincert-cli inspect … or chaincert-cli account …")};
    case Command::Account:
        return UsageError{u"account"_s, CliText::tr("No account command given."),
            CliText::tr("Use account add, account list, account test or account remove.")};
    case Command::Download:
        return orError(downloadFrom(*given, environment));
    case Command::List:
        return orError(listFrom(*given, environment));
    case Command::Inspect:
        return orError(inspectFrom(*given, environment));
    case Command::Compare:
        return orError(compareFrom(*given, environment));
    case Command::Presets:
        return PresetsOptions{given->isSet("json"_L1)};
    case Command::Export:
        return orError(exportFrom(*given, environment));
    case Command::FixConfig:
        return orError(fixConfigFrom(*given, environment));
    case Command::AccountAdd:
        return orError(accountAddFrom(*given, environment));
    case Command::AccountList:
        return AccountListOptions{given->isSet("json"_L1)};
    case Command::AccountTest:
        return orError(accountTestFrom(*given, environment));
    case Command::AccountRemove:
        return orError(accountRemoveFrom(*given));
    case Command::Completion:
        return completionFrom(*given);
    case Command::Window:
        break; // of the other program
    }
    Q_UNREACHABLE();
}

} // namespace Chaincert
