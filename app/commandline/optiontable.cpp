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

constexpr std::array Everywhere{
    Option{"json"_L1, Takes::Nothing},
    Option{"language"_L1, Takes::One},
    Option{"help"_L1, Takes::Nothing},
    Option{"version"_L1, Takes::Nothing},
};

constexpr std::array Download{
    Option{"account"_L1, Takes::One},
    Option{"endpoint"_L1, Takes::One},
    Option{"iam"_L1, Takes::One},
    Option{"region"_L1, Takes::One},
    Option{"ca"_L1, Takes::Several},
    Option{"proxy"_L1, Takes::One},
    Option{"proxy-password-stdin"_L1, Takes::Nothing},
    Option{"project"_L1, Takes::One},
    Option{"blockchain"_L1, Takes::One},
    Option{"org"_L1, Takes::Several},
    Option{"all-orgs"_L1, Takes::Nothing},
    Option{"type"_L1, Takes::Several},
    Option{"to"_L1, Takes::One},
    Option{"token-file"_L1, Takes::One},
    Option{"token-stdin"_L1, Takes::Nothing},
    Option{"jobs"_L1, Takes::One},
    Option{"keep-going"_L1, Takes::Nothing},
    Option{"on-conflict"_L1, Takes::One},
    Option{"no-unpack"_L1, Takes::Nothing},
    Option{"parallel"_L1, Takes::One},
    Option{"min-speed"_L1, Takes::One},
    Option{"max-time"_L1, Takes::One},
    Option{"quiet"_L1, Takes::Nothing},
};

// --ca takes one value here and below: a word of the command may stand behind it.
constexpr std::array List{
    Option{"account"_L1, Takes::One},
    Option{"endpoint"_L1, Takes::One},
    Option{"iam"_L1, Takes::One},
    Option{"region"_L1, Takes::One},
    Option{"ca"_L1, Takes::Repeated},
    Option{"proxy"_L1, Takes::One},
    Option{"proxy-password-stdin"_L1, Takes::Nothing},
    Option{"project"_L1, Takes::One},
    Option{"blockchain"_L1, Takes::One},
    Option{"token-file"_L1, Takes::One},
    Option{"token-stdin"_L1, Takes::Nothing},
    Option{"min-speed"_L1, Takes::One},
    Option{"max-time"_L1, Takes::One},
};

constexpr std::array AccountAdd{
    Option{"endpoint"_L1, Takes::One},
    Option{"iam"_L1, Takes::One},
    Option{"region"_L1, Takes::One},
    Option{"ca"_L1, Takes::Repeated},
    Option{"proxy"_L1, Takes::One},
    Option{"proxy-password-stdin"_L1, Takes::Nothing},
    Option{"project"_L1, Takes::One},
    Option{"domain"_L1, Takes::One},
    Option{"user"_L1, Takes::One},
    Option{"password-stdin"_L1, Takes::Nothing},
    Option{"mfa"_L1, Takes::Nothing},
    Option{"user-id"_L1, Takes::One},
    Option{"access-key"_L1, Takes::One},
    Option{"secret-key-stdin"_L1, Takes::Nothing},
    Option{"security-token-stdin"_L1, Takes::Nothing},
    Option{"token-stdin"_L1, Takes::Nothing},
    Option{"from-environment"_L1, Takes::Nothing},
};

constexpr std::array AccountRemove{
    Option{"leave-secret"_L1, Takes::Nothing},
};

std::span<const Option> tableOf(Command command)
{
    switch (command) {
    case Command::Download:
        return Download;
    case Command::List:
        return List;
    case Command::AccountAdd:
        return AccountAdd;
    case Command::AccountRemove:
        return AccountRemove;
    case Command::None:
    case Command::Account:
    case Command::AccountList:
    case Command::AccountTest:
        break;
    }
    return {};
}

} // namespace

std::vector<Option> optionsOf(Command command)
{
    std::vector<Option> all(Everywhere.begin(), Everywhere.end());
    const std::span<const Option> own = tableOf(command);
    all.insert(all.end(), own.begin(), own.end());
    return all;
}

const Option *findOption(Command command, QStringView name)
{
    const auto isIt = [name](const Option &option) { return name == option.name; };
    if (const auto found = std::find_if(Everywhere.begin(), Everywhere.end(), isIt);
        found != Everywhere.end())
        return found;
    const std::span<const Option> table = tableOf(command);
    const auto found = std::find_if(table.begin(), table.end(), isIt);
    return found == table.end() ? nullptr : &*found;
}

bool takesOperand(Command command)
{
    return command == Command::List || command == Command::AccountAdd || command == Command::AccountTest
        || command == Command::AccountRemove;
}

UsageError unknownOption(const QString &argument)
{
    const QString name = argument.section(u'=', 0, 0);
    // A secret must never be an argument: every user of the machine can read those.
    const QString readable
        = Text::tr("There is no such option: other users of this computer can read arguments.");
    if (name.startsWith("--token"_L1))
        return {u"--token"_s, readable,
            Text::tr("Put the token into the environment variable CHAINCERT_TOKEN, or use --token-file or "
                     "--token-stdin.")};
    if (name == u"--mfa-code" || name == u"--code" || name == u"--passcode")
        return {name, readable,
            Text::tr("Put the code into the environment variable CHAINCERT_MFA_CODE, or type it when it is "
                     "asked for.")};
    for (const QLatin1String secret :
        {"--password"_L1, "--secret-key"_L1, "--security-token"_L1, "--proxy-password"_L1}) {
        if (name == secret)
            return {name, readable,
                Text::tr("Use %1-stdin: it is then read from standard input, or asked for.").arg(name)};
    }
    return {name, Text::tr("There is no such option."), Text::tr("chaincert-cli --help lists the options.")};
}

} // namespace Chaincert
