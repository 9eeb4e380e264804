#include "argumentsrig.h"
#include "commandline/arguments.h"
#include "harness/harness.h"
#include "options/help.h"

#include <QTest>

using namespace ArgumentsRig;
using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

QStringList good()
{
    return words(
        u"download --endpoint https://bcs.example.com --project p --blockchain b --org org1 --type admin --to /certs"_s);
}

// `good()` without one option and its value.
QStringList without(const QString &option)
{
    QStringList arguments = good();
    const qsizetype at = arguments.indexOf(option);
    arguments.remove(at, 2);
    return arguments;
}

DownloadOptions options(const QStringList &arguments)
{
    const ParsedArguments parsed = parseArguments(arguments, withToken);
    if (const auto *error = std::get_if<UsageError>(&parsed))
        qWarning("%s", qPrintable(usageText(*error)));
    return std::holds_alternative<DownloadOptions>(parsed) ? std::get<DownloadOptions>(parsed)
                                                           : DownloadOptions();
}

} // namespace

class Arguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeCommandIsUnderstood();
    void severalValuesComeAfterOneOptionOrMany_data();
    void severalValuesComeAfterOneOptionOrMany();
    void valuesMayStandBehindAnEqualsSign();
    void foldersAreMadeAbsolute_data();
    void foldersAreMadeAbsolute();
    void aRegionStandsForItsEndpoint();
    void theTokenIsNeverAnArgument();
    void theCredentialIsLookedForInOneOrder_data();
    void theCredentialIsLookedForInOneOrder();
    void aProjectMayComeFromTheAccountOrTheKeys();
    void wrongUsageNamesTheArgumentAndTheRemedy_data();
    void wrongUsageNamesTheArgumentAndTheRemedy();
    void helpAndVersionComeBeforeAnythingElse();
    void theLanguageIsFoundBeforeTheRestIsJudged();
    void aShellIsNamedForItsCompletion();
};

void Arguments::aWholeCommandIsUnderstood()
{
    const DownloadOptions all = options(good()
        + words(
            u"--iam https://iam.example.com --ca one.pem --ca two.pem --parallel 3 --json "
            "--min-speed 0 --max-time 600 --connect-timeout 5 --stall-timeout 7 --speed-time 11 --quiet --language zh_CN"_s));
    QCOMPARE(all.cloud.iamEndpoint, u"https://iam.example.com"_s);
    QCOMPARE(all.cloud.endpoint, u"https://bcs.example.com"_s);
    QCOMPARE(all.projectId, u"p"_s);
    QCOMPARE(all.blockchainId, u"b"_s);
    QCOMPARE(all.organizations, QStringList{u"org1"_s});
    QCOMPARE(all.certTypes, QList<CertType>{CertType::Admin});
    QCOMPARE(all.folder, u"/certs"_s);
    QCOMPARE(all.cloud.authorityFiles, (QStringList{u"/work/here/one.pem"_s, u"/work/here/two.pem"_s}));
    QCOMPARE(all.parallel, 3);
    QCOMPARE(all.limits.minSpeed, 0);
    QCOMPARE(all.limits.maxTime, std::chrono::seconds(600));
    QCOMPARE(all.limits.connect, std::chrono::seconds(5));
    QCOMPARE(all.limits.stall, std::chrono::seconds(7));
    QCOMPARE(all.limits.speedTime, std::chrono::seconds(11));
    QVERIFY(all.json && all.quiet);
    QVERIFY(all.credentialFrom == DownloadOptions::CredentialFrom::TokenEnvironment);

    const DownloadOptions everything = options(
        words(u"download --endpoint https://a --project p --blockchain b --all-orgs --type all --to /c"_s));
    QVERIFY(everything.allOrganizations && everything.organizations.isEmpty());
    QCOMPARE(everything.certTypes, (QList<CertType>{CertType::Admin, CertType::User, CertType::Ca}));

    const DownloadOptions usual = options(good());
    QVERIFY(!usual.allOrganizations);
    QCOMPARE(usual.parallel, DownloadQueue::DefaultParallel);
    QVERIFY(usual.limits == NetworkLimits());
    QVERIFY(!usual.json && !usual.quiet);
    QVERIFY(usual.unpack && usual.onConflict == OnConflict::KeepBoth && usual.jobsFile.isEmpty());
    const DownloadOptions other = options(good() + words(u"--no-unpack --existing-files skip"_s));
    QVERIFY(!other.unpack && other.onConflict == OnConflict::Skip);
    // The lines of a file may say where; how to get there counts all the same.
    const DownloadOptions lines = options(words(u"download --jobs j.csv --ca one.pem --proxy none"_s));
    QCOMPARE(lines.jobsFile, u"/work/here/j.csv"_s);
    QCOMPARE(lines.cloud.authorityFiles, QStringList{u"/work/here/one.pem"_s});
    QVERIFY(lines.cloud.proxy.mode == ProxySettings::Mode::None && lines.cloud.endpoint.isEmpty());
    const DownloadOptions jobs
        = options(words(u"download --jobs all.csv --keep-going --existing-files=replace"_s));
    QCOMPARE(jobs.jobsFile, u"/work/here/all.csv"_s);
    QVERIFY(jobs.keepGoing && jobs.onConflict == OnConflict::Replace && jobs.folder.isEmpty());
}

void Arguments::severalValuesComeAfterOneOptionOrMany_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("after one option") << words(u"--org org1 供应链 a/b --type admin user ca"_s);
    QTest::newRow("option by option")
        << words(u"--org org1 --org 供应链 --org a/b --type admin --type user --type ca"_s);
    QTest::newRow("mixed") << words(u"--org=org1 --type admin user --org 供应链 a/b --type=ca"_s);
    QTest::newRow("some of them twice")
        << words(u"--org org1 org1 供应链 --org a/b 供应链 --type admin user admin ca"_s);
}

void Arguments::severalValuesComeAfterOneOptionOrMany()
{
    QFETCH(QStringList, arguments);
    const DownloadOptions several = options(
        words(u"download --endpoint https://bcs.example.com --project p --blockchain b --to /certs"_s)
        + arguments);
    QCOMPARE(several.organizations, (QStringList{u"org1"_s, u"供应链"_s, u"a/b"_s}));
    QCOMPARE(several.certTypes, (QList<CertType>{CertType::Admin, CertType::User, CertType::Ca}));
}

void Arguments::valuesMayStandBehindAnEqualsSign()
{
    const DownloadOptions dash = options(without(u"--org"_s) + QStringList{u"--org=-x"_s, u"--org=a=b"_s});
    QCOMPARE(dash.organizations, (QStringList{u"-x"_s, u"a=b"_s}));
}

void Arguments::foldersAreMadeAbsolute_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("folder");
    QTest::newRow("absolute") << u"/a/b"_s << u"/a/b"_s;
    QTest::newRow("relative") << u"a/b"_s << u"/work/here/a/b"_s;
    QTest::newRow("here") << u"."_s << u"/work/here"_s;
    QTest::newRow("above") << u"../x/"_s << u"/work/x"_s;
    QTest::newRow("home") << u"~"_s << u"/home/ada"_s;
    QTest::newRow("below home") << u"~/certs"_s << u"/home/ada/certs"_s;
    QTest::newRow("a name that begins with a tilde") << u"~certs"_s << u"/work/here/~certs"_s;
}

void Arguments::foldersAreMadeAbsolute()
{
    QFETCH(QString, typed);
    QTEST(options(without(u"--to"_s) + QStringList{u"--to="_s + typed}).folder, "folder");
}

void Arguments::aRegionStandsForItsEndpoint()
{
    const DownloadOptions region = options(without(u"--endpoint"_s) + words(u"--region cn-north-4"_s));
    QCOMPARE(region.cloud.regionId, u"cn-north-4"_s);
    QVERIFY(region.cloud.endpoint.isEmpty());
}

void Arguments::theTokenIsNeverAnArgument()
{
    for (const QString &spelled : {u"--token=MIIsecret"_s, u"--token"_s}) {
        const ParsedArguments parsed
            = parseArguments(good() + QStringList{spelled, u"MIIsecret"_s}, withToken);
        const QString said = usageText(std::get<UsageError>(parsed));
        QVERIFY(said.contains(u"CHAINCERT_TOKEN"_s));
        QVERIFY(!said.contains(u"MIIsecret"_s));
    }
}

void Arguments::theCredentialIsLookedForInOneOrder_data()
{
    using From = DownloadOptions::CredentialFrom;
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<bool>("inEnvironment");
    QTest::addColumn<From>("from");
    QTest::newRow("an account") << words(u"--account work"_s) << false << From::Account;
    QTest::newRow("an account before the environment's token")
        << words(u"--account work"_s) << true << From::Account;
    QTest::newRow("a token file before the environment's token")
        << words(u"--token-file ~/token"_s) << true << From::TokenFile;
    QTest::newRow("standard input before the environment's token")
        << words(u"--token-stdin"_s) << true << From::TokenInput;
    QTest::newRow("the environment's token") << QStringList() << true << From::TokenEnvironment;
    QTest::newRow("keys on this computer last") << QStringList() << false << From::Keys;
}

void Arguments::theCredentialIsLookedForInOneOrder()
{
    QFETCH(const QStringList, more);
    QFETCH(const bool, inEnvironment);
    QFETCH(const DownloadOptions::CredentialFrom, from);
    Environment around = withToken;
    around.tokenInEnvironment = inEnvironment;
    const bool account = from == DownloadOptions::CredentialFrom::Account;
    const ParsedArguments parsed
        = parseArguments((account ? without(u"--endpoint"_s) : good()) + more, around);
    const DownloadOptions *const found = std::get_if<DownloadOptions>(&parsed);
    QVERIFY(found);
    QVERIFY(found->credentialFrom == from);
    QCOMPARE(found->account, account ? u"work"_s : QString());
    if (from == DownloadOptions::CredentialFrom::TokenFile)
        QCOMPARE(found->tokenFile, u"/home/ada/token"_s);
}

void Arguments::aProjectMayComeFromTheAccountOrTheKeys()
{
    Environment bare = withToken;
    bare.tokenInEnvironment = false;
    QVERIFY(std::holds_alternative<DownloadOptions>(parseArguments(without(u"--project"_s), bare)));
    QStringList named = without(u"--project"_s) + words(u"--account work"_s);
    named.remove(named.indexOf(u"--endpoint"_s), 2);
    QVERIFY(std::holds_alternative<DownloadOptions>(parseArguments(named, bare)));
}

void Arguments::wrongUsageNamesTheArgumentAndTheRemedy_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("nothing at all") << QStringList() << u"download"_s << u"chaincert-cli download"_s;
    QTest::newRow("another command") << QStringList{u"upload"_s} << u"upload"_s
                                     << u"chaincert-cli download"_s;
    QTest::newRow("two words in one")
        << QStringList{u"account list"_s} << u"account list"_s << u"chaincert-cli download"_s;
    QTest::newRow("an account and a token file")
        << good() + words(u"--account work --token-file x"_s) << u"--token-file"_s << u"only one"_s;
    for (const QString &other : {u"--token-stdin"_s, u"--endpoint https://a"_s, u"--region cn-north-4"_s,
             u"--ca x.pem"_s, u"--proxy none"_s})
        QTest::newRow(qPrintable(u"an account and "_s + other))
            << without(u"--endpoint"_s) + words(u"--account work "_s + other) << words(other).first()
            << u"only one"_s;
    QTest::newRow("a user of a download without an account name")
        << good() + words(u"--user ada --password-stdin"_s) << u"--domain"_s << u"--help"_s;
    QTest::newRow("a user beside an account")
        << without(u"--endpoint"_s) + words(u"--account work --domain d"_s) << u"--domain"_s << u"only one"_s;
    QTest::newRow("a wrong type beside all")
        << without(u"--type"_s) + words(u"--type all peer"_s) << u"--type"_s << u"Use admin"_s;
    QTest::newRow("no project") << without(u"--project"_s) << u"--project"_s << u"ID"_s;
    QTest::newRow("no blockchain") << without(u"--blockchain"_s) << u"--blockchain"_s << u"ID"_s;
    QTest::newRow("no organization") << without(u"--org"_s) << u"--org"_s << u"--org org1 org2"_s;
    QTest::newRow("one organization and all")
        << good() + words(u"--all-orgs"_s) << u"--all-orgs"_s << u"only one"_s;
    QTest::newRow("no type") << without(u"--type"_s) << u"--type"_s << u"admin, user, ca or all"_s;
    QTest::newRow("no folder") << without(u"--to"_s) << u"--to"_s << u"folder"_s;
    QTest::newRow("no endpoint") << without(u"--endpoint"_s) << u"--endpoint"_s << u"--region cn-north-4"_s;
    QTest::newRow("endpoint and region")
        << good() + words(u"--region cn-north-4"_s) << u"--region"_s << u"only one"_s;
    QTest::newRow("an unknown region")
        << without(u"--endpoint"_s) + words(u"--region nowhere"_s) << u"--region"_s << QString();
    QTest::newRow("a region without the service")
        << without(u"--endpoint"_s) + words(u"--region af-south-1"_s) << u"--region"_s << QString();
    QTest::newRow("http to another host")
        << without(u"--endpoint"_s) + words(u"--endpoint http://bcs.example.com"_s) << u"--endpoint"_s
        << QString();
    QTest::newRow("no address") << without(u"--endpoint"_s) + words(u"--endpoint https://a@b"_s)
                                << u"--endpoint"_s << QString();
    QTest::newRow("a wrong type") << good() + words(u"--type peer"_s) << u"--type"_s
                                  << u"admin, user, ca or all"_s;
    QTest::newRow("types with a comma")
        << good() + words(u"--type admin,user"_s) << u"--type"_s << u"spaces"_s;
    QTest::newRow("a project of dots")
        << without(u"--project"_s) + words(u"--project .."_s) << u"--project"_s << QString();
    QTest::newRow("a blockchain of a dot")
        << without(u"--blockchain"_s) + words(u"--blockchain ."_s) << u"--blockchain"_s << QString();
    QTest::newRow("a blank organization")
        << good() + QStringList{u"--org"_s, u" "_s} << u"--org"_s << QString();
    QTest::newRow("an empty organization")
        << good() + QStringList{u"--org"_s, QString()} << u"--org"_s << u"value"_s;
    QTest::newRow("an empty folder") << without(u"--to"_s) + QStringList{u"--to="_s} << u"--to"_s
                                     << u"value"_s;
    QTest::newRow("no value at the end")
        << without(u"--to"_s) + QStringList{u"--to"_s} << u"--to"_s << u"value"_s;
    QTest::newRow("an option for a value")
        << words(u"download --project --blockchain b"_s) << u"--project"_s << u"--project=…"_s;
    QTest::newRow("given twice") << good() + words(u"--project q"_s) << u"--project"_s << u"only one"_s;
    QTest::newRow("a value for a switch")
        << good() + words(u"--json=yes"_s) << u"--json"_s << u"equals sign"_s;
    QTest::newRow("too many at a time")
        << good() + words(u"--parallel 7"_s) << u"--parallel"_s << u"--parallel 4"_s;
    QTest::newRow("none at a time") << good() + words(u"--parallel 0"_s) << u"--parallel"_s
                                    << u"--parallel 4"_s;
    QTest::newRow("no number") << good() + words(u"--parallel many"_s) << u"--parallel"_s
                               << u"--parallel 4"_s;
    QTest::newRow("a speed below none")
        << good() + words(u"--min-speed=-1"_s) << u"--min-speed"_s << u"--min-speed 100"_s;
    QTest::newRow("a speed with a unit")
        << good() + words(u"--min-speed 1k"_s) << u"--min-speed"_s << u"--min-speed 100"_s;
    QTest::newRow("a time beyond a week")
        << good() + words(u"--max-time 604801"_s) << u"--max-time"_s << u"--max-time 600"_s;
    QTest::newRow("no time for a connection")
        << good() + words(u"--connect-timeout 0"_s) << u"--connect-timeout"_s << u"--connect-timeout 30"_s;
    QTest::newRow("a part of a second")
        << good() + words(u"--connect-timeout 2.5"_s) << u"--connect-timeout"_s << u"--connect-timeout 30"_s;
    QTest::newRow("a silence beyond an hour")
        << good() + words(u"--stall-timeout 3601"_s) << u"--stall-timeout"_s << u"--stall-timeout 60"_s;
    QTest::newRow("a speed over no time")
        << good() + words(u"--speed-time 0"_s) << u"--speed-time"_s << u"--speed-time 30"_s;
    QTest::newRow("curl's name for the least speed")
        << good() + words(u"--speed-limit 100"_s) << u"--speed-limit"_s << u"--min-speed"_s;
    QTest::newRow("an option of the window")
        << good() + words(u"--verbose"_s) << u"--verbose"_s << u"chaincert. "_s;
    QTest::newRow("an option of another command and of a secret")
        << words(u"account list --token-stdin"_s) << u"--token-stdin"_s << u"account test"_s;
    QTest::newRow("the help of the command itself") << good() + words(u"--user ada --password-stdin"_s)
                                                    << u"--domain"_s << u"chaincert-cli download --help"_s;
    QTest::newRow("an unknown command behind an option")
        << words(u"--json frob"_s) << u"frob"_s << u"chaincert-cli download"_s;
    QTest::newRow("an option of another command")
        << good() + words(u"--leave-secret"_s) << u"--leave-secret"_s << u"account remove"_s;
    QTest::newRow("an unknown way with what exists")
        << good() + words(u"--existing-files overwrite"_s) << u"--existing-files"_s << u"replace"_s;
    QTest::newRow("to keep going with nothing to leave out")
        << good() + words(u"--keep-going"_s) << u"--keep-going"_s << u"Leave"_s;
    QTest::newRow("an unknown option") << good() + words(u"--frob"_s) << u"--frob"_s << u"--help"_s;
    QTest::newRow("a short option") << good() + words(u"-o"_s) << u"-o"_s << u"--help"_s;
    QTest::newRow("a stray word") << good() + words(u"stray"_s) << u"stray"_s << u"quotation marks"_s;
    QTest::newRow("two places of a token")
        << good() + words(u"--token-stdin --token-file x"_s) << u"--token-stdin"_s << u"only one"_s;
    QTest::newRow("an unknown language")
        << good() + words(u"--language tlh"_s) << u"--language"_s << u"zh_CN"_s;
}

void Arguments::wrongUsageNamesTheArgumentAndTheRemedy()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, argument);
    QFETCH(QString, remedy);
    const ParsedArguments parsed = parseArguments(arguments, withToken);
    const auto *const error = std::get_if<UsageError>(&parsed);
    QVERIFY(error);
    QCOMPARE(error->argument, argument);
    QVERIFY(!error->problem.isEmpty());
    QVERIFY2(!error->remedy.isEmpty() && error->remedy.contains(remedy), qPrintable(error->remedy));
    QVERIFY(usageText(*error).contains(argument));
    QVERIFY(usageText(*error).endsWith(u'\n'));
}

void Arguments::helpAndVersionComeBeforeAnythingElse()
{
    QVERIFY(std::holds_alternative<HelpRequested>(parseArguments({u"--frob"_s, u"--help"_s}, withToken)));
    QVERIFY(std::holds_alternative<VersionRequested>(parseArguments({u"--version"_s}, withToken)));
    const std::pair<QString, Command> commands[] = {{u"download"_s, Command::Download},
        {u"account"_s, Command::Account}, {u"account add"_s, Command::AccountAdd},
        {u"account list"_s, Command::AccountList}, {u"account test"_s, Command::AccountTest},
        {u"account remove x --frob"_s, Command::AccountRemove}, {u"upload"_s, Command::None}};
    for (const auto &[line, command] : commands) {
        const ParsedArguments parsed = parseArguments(words(line) + QStringList{u"--help"_s}, withToken);
        const HelpRequested *const help = std::get_if<HelpRequested>(&parsed);
        QVERIFY2(help && help->command == command, qPrintable(line));
    }
}

void Arguments::theLanguageIsFoundBeforeTheRestIsJudged()
{
    QCOMPARE(languageArgument({u"--frob"_s, u"--language"_s, u"zh_CN"_s}), u"zh_CN"_s);
    QCOMPARE(languageArgument({u"--language= zh_CN "_s}), u"zh_CN"_s);
    QCOMPARE(languageArgument({u"--language"_s}), QString());
    QCOMPARE(languageArgument(good()), QString());
}

void Arguments::aShellIsNamedForItsCompletion()
{
    const std::pair<QString, Shell> shells[]
        = {{u"bash"_s, Shell::Bash}, {u"zsh"_s, Shell::Zsh}, {u"fish"_s, Shell::Fish}};
    for (const auto &[name, shell] : shells) {
        const ParsedArguments parsed = parseArguments({u"completion"_s, name}, withToken);
        QVERIFY2(std::holds_alternative<CompletionRequested>(parsed), qPrintable(name));
        QVERIFY(std::get<CompletionRequested>(parsed).shell == shell);
    }
    for (const QStringList &wrong : {QStringList{u"completion"_s}, QStringList{u"completion"_s, u"csh"_s}}) {
        const ParsedArguments parsed = parseArguments(wrong, withToken);
        QVERIFY(std::holds_alternative<UsageError>(parsed));
        QCOMPARE(std::get<UsageError>(parsed).argument, wrong.last());
        QVERIFY(std::get<UsageError>(parsed).remedy.contains(u"completion bash"_s));
    }
}

CHAINCERT_TEST(Arguments)
#include "tst_arguments.moc"
