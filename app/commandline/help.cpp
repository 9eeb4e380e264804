#include "commandline/help.h"

#include "cloud/network.h"
#include "downloads/downloadqueue.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

// "  --name VALUE   what it does", with the second column where a terminal of 80 columns has room for it.
QString row(const QString &option, const QString &about)
{
    return "  "_L1 + option.leftJustified(24) + about + u'\n';
}

QString everywhere()
{
    return row(u"--json"_s, Text::tr("print one JSON document instead of words"))
        + row(u"--language L"_s, Text::tr("en or zh_CN instead of the system's language"))
        + row(u"--help, --version"_s, Text::tr("show this text, or the version"));
}

QString place()
{
    return row(u"--endpoint URL"_s, Text::tr("the blockchain service's address"))
        + row(u"--region ID"_s, Text::tr("a region of the public cloud instead of an address"))
        + row(u"--ca FILE"_s, Text::tr("a CA certificate to trust beside the system's"))
        + row(
            u"--proxy URL"_s, Text::tr("http://… or socks5://… instead of the system's proxy; none: without"))
        + row(u"--proxy-password-stdin"_s, Text::tr("the password of the user in --proxy is given"));
}

QString overview()
{
    return u"chaincert-cli download …\n"
           "chaincert-cli list projects|blockchains|organizations …\n"
           "chaincert-cli account add NAME …\n"
           "chaincert-cli account list\n"
           "chaincert-cli account test NAME | SIGN-IN\n"
           "chaincert-cli account remove NAME\n\n"_s
        + row(u"download"_s, Text::tr("downloads the certificates of a managed blockchain and unpacks them"))
        + row(u"list"_s, Text::tr("shows what can be reached: projects, blockchains, organizations"))
        + row(u"account add"_s, Text::tr("keeps an account, its secrets in the system's keychain"))
        + row(u"account list"_s, Text::tr("shows the accounts, the window's too"))
        + row(u"account test"_s, Text::tr("signs in and says who that is and what can be reached"))
        + row(u"account remove"_s, Text::tr("removes an account with its secrets")) + u'\n' + everywhere()
        + u'\n' + Text::tr("chaincert-cli COMMAND --help shows the options of a command.") + "\n\n"_L1
        + Text::tr(
            "Exit status: 0 all well, 1 something failed, 2 wrong usage, 3 no sign-in, 130 interrupted.")
        + u'\n';
}

// A user or a key: for an account that is kept as for one run.
QString signIn()
{
    return row(u"--domain D"_s, Text::tr("the account (domain) name"))
        + row(u"--user U"_s, Text::tr("the IAM user's name"))
        + row(u"--password-stdin"_s, Text::tr("the password is given"))
        + row(u"--mfa"_s, Text::tr("the user signs in with a code as well"))
        + row(u"--user-id ID"_s, Text::tr("the user's id, needed with --mfa"))
        + row(u"--access-key AK"_s, Text::tr("the access key's id"))
        + row(u"--secret-key-stdin"_s, Text::tr("its secret key is given"))
        + row(u"--security-token-stdin"_s, Text::tr("the security token of a temporary key is given"))
        + row(u"--token-stdin"_s, Text::tr("a token is given"));
}

QString forThisRun()
{
    return signIn() + row(u"--token-file PATH"_s, Text::tr("the file that holds the token"))
        + row(u"--mfa-stdin"_s, Text::tr("the code of MFA is given"));
}

QString secretsGiven()
{
    return Text::tr(
        "Each secret is one line of standard input, in the order of this list (the code of MFA and the\n"
        "proxy's password last), or asked for without echo where that is a terminal. Or it stands in\n"
        "CHAINCERT_PASSWORD, CHAINCERT_SECRET_KEY, CHAINCERT_SECURITY_TOKEN, CHAINCERT_TOKEN,\n"
        "CHAINCERT_MFA_CODE, CHAINCERT_PROXY_PASSWORD, and the option ending in -stdin is left out.");
}

QString limits()
{
    const NetworkLimits usual;
    const auto seconds = [](std::chrono::milliseconds limit) {
        return std::chrono::round<std::chrono::seconds>(limit).count();
    };
    return row(u"--connect-timeout S"_s,
               Text::tr("seconds until the connection stands (default: %1)").arg(seconds(usual.connect)))
        + row(u"--stall-timeout S"_s,
            Text::tr("seconds that the service may be silent (default: %1)").arg(seconds(usual.stall)))
        + row(u"--min-speed BYTES"_s,
            Text::tr("give up below so many a second (default: %1; 0: never)").arg(usual.leastSpeed))
        + row(u"--speed-time S"_s,
            Text::tr("seconds over which that is measured (default: %1)").arg(seconds(usual.speedTime)))
        + row(u"--max-time SECONDS"_s,
            Text::tr("give up on a try after this long (default: %1; 0: never)").arg(seconds(usual.longest)));
}

QString credentials()
{
    return Text::tr(
               "The first of these that is there is used: --account; a user, an access key or a token that "
               "the\n"
               "options name, for this run only and without a keychain; CHAINCERT_TOKEN; "
               "HUAWEICLOUD_SDK_AK\n"
               "and HUAWEICLOUD_SDK_SK; the profile file ~/.huaweicloud/credentials. No secret is ever an\n"
               "argument, because other users can read those.")
        + u'\n' + secretsGiven();
}

QString download()
{
    return u"chaincert-cli download (--account NAME | --endpoint URL [--iam URL] [--ca FILE]… | --region "
           u"ID)\n"
           "                       [--project ID] --blockchain ID (--org NAME… | --all-orgs)\n"
           "                       --type admin|user|ca|all… --to DIR\n"
           "                       [SIGN-IN] [--proxy URL [--proxy-password-stdin]]\n"
           "                       [--on-conflict keep|replace|skip] [--no-unpack] [--allow-open-keys]\n"
           "                       [--connect-timeout S] [--stall-timeout S] [--min-speed BYTES]\n"
           "                       [--speed-time S] [--max-time SECONDS]\n"
           "                       [--json] [--quiet] [--parallel N] [--language L]\n"
           "chaincert-cli download --jobs FILE [--keep-going] …\n\n"_s
        + Text::tr("Downloads the certificates of a managed blockchain and unpacks them: one download for "
                   "every\norganization and type.")
        + "\n\n"_L1
        + row(u"--account NAME"_s, Text::tr("an account, as chaincert-cli account list names it, or its id"))
        + place() + row(u"--iam URL"_s, Text::tr("the identity service's address, beside --endpoint"))
        + row(u"--project ID"_s, Text::tr("the project's id; an account may name one"))
        + row(u"--blockchain ID"_s, Text::tr("the blockchain's id, or its name where only one bears it"))
        + row(u"--org NAME…"_s, Text::tr("organizations; may be repeated"))
        + row(u"--all-orgs"_s, Text::tr("every organization of the blockchain, the orderer's too"))
        + row(u"--type TYPE…"_s, Text::tr("certificate types: admin, user, ca, all; may be repeated"))
        + row(u"--to DIR"_s, Text::tr("the folder to save in; made where it is missing")) + forThisRun()
        + row(u"--jobs FILE"_s, Text::tr("a download for every line: CSV or JSON with account or endpoint,"))
        + row({}, Text::tr("project, blockchain, org, type, to; what is left out is taken from here"))
        + row(u"--keep-going"_s, Text::tr("carry out the good lines although others are bad"))
        + row(u"--on-conflict WHAT"_s, Text::tr("existing files: keep both (default), replace or skip"))
        + row(u"--no-unpack"_s, Text::tr("save only the archives"))
        + row(u"--allow-open-keys"_s,
            Text::tr("save also where the disk keeps no permissions: others may read keys"))
        + row(u"--quiet"_s, Text::tr("print only failures"))
        + row(u"--parallel N"_s,
            Text::tr("downloads at a time for each service, 1 to 6 (default: %1)")
                .arg(DownloadQueue::UsualParallel))
        + limits() + everywhere() + u'\n' + credentials() + "\n\n"_L1
        + Text::tr("Exit status: 0 all saved or unchanged, 1 some failed, 2 wrong usage, 3 a sign-in was "
                   "refused\nor no credential found, 130 interrupted.")
        + u'\n';
}

QString list()
{
    return u"chaincert-cli list projects|blockchains|organizations\n"
           "                   (--account NAME | --endpoint URL --iam URL [--ca FILE]… | --region ID)\n"
           "                   [--project ID] [--blockchain ID]\n"
           "                   [--connect-timeout S] [--stall-timeout S] [--min-speed BYTES]\n"
           "                   [--speed-time S] [--max-time SECONDS]\n"
           "                   [SIGN-IN] [--proxy URL [--proxy-password-stdin]] [--json] [--language L]\n\n"_s
        + Text::tr("Shows what can be reached: projects, the blockchains of a project, or the organizations "
                   "of a\nblockchain with their roles and MSP ids.")
        + "\n\n"_L1
        + row(u"--account NAME"_s, Text::tr("an account, as chaincert-cli account list names it, or its id"))
        + place() + row(u"--iam URL"_s, Text::tr("the identity service's address, beside --endpoint"))
        + row(u"--project ID"_s, Text::tr("the project's id; an account may name one"))
        + row(u"--blockchain ID"_s, Text::tr("the blockchain's id, or its name where only one bears it"))
        + forThisRun() + limits() + everywhere() + u'\n' + credentials() + "\n\n"_L1
        + Text::tr(
            "Exit status: 0 listed, 1 the list could not be had, 2 wrong usage, 3 a sign-in was refused "
            "or\nno credential found, 130 interrupted.")
        + u'\n';
}

QString accountAdd()
{
    return u"chaincert-cli account add NAME (--region ID | --endpoint URL --iam URL) [--ca FILE]…\n"
           "                          [--project ID] [--proxy URL [--proxy-password-stdin]]\n"
           "                          (SIGN-IN | --from-environment) [--json]\n\n"_s
        + Text::tr("Keeps an account, its secrets in the system's keychain. The cloud is not contacted:\n"
                   "chaincert-cli account test does that.")
        + "\n\n"_L1 + place()
        + row(u"--iam URL"_s, Text::tr("the identity service's address, beside --endpoint"))
        + row(u"--project ID"_s, Text::tr("the id or name of the project to use where none is given"))
        + signIn()
        + row(u"--from-environment"_s,
            Text::tr("the access key that other tools keep: read there each time, not copied"))
        + everywhere() + u'\n' + secretsGiven() + u'\n';
}

QString accountTest()
{
    return u"chaincert-cli account test NAME [--mfa-stdin] [LIMITS] [--json]\n"
           "chaincert-cli account test (--region ID | --endpoint URL --iam URL) [--ca FILE]… SIGN-IN\n"
           "                           [--project ID] [--proxy URL [--proxy-password-stdin]]\n"
           "                           [LIMITS] [--json]\n"
           "LIMITS: [--connect-timeout S] [--stall-timeout S] [--min-speed BYTES] [--speed-time S]\n"
           "        [--max-time SECONDS]\n\n"_s
        + Text::tr(
            "Signs in, with the account named by its name or id or as the options say, and says who that "
            "is,\nwhich projects can be reached and until when.")
        + "\n\n"_L1 + place()
        + row(u"--iam URL"_s, Text::tr("the identity service's address, beside --endpoint"))
        + row(u"--project ID"_s, Text::tr("the id or name of the project to use where none is given"))
        + forThisRun() + limits() + everywhere() + u'\n' + credentials() + "\n\n"_L1
        + Text::tr(
            "Exit status: 0 signed in, 1 something else failed, 2 wrong usage, 3 the sign-in was refused "
            "or\nno credential found, 130 interrupted.")
        + u'\n';
}

} // namespace

QString helpText(Command command)
{
    switch (command) {
    case Command::None:
    case Command::Account:
        return overview();
    case Command::Download:
        return download();
    case Command::List:
        return list();
    case Command::AccountAdd:
        return accountAdd();
    case Command::AccountList:
        return u"chaincert-cli account list [--json]\n\n"_s
            + Text::tr(
                "Shows the accounts, the window's too, and where their secrets lie. Neither the keychain "
                "nor the\nnetwork is asked.")
            + "\n\n"_L1 + everywhere();
    case Command::AccountTest:
        return accountTest();
    case Command::AccountRemove:
        return u"chaincert-cli account remove NAME [--leave-secret] [--json]\n\n"_s
            + Text::tr("Removes the account, named by its name or id, with its secrets. Where the keychain "
                       "refuses, the\naccount stays.")
            + "\n\n"_L1 + row(u"--leave-secret"_s, Text::tr("remove the account without asking the keychain"))
            + everywhere();
    }
    Q_UNREACHABLE();
}

QString versionText()
{
    //: %1 is a number like 1.2.0
    return Text::tr("chaincert-cli, version %1").arg(QCoreApplication::applicationVersion()) + u'\n';
}

QString usageText(const UsageError &error)
{
    // What was typed stands in all three.
    return u"chaincert-cli: %1: %2 %3\n"_s.arg(
        echo(error.argument), echoIn(error.problem), echoIn(error.remedy));
}

} // namespace Chaincert
