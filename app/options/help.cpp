#include "options/help.h"

#include "options/clitext.h"
#include "options/columns.h"
#include "words/separated.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr int Width = 80; // columns

QString paragraph(const QString &text)
{
    return wrapped(text, Width) + u'\n';
}

// "  --name VALUE   what it does"
QString row(const QString &term, int termWidth, const QString &about)
{
    const QString head = "  "_L1 + term.leftJustified(termWidth) + "  "_L1;
    return wrapped(head + about, Width, static_cast<int>(head.size())) + u'\n';
}

QString optionRows(Command command)
{
    const std::vector<const Option *> options = optionsOf(command);
    qsizetype width = 0;
    for (const Option *const option : options)
        width = std::max(width, option->synopsis().size());
    QString rows;
    for (const Option *const option : options)
        rows += row(option->synopsis(), static_cast<int>(width), option->help());
    return rows;
}

QString about(Command command)
{
    switch (command) {
    case Command::Download:
        return CliText::tr("downloads the certificates of a managed blockchain and unpacks them");
    case Command::List:
        return CliText::tr("lists accessible projects, blockchains or organizations");
    case Command::Inspect:
        return CliText::tr("shows what certificates, keys, folders and archives are, and whether they are "
                           "right");
    case Command::Compare:
        return CliText::tr("shows what differs between two certificates");
    case Command::Presets:
        return CliText::tr("lists the formats that certificates can be exported in");
    case Command::Export:
        return CliText::tr("writes a certificate with its key as an application reads it");
    case Command::FixConfig:
        return CliText::tr("puts the paths in an sdk-config file right");
    case Command::AccountAdd:
        return CliText::tr("saves an account, with its secrets in the system's keychain");
    case Command::AccountList:
        return CliText::tr("lists the accounts (shared with the window)");
    case Command::AccountTest:
        return CliText::tr("signs in and shows the user and the accessible projects");
    case Command::AccountRemove:
        return CliText::tr("removes an account and its secrets");
    case Command::Completion:
        return CliText::tr("prints a script that completes commands and options in a shell");
    default:
        return {};
    }
}

// All of them, or those of "account".
std::vector<Command> commandsOf(Command overview)
{
    std::vector<Command> commands = allCommands();
    if (overview == Command::Account)
        std::erase_if(
            commands, [](Command command) { return !commandWords(command).startsWith("account "_L1); });
    return commands;
}

// How a command is called, one line for each way.
QString synopsis(Command command)
{
    switch (command) {
    case Command::Download:
        return u"chaincert-cli download (--account NAME | --region ID | --endpoint URL)\n"
               "                       --blockchain ID (--org NAME… | --all-orgs) --type TYPE…\n"
               "                       --to DIR [OPTION]…\n"
               "chaincert-cli download --jobs FILE [OPTION]…\n"_s;
    case Command::List:
        return u"chaincert-cli list "_s + operandOf(command).words.join(u'|')
            + u"\n                   (--account NAME | --region ID | --endpoint URL) [OPTION]…\n"_s;
    case Command::Inspect:
        return u"chaincert-cli inspect PATH… [OPTION]…\n"_s;
    case Command::Compare:
        return u"chaincert-cli compare PATH PATH [OPTION]…\n"_s;
    case Command::Presets:
        return u"chaincert-cli presets [--json]\n"_s;
    case Command::Export:
        return u"chaincert-cli export --preset NAME --from PATH… --to DIR [OPTION]…\n"_s;
    case Command::FixConfig:
        return u"chaincert-cli fix-config FILE --from PATH… [--dry-run] [--json]\n"_s;
    case Command::AccountAdd:
        return u"chaincert-cli account add NAME (--region ID | --endpoint URL [--iam URL])\n"
               "                          [OPTION]…\n"_s;
    case Command::AccountList:
        return u"chaincert-cli account list [--json]\n"_s;
    case Command::AccountTest:
        return u"chaincert-cli account test NAME [OPTION]…\n"
               "chaincert-cli account test (--region ID | --endpoint URL --iam URL) [OPTION]…\n"_s;
    case Command::AccountRemove:
        return u"chaincert-cli account remove NAME [--leave-secret] [--json]\n"_s;
    case Command::Completion:
        return u"chaincert-cli completion "_s + operandOf(command).words.join(u'|') + u'\n';
    case Command::Window:
        return u"chaincert [OPTION]… [PATH]…\n"_s;
    case Command::None:
    case Command::Account:
        break;
    }
    QString lines;
    for (const Command each : commandsOf(command))
        lines
            += synopsis(each).section(u'\n', 0, 0).section(u" ("_s, 0, 0).section(u" ["_s, 0, 0) + u" …\n"_s;
    return lines;
}

QString whatItDoes(Command command)
{
    switch (command) {
    case Command::Download:
        return CliText::tr(
            "Downloads the certificates of a managed blockchain and unpacks them: one download "
            "for every organization and type.");
    case Command::List:
        return CliText::tr("Lists what is accessible: projects, the blockchains of a project, or the "
                           "organizations of a blockchain with their roles and MSP IDs.");
    case Command::Inspect:
        return CliText::tr(
            "Shows whose each certificate is, until when, and whether everything about it is right: of "
            "files (PEM, DER, PKCS#7, PKCS#12, wallets, Kubernetes secrets), folders and archives; - is "
            "standard input. Nothing is changed.");
    case Command::Compare:
        return CliText::tr("Shows what differs between the certificates of two files, folders or archives, "
                           "and what follows from that.");
    case Command::Presets:
        return CliText::tr("Lists the formats (presets) of chaincert-cli export: what each is for, what it "
                           "writes and what it needs.");
    case Command::Export:
        return CliText::tr(
            "Writes a certificate with its key and CAs in the files that an application reads, in one form "
            "whatever came in. What the application could not use is refused before anything is written.");
    case Command::FixConfig:
        return CliText::tr("Replaces the paths in an sdk-config file (YAML or JSON) that do not exist here. "
                           "Everything else in it, comments too, stays; the file as it was is kept under its "
                           "date.");
    case Command::AccountAdd:
        return CliText::tr("Saves an account, with its secrets in the system's keychain. The cloud is not "
                           "contacted: use chaincert-cli account test for that.");
    case Command::AccountList:
        return CliText::tr("Lists the accounts (shared with the window), and where their secrets are "
                           "stored. Uses neither the keychain nor the network.");
    case Command::AccountTest:
        return CliText::tr("Signs in, with the account of this name or ID or as the options say, and shows "
                           "the user, the accessible projects and how long the sign-in lasts.");
    case Command::AccountRemove:
        return CliText::tr("Removes the account with this name or ID, and its secrets. If the keychain "
                           "refuses, the account stays.");
    case Command::Completion:
        return CliText::tr(
            "Prints a script with which bash, zsh or fish completes the commands and options of "
            "chaincert-cli and chaincert. Installing Chaincert installs these scripts.");
    case Command::Window:
        return CliText::tr(
            "Opens the window with the form filled in. Files, folders and archives that are named are "
            "shown in its results, with what they are and whether they are right. With --endpoint or "
            "--region, a token in CHAINCERT_TOKEN becomes an account for this run.");
    case Command::None:
    case Command::Account:
        break;
    }
    return {};
}

// Only what the command reads: an account that is kept has its own code and token each time.
QString secretsText(Command command)
{
    if (command == Command::AccountAdd)
        return paragraph(CliText::tr(
            "Each secret is one line of standard input, in the order of this list (the proxy's password "
            "last), or asked for without echo where that is a terminal. Alternatively set "
            "CHAINCERT_PASSWORD, "
            "CHAINCERT_SECRET_KEY, CHAINCERT_SECURITY_TOKEN or CHAINCERT_PROXY_PASSWORD and omit the "
            "option ending in -stdin."));
    return paragraph(CliText::tr(
        "Each secret is one line of standard input, in the order of this list (the MFA code and the proxy's "
        "password last), or asked for without echo where that is a terminal. Alternatively set "
        "CHAINCERT_PASSWORD, CHAINCERT_SECRET_KEY, CHAINCERT_SECURITY_TOKEN, CHAINCERT_TOKEN, "
        "CHAINCERT_MFA_CODE or CHAINCERT_PROXY_PASSWORD and omit the option ending in -stdin."));
}

QString passwordText()
{
    return paragraph(
        CliText::tr("The password is one line of standard input, or asked for without echo where "
                    "that is a terminal."));
}

QString credentialsText(Command command)
{
    const QString account = command == Command::AccountTest ? u"NAME"_s : u"--account"_s;
    //: %1 is what names an account on the command line: --account
    const QString text = CliText::tr(
        "The first of these that is available is used: %1; a user, an access key or a token that the "
        "options name, for this run only and without a keychain; CHAINCERT_TOKEN; HUAWEICLOUD_SDK_AK and "
        "HUAWEICLOUD_SDK_SK; the profile file ~/.huaweicloud/credentials. Secrets are not accepted as "
        "arguments, because other users of this computer can read them.");
    return paragraph(text.arg(account));
}

// What stands below the options.
QString notes(Command command)
{
    switch (command) {
    case Command::Download:
        return u'\n' + credentialsText(command) + secretsText(command) + u'\n'
            + paragraph(CliText::tr("Exit status: 0 all saved or unchanged, 1 some failed, 2 usage error, 3 "
                                    "sign-in refused or no credential found, 130 interrupted."));
    case Command::List:
        return u'\n' + credentialsText(command) + secretsText(command) + u'\n'
            + paragraph(CliText::tr("Exit status: 0 listed, 1 the list could not be loaded, 2 usage error, 3 "
                                    "sign-in refused or no credential found, 130 interrupted."));
    case Command::AccountTest:
        return u'\n' + credentialsText(command) + secretsText(command) + u'\n'
            + paragraph(CliText::tr("Exit status: 0 signed in, 1 something else failed, 2 usage error, 3 "
                                    "sign-in refused or no credential found, 130 interrupted."));
    case Command::Inspect:
        return u'\n' + passwordText() + u'\n'
            + paragraph(CliText::tr("Exit status: 0 nothing worse than a note, 1 a warning or an error, 2 "
                                    "usage error or no such path, 130 interrupted."));
    case Command::Compare:
        return u'\n' + passwordText() + u'\n'
            + paragraph(CliText::tr("Exit status: 0 the same certificate, 1 they differ, 2 usage error or no "
                                    "such path, 130 interrupted."));
    case Command::Export:
        return u'\n' + passwordText() + u'\n'
            + paragraph(CliText::tr("Exit status: 0 written or there already, 1 refused or failed, 2 usage "
                                    "error or no such path, 130 interrupted."));
    case Command::FixConfig:
        return u'\n'
            + paragraph(CliText::tr("Exit status: 0 every path exists now, 1 some were not found or the file "
                                    "could not be written, 2 usage error or no such path, 130 interrupted."));
    case Command::AccountAdd:
        return u'\n' + secretsText(command);
    case Command::None:
    case Command::Account:
        return u'\n' + paragraph(CliText::tr("chaincert-cli COMMAND --help shows the options of a command."))
            + u'\n'
            + paragraph(CliText::tr(
                "Exit status: 0 success, 1 failure, 2 usage error, 3 not signed in, 130 interrupted."));
    default:
        return {};
    }
}

QString commandRows(Command overview)
{
    QString rows;
    for (const Command command : commandsOf(overview))
        rows += row(commandWords(command), 14, about(command));
    return rows;
}

} // namespace

QString helpText(Command command)
{
    const bool overview = command == Command::None || command == Command::Account;
    return synopsis(command) + u'\n' + (overview ? commandRows(command) : paragraph(whatItDoes(command)))
        + u'\n' + optionRows(command) + notes(command);
}

QString versionText(Command command)
{
    if (command == Command::Window)
        return u"chaincert %1\n"_s.arg(QCoreApplication::applicationVersion());
    //: %1 is a number like 1.2.0
    return CliText::tr("chaincert-cli, version %1").arg(QCoreApplication::applicationVersion()) + u'\n';
}

QString usageSentences(const UsageError &error)
{
    // What was typed stands in all three.
    return u"%1: %2"_s.arg(
        echo(error.argument), Words::joined({echoIn(error.problem), echoIn(error.remedy)}));
}

QString usageText(const UsageError &error)
{
    return u"chaincert-cli: "_s + usageSentences(error) + u'\n';
}

} // namespace Chaincert
