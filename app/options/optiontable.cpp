#include "options/optiontable.h"

#include "cloud/network.h"
#include "cloud/regions.h"
#include "options/clitext.h"
#include "settings/settings.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

using Kind = Typed::Kind;

template <typename... Commands> constexpr unsigned of(Commands... commands)
{
    return ((1U << static_cast<int>(commands)) | ...);
}

constexpr unsigned Windows = of(Command::Window);
constexpr unsigned Download = of(Command::Download);
constexpr unsigned List = of(Command::List);
constexpr unsigned Looking = of(Command::Inspect, Command::Compare);
constexpr unsigned Export = of(Command::Export);
constexpr unsigned Fix = of(Command::FixConfig);
constexpr unsigned Add = of(Command::AccountAdd);
constexpr unsigned Test = of(Command::AccountTest);
constexpr unsigned Asking = Download | List | Test; // a service
constexpr unsigned Places = Asking | Add; // that say where a cloud is and how to sign in
constexpr unsigned Everywhere = ~0U;
constexpr unsigned Printing = Everywhere & ~Windows & ~of(Command::Completion);

QString seconds(std::chrono::milliseconds limit)
{
    return QString::number(std::chrono::round<std::chrono::seconds>(limit).count());
}

// As exportPresets() has them, which a test compares.
constexpr char PresetNames[]
    = "as-is msp msp-1.4.0 cryptogen wallet wallet-1.4 sdk-go gateway pem pem-one pkcs12 pkcs12-old-java "
      "console kubernetes kubernetes-tls kubernetes-operator kubernetes-bevel env profile-json profile-yaml "
      "caliper";

// In the order of the help and of the manual.
constexpr std::array Table{
    Option{"account"_L1, Takes::One, "NAME",
        QT_TRANSLATE_NOOP(
            "Chaincert::CommandLine", "the name or ID of an account that chaincert-cli account list shows"),
        Kind::Name, Download | List},
    Option{"endpoint"_L1, Takes::One, "URL",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "the blockchain service's address"), Kind::Address,
        Places | Windows},
    Option{"region"_L1, Takes::One, "ID",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "a region of the public cloud instead of an address"),
        Kind::Word, Places | Windows},
    Option{"ca"_L1, Takes::Several, "FILE",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "a CA certificate to trust in addition to the system's"),
        Kind::Path, Download},
    // One value here: a word of the command may stand behind it.
    Option{"ca"_L1, Takes::Repeated, "FILE",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "a CA certificate to trust in addition to the system's"),
        Kind::Path, List | Add | Test | Windows},
    Option{"iam"_L1, Takes::One, "URL",
        QT_TRANSLATE_NOOP(
            "Chaincert::CommandLine", "the identity service's address, together with --endpoint"),
        Kind::Address, Places},
    Option{"proxy"_L1, Takes::One, "URL",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine",
            "http://… or socks5://… instead of the system's proxy, or none for no proxy"),
        Kind::Address, Places},
    Option{"proxy-password-stdin"_L1, Takes::Nothing, nullptr,
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "read the password of the user in --proxy"), Kind::Word,
        Places},
    Option{"project"_L1, Takes::One, "ID",
        QT_TRANSLATE_NOOP(
            "Chaincert::CommandLine", "the project's ID or name; an account may have a default"),
        Kind::ProjectId, Download | List},
    Option{"project"_L1, Takes::One, "ID", QT_TRANSLATE_NOOP("Chaincert::CommandLine", "the project's ID"),
        Kind::ProjectId, Windows},
    Option{"project"_L1, Takes::One, "ID",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "the ID or name of the default project"), Kind::Project,
        Add},
    Option{"project"_L1, Takes::One, "ID",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine",
            "the ID or name of the project to sign in to; an account may have a default"),
        Kind::Project, Test},
    Option{"blockchain"_L1, Takes::One, "ID",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "the blockchain's ID, or its name if it is unique"),
        Kind::Blockchain, Download | List},
    Option{"blockchain"_L1, Takes::One, "ID",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "the blockchain's ID"), Kind::Blockchain, Windows},
    Option{"org"_L1, Takes::Several, "NAME",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "an organization; may be repeated"), Kind::Organization,
        Download | Windows},
    Option{"all-orgs"_L1, Takes::Nothing, nullptr,
        QT_TRANSLATE_NOOP(
            "Chaincert::CommandLine", "every organization of the blockchain, including the orderer's"),
        Kind::Word, Download},
    Option{"type"_L1, Takes::Several, "TYPE",
        QT_TRANSLATE_NOOP(
            "Chaincert::CommandLine", "a certificate type: admin, user, ca or all; may be repeated"),
        Kind::Word, Download | Windows, "admin user ca all"},
    Option{"preset"_L1, Takes::One, "NAME",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "the format to write, one of chaincert-cli presets"),
        Kind::Word, Download | Export, PresetNames},
    Option{"from"_L1, Takes::Several, "PATH",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine",
            "a folder, file or archive with the certificate; may be repeated, for its key and its CA"),
        Kind::Path, Export},
    Option{"from"_L1, Takes::Several, "PATH",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine",
            "a folder with the certificates that the paths should lead to; may be repeated"),
        Kind::Path, Fix},
    Option{"to"_L1, Takes::One, "DIR",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "the folder to save in; created if it does not exist"),
        Kind::Path, Download | Export | Windows},
    Option{"export-to"_L1, Takes::One, "DIR",
        QT_TRANSLATE_NOOP(
            "Chaincert::CommandLine", "with --preset: the folder to export each download to as well"),
        Kind::Path, Download},
    Option{"msp-id"_L1, Takes::One, "ID",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "the organization's MSP ID, if nothing else tells it"),
        Kind::Word, Export},
    Option{"label"_L1, Takes::One, "NAME",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine",
            "the name of what is written, instead of the certificate's common name"),
        Kind::Name, Export},
    Option{"domain"_L1, Takes::One, "D",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "the tenant (domain) name"), Kind::Name, Places},
    Option{"user"_L1, Takes::One, "U", QT_TRANSLATE_NOOP("Chaincert::CommandLine", "the IAM user's name"),
        Kind::Name, Places},
    Option{"password-stdin"_L1, Takes::Nothing, nullptr,
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "read the password"), Kind::Word, Places},
    Option{"password-stdin"_L1, Takes::Nothing, nullptr,
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "read the password of PKCS#12 files and encrypted keys"),
        Kind::Word, Looking},
    Option{"password-stdin"_L1, Takes::Nothing, nullptr,
        QT_TRANSLATE_NOOP("Chaincert::CommandLine",
            "read the password of PKCS#12 files and encrypted keys, and of the PKCS#12 file to write"),
        Kind::Word, Export},
    Option{"mfa"_L1, Takes::Nothing, nullptr,
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "the user signs in with an MFA code as well"), Kind::Word,
        Places},
    Option{"user-id"_L1, Takes::One, "ID",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "the user's ID, required with --mfa"), Kind::Word,
        Places},
    Option{"access-key"_L1, Takes::One, "AK",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "the access key's ID"), Kind::Word, Places},
    Option{"secret-key-stdin"_L1, Takes::Nothing, nullptr,
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "read its secret key"), Kind::Word, Places},
    Option{"security-token-stdin"_L1, Takes::Nothing, nullptr,
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "read the security token of a temporary key"), Kind::Word,
        Places},
    Option{"token-stdin"_L1, Takes::Nothing, nullptr,
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "read a token"), Kind::Word, Places},
    Option{"token-file"_L1, Takes::One, "PATH",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "the file that holds the token"), Kind::Path, Asking},
    Option{"mfa-stdin"_L1, Takes::Nothing, nullptr,
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "read the MFA code"), Kind::Word, Asking},
    Option{"from-environment"_L1, Takes::Nothing, nullptr,
        QT_TRANSLATE_NOOP(
            "Chaincert::CommandLine", "the access key of other tools: read each time, never copied"),
        Kind::Word, Add},
    Option{"jobs"_L1, Takes::One, "FILE",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine",
            "one download per line: CSV or JSON with account or endpoint, project, blockchain, org, type, "
            "to; the options fill in what is left out"),
        Kind::Path, Download},
    Option{"keep-going"_L1, Takes::Nothing, nullptr,
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "download the valid lines even if others are not"),
        Kind::Word, Download},
    Option{"existing-files"_L1, Takes::One, "WHAT",
        QT_TRANSLATE_NOOP(
            "Chaincert::CommandLine", "what to do with existing files: keep-both (default), replace or skip"),
        Kind::Word, Download | Export, "keep-both replace skip"},
    Option{"no-unpack"_L1, Takes::Nothing, nullptr,
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "save only the archives"), Kind::Word, Download},
    Option{"allow-open-keys"_L1, Takes::Nothing, nullptr,
        QT_TRANSLATE_NOOP("Chaincert::CommandLine",
            "save even if the disk does not support file permissions: others may read the keys"),
        Kind::Word, Download | Export},
    Option{"write-anyway"_L1, Takes::Nothing, nullptr,
        QT_TRANSLATE_NOOP(
            "Chaincert::CommandLine", "write what could work although the format's program may refuse it"),
        Kind::Word, Export},
    Option{"dry-run"_L1, Takes::Nothing, nullptr,
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "show what would be written, and write nothing"),
        Kind::Word, Export | Fix},
    Option{"quiet"_L1, Takes::Nothing, nullptr,
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "print only failures and warnings"), Kind::Word,
        Download},
    Option{"parallel"_L1, Takes::One, "N",
        QT_TRANSLATE_NOOP(
            "Chaincert::CommandLine", "downloads at a time for each service, 1 to 6 (default: %1)"),
        Kind::Word, Download, "1 2 3 4 5 6", [] { return QString::number(Setting::Parallel.defaultValue); }},
    Option{"connect-timeout"_L1, Takes::One, "SECONDS",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "seconds to wait for a connection (default: %1)"),
        Kind::Word, Asking, nullptr, [] { return seconds(NetworkLimits().connect); }},
    Option{"stall-timeout"_L1, Takes::One, "SECONDS",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "seconds to wait for data (default: %1)"), Kind::Word,
        Asking, nullptr, [] { return seconds(NetworkLimits().stall); }},
    Option{"min-speed"_L1, Takes::One, "BYTES",
        QT_TRANSLATE_NOOP(
            "Chaincert::CommandLine", "minimum number of bytes per second (default: %1; 0: no limit)"),
        Kind::Word, Asking, nullptr, [] { return QString::number(NetworkLimits().minSpeed); }},
    Option{"speed-time"_L1, Takes::One, "SECONDS",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "seconds over which the speed is measured (default: %1)"),
        Kind::Word, Asking, nullptr, [] { return seconds(NetworkLimits().speedTime); }},
    Option{"max-time"_L1, Takes::One, "SECONDS",
        QT_TRANSLATE_NOOP(
            "Chaincert::CommandLine", "seconds that one attempt may take (default: %1; 0: no limit)"),
        Kind::Word, Asking, nullptr, [] { return seconds(NetworkLimits().maxTime); }},
    Option{"leave-secret"_L1, Takes::Nothing, nullptr,
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "remove the account without using the keychain"),
        Kind::Word, of(Command::AccountRemove)},
    Option{"verbose"_L1, Takes::Nothing, nullptr,
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "log to stderr, never secrets"), Kind::Word, Windows},
    Option{"no-color"_L1, Takes::Nothing, nullptr,
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "print no colors, as outside of a terminal"), Kind::Word,
        of(Command::Inspect)},
    Option{"json"_L1, Takes::Nothing, nullptr,
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "print one JSON document instead of text"), Kind::Word,
        Printing},
    Option{"language"_L1, Takes::One, "L",
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "en or zh_CN instead of the system's language"),
        Kind::Word, Everywhere, "en zh_CN"},
    Option{"help"_L1, Takes::Nothing, nullptr, QT_TRANSLATE_NOOP("Chaincert::CommandLine", "show this help"),
        Kind::Word, Everywhere, nullptr, nullptr, 'h'},
    Option{"version"_L1, Takes::Nothing, nullptr,
        QT_TRANSLATE_NOOP("Chaincert::CommandLine", "show the version"), Kind::Word, Everywhere, nullptr,
        nullptr, 'v'},
};

} // namespace

QString Option::synopsis() const
{
    QString text = "--"_L1 + name;
    if (letter != 0)
        text += u", -"_s + QLatin1Char(letter);
    if (placeholder)
        text += u' ' + QLatin1String(placeholder);
    return takes == Takes::Several ? text + u'…' : text;
}

QString Option::help() const
{
    const QString text = CliText::tr(about);
    return defaultValue ? text.arg(defaultValue()) : text;
}

QStringList Option::values() const
{
    if (words)
        return QString::fromLatin1(words).split(u' ');
    QStringList ids;
    if (name == "region"_L1) {
        for (const Region &region : regions()) {
            if (!region.bcs.isEmpty())
                ids += region.id;
        }
    }
    return ids;
}

QLatin1String commandWords(Command command)
{
    static constexpr std::array words{""_L1, "download"_L1, "list"_L1, "inspect"_L1, "compare"_L1,
        "presets"_L1, "export"_L1, "fix-config"_L1, "account"_L1, "account add"_L1, "account list"_L1,
        "account test"_L1, "account remove"_L1, "completion"_L1, ""_L1};
    static_assert(words.size() == size_t(Command::Window) + 1);
    return words.at(size_t(command));
}

QLatin1String programOf(Command command)
{
    return command == Command::Window ? "chaincert"_L1 : "chaincert-cli"_L1;
}

QString helpOf(Command command)
{
    const QString name = commandWords(command);
    return programOf(command) + (name.isEmpty() ? name : u' ' + name) + u" --help"_s;
}

const std::vector<Command> &allCommands()
{
    static const std::vector<Command> all{Command::Download, Command::List, Command::Inspect,
        Command::Compare, Command::Presets, Command::Export, Command::FixConfig, Command::AccountAdd,
        Command::AccountList, Command::AccountTest, Command::AccountRemove, Command::Completion};
    return all;
}

QStringList firstWords()
{
    QStringList words;
    for (const Command command : allCommands())
        words += QString(commandWords(command)).section(u' ', 0, 0);
    words.removeDuplicates();
    return words;
}

QStringList accountWords()
{
    QStringList words;
    for (const Command command : allCommands()) {
        const QStringList both = QString(commandWords(command)).split(u' ');
        if (both.first() == u"account" && both.size() == 2)
            words += both.last();
    }
    return words;
}

std::vector<const Option *> optionsOf(Command command)
{
    std::vector<const Option *> all;
    for (const Option &option : Table) {
        if (option.belongsTo(command))
            all.push_back(&option);
    }
    return all;
}

const Option *findOption(Command command, QStringView name)
{
    const auto found = std::find_if(Table.begin(), Table.end(),
        [&](const Option &option) { return option.belongsTo(command) && name == option.name; });
    return found == Table.end() ? nullptr : &*found;
}

const Option *findOption(QStringView name)
{
    for (const Command command : allCommands()) {
        if (const Option *const option = findOption(command, name))
            return option;
    }
    return nullptr;
}

Operand operandOf(Command command)
{
    switch (command) {
    case Command::List:
        return {"LIST"_L1, {u"projects"_s, u"blockchains"_s, u"organizations"_s}};
    case Command::Inspect:
    case Command::Window:
        return {"PATH"_L1, {}, std::numeric_limits<qsizetype>::max(), true};
    case Command::Compare:
        return {"PATH"_L1, {}, 2, true};
    case Command::FixConfig:
        return {"FILE"_L1, {}, 1, true};
    case Command::Completion:
        return {"SHELL"_L1, {u"bash"_s, u"zsh"_s, u"fish"_s}};
    case Command::AccountAdd:
    case Command::AccountTest:
    case Command::AccountRemove:
        return {"NAME"_L1};
    default:
        return {};
    }
}

} // namespace Chaincert
