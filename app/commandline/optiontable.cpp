#include "commandline/optiontable.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

using Kind = Typed::Kind;

constexpr std::array Everywhere{
    Option{"json"_L1, Takes::Nothing},
    Option{"language"_L1, Takes::One},
    Option{"help"_L1, Takes::Nothing},
    Option{"version"_L1, Takes::Nothing},
};

// Where a cloud is, the way there and how to sign in.
constexpr std::array Cloud{
    Option{"endpoint"_L1, Takes::One, Kind::Address},
    Option{"iam"_L1, Takes::One, Kind::Address},
    Option{"region"_L1, Takes::One},
    Option{"proxy"_L1, Takes::One, Kind::Address},
    Option{"proxy-password-stdin"_L1, Takes::Nothing},
    Option{"domain"_L1, Takes::One, Kind::Name},
    Option{"user"_L1, Takes::One, Kind::Name},
    Option{"password-stdin"_L1, Takes::Nothing},
    Option{"mfa"_L1, Takes::Nothing},
    Option{"user-id"_L1, Takes::One},
    Option{"access-key"_L1, Takes::One},
    Option{"secret-key-stdin"_L1, Takes::Nothing},
    Option{"security-token-stdin"_L1, Takes::Nothing},
    Option{"token-stdin"_L1, Takes::Nothing},
};

// How long it may take, of the commands that ask a service.
constexpr std::array Limits{
    Option{"connect-timeout"_L1, Takes::One},
    Option{"stall-timeout"_L1, Takes::One},
    Option{"min-speed"_L1, Takes::One},
    Option{"speed-time"_L1, Takes::One},
    Option{"max-time"_L1, Takes::One},
};

constexpr std::array Download{
    Option{"account"_L1, Takes::One, Kind::Name},
    Option{"ca"_L1, Takes::Several, Kind::Path},
    Option{"project"_L1, Takes::One, Kind::ProjectId},
    Option{"blockchain"_L1, Takes::One, Kind::Blockchain},
    Option{"org"_L1, Takes::Several, Kind::Organization},
    Option{"all-orgs"_L1, Takes::Nothing},
    Option{"type"_L1, Takes::Several},
    Option{"to"_L1, Takes::One, Kind::Path},
    Option{"token-file"_L1, Takes::One, Kind::Path},
    Option{"mfa-stdin"_L1, Takes::Nothing},
    Option{"jobs"_L1, Takes::One, Kind::Path},
    Option{"keep-going"_L1, Takes::Nothing},
    Option{"on-conflict"_L1, Takes::One},
    Option{"no-unpack"_L1, Takes::Nothing},
    Option{"allow-open-keys"_L1, Takes::Nothing},
    Option{"parallel"_L1, Takes::One},
    Option{"quiet"_L1, Takes::Nothing},
};

// --ca takes one value here and below: a word of the command may stand behind it.
constexpr std::array List{
    Option{"account"_L1, Takes::One, Kind::Name},
    Option{"ca"_L1, Takes::Repeated, Kind::Path},
    Option{"project"_L1, Takes::One, Kind::ProjectId},
    Option{"blockchain"_L1, Takes::One, Kind::Blockchain},
    Option{"token-file"_L1, Takes::One, Kind::Path},
    Option{"mfa-stdin"_L1, Takes::Nothing},
};

constexpr std::array AccountAdd{
    Option{"ca"_L1, Takes::Repeated, Kind::Path},
    Option{"project"_L1, Takes::One, Kind::Project},
    Option{"from-environment"_L1, Takes::Nothing},
};

constexpr std::array AccountTest{
    Option{"ca"_L1, Takes::Repeated, Kind::Path},
    Option{"project"_L1, Takes::One, Kind::Project},
    Option{"token-file"_L1, Takes::One, Kind::Path},
    Option{"mfa-stdin"_L1, Takes::Nothing},
};

constexpr std::array AccountRemove{
    Option{"leave-secret"_L1, Takes::Nothing},
};

std::span<const Option> ownOf(Command command)
{
    switch (command) {
    case Command::Download:
        return Download;
    case Command::List:
        return List;
    case Command::AccountAdd:
        return AccountAdd;
    case Command::AccountTest:
        return AccountTest;
    case Command::AccountRemove:
        return AccountRemove;
    case Command::None:
    case Command::Account:
    case Command::AccountList:
        break;
    }
    return {};
}

std::array<std::span<const Option>, 4> tablesOf(Command command)
{
    const bool asksTheCloud
        = command == Command::Download || command == Command::List || command == Command::AccountTest;
    const bool namesTheCloud = asksTheCloud || command == Command::AccountAdd;
    return {Everywhere, namesTheCloud ? std::span<const Option>(Cloud) : std::span<const Option>(),
        asksTheCloud ? std::span<const Option>(Limits) : std::span<const Option>(), ownOf(command)};
}

} // namespace

std::vector<Option> optionsOf(Command command)
{
    std::vector<Option> all;
    for (const std::span<const Option> table : tablesOf(command))
        all.insert(all.end(), table.begin(), table.end());
    return all;
}

const Option *findOption(Command command, QStringView name)
{
    for (const std::span<const Option> table : tablesOf(command)) {
        const auto found = std::find_if(
            table.begin(), table.end(), [name](const Option &option) { return name == option.name; });
        if (found != table.end())
            return &*found;
    }
    return nullptr;
}

bool takesOperand(Command command)
{
    return command == Command::List || command == Command::AccountAdd || command == Command::AccountTest
        || command == Command::AccountRemove;
}

namespace {

// An option that would carry a secret, and what to use in its place. The secret may stand right behind the
// name, so the name alone is repeated.
struct Secretive
{
    QLatin1String name;
    QLatin1String variable;
};
constexpr std::array Secrets{
    Secretive{"--password"_L1, "CHAINCERT_PASSWORD"_L1},
    Secretive{"--secret-key"_L1, "CHAINCERT_SECRET_KEY"_L1},
    Secretive{"--security-token"_L1, "CHAINCERT_SECURITY_TOKEN"_L1},
    Secretive{"--proxy-password"_L1, "CHAINCERT_PROXY_PASSWORD"_L1},
};

// The commands that have it, as they are typed.
QStringList commandsWith(QStringView name)
{
    static constexpr std::pair<Command, QLatin1String> commands[] = {{Command::Download, "download"_L1},
        {Command::List, "list"_L1}, {Command::AccountAdd, "account add"_L1},
        {Command::AccountTest, "account test"_L1}, {Command::AccountRemove, "account remove"_L1}};
    QStringList found;
    for (const auto &[command, typed] : commands) {
        if (findOption(command, name))
            found << typed;
    }
    return found;
}

} // namespace

UsageError unknownOption(const QString &argument)
{
    QString name = argument.section(u'=', 0, 0);
    if (!name.startsWith("--"_L1) && name.size() > 2) // "-pPASSWORD", as other programs take it
        name = name.first(2) + u'…';
    // A secret must never be an argument: every user of the machine can read those.
    const QString readable
        = Text::tr("There is no such option: other users of this computer can read arguments.");
    if (name.startsWith("--token"_L1))
        return {u"--token"_s, readable,
            Text::tr("Put the token into the environment variable CHAINCERT_TOKEN, or use --token-file or "
                     "--token-stdin.")};
    for (const QLatin1String code : {"--mfa-code"_L1, "--code"_L1, "--passcode"_L1}) {
        if (name.startsWith(code))
            return {code, readable,
                Text::tr("Put the code into the environment variable CHAINCERT_MFA_CODE, use --mfa-stdin, or "
                         "type it when it is asked for.")};
    }
    for (const Secretive &secret : Secrets) {
        if (name.startsWith(secret.name))
            return {secret.name, readable,
                Text::tr(
                    "Use %1-stdin: it is then read from standard input, or asked for. Or put it into the "
                    "environment variable %2.")
                    .arg(secret.name, secret.variable)};
    }
    if (name == "--speed-limit"_L1) // curl's
        return {name, Text::tr("There is no such option."), Text::tr("Use --min-speed.")};
    if (const QStringList others = commandsWith(QStringView(name).mid(2)); !others.isEmpty())
        return {name, Text::tr("This command has no such option."),
            Text::tr("It belongs to: %1. chaincert-cli COMMAND --help shows the options of a command.")
                .arg(others.join(", "_L1))};
    return {name, Text::tr("There is no such option."), Text::tr("chaincert-cli --help lists the options.")};
}

} // namespace Chaincert
