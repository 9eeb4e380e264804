#include "options/wrongoptions.h"

#include "options/clitext.h"
#include "words/separated.h"

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

// An option that would carry a secret, and what to use in its place. The secret may stand right behind the
// name, so the name alone is repeated.
struct SecretOption
{
    QLatin1String name;
    QLatin1String variable;
};
constexpr std::array SecretOptions{
    SecretOption{"--password"_L1, "CHAINCERT_PASSWORD"_L1},
    SecretOption{"--secret-key"_L1, "CHAINCERT_SECRET_KEY"_L1},
    SecretOption{"--security-token"_L1, "CHAINCERT_SECURITY_TOKEN"_L1},
    SecretOption{"--proxy-password"_L1, "CHAINCERT_PROXY_PASSWORD"_L1},
};

bool has(Command command, const QString &name)
{
    // Without a command there may still be any.
    return findOption(command == Command::None ? Command::Download : command, name) != nullptr;
}

QString tokenRemedy(Command command)
{
    if (command == Command::Window)
        return CliText::tr("Put the token in the environment variable CHAINCERT_TOKEN.");
    if (has(command, u"token-file"_s))
        return CliText::tr(
            "Put the token in the environment variable CHAINCERT_TOKEN, or use --token-file or "
            "--token-stdin.");
    if (has(command, u"token-stdin"_s))
        return CliText::tr("Use --token-stdin to read it from standard input or be asked for it.");
    return CliText::tr("Leave it out: this command needs no secret.");
}

QString codeRemedy(Command command)
{
    if (command == Command::Window)
        return CliText::tr("Enter it in the window.");
    if (has(command, u"mfa-stdin"_s))
        return CliText::tr("Put the code in the environment variable CHAINCERT_MFA_CODE, use --mfa-stdin, or "
                           "type it when asked.");
    return CliText::tr("Leave the code out: it is needed only when signing in.");
}

QString remedyFor(const SecretOption &secret, Command command)
{
    if (command == Command::Window)
        return CliText::tr("Enter it in the window.");
    const bool isRead = has(command, QString(secret.name).mid(2) + u"-stdin"_s);
    if (isRead && operandOf(command).arePaths) // the variable's is for signing in
        return CliText::tr("Use %1-stdin to read it from standard input or be asked for it.")
            .arg(secret.name);
    if (isRead)
        return CliText::tr("Use %1-stdin to read it from standard input or be asked for it, or put it in the "
                           "environment variable %2.")
            .arg(secret.name, secret.variable);
    return CliText::tr("Leave it out: this command needs no secret.");
}

// Of an option that would have carried a secret: how to give it.
std::optional<UsageError> secretOption(const QString &name, Command command)
{
    const QString problem = CliText::tr(
        "Secrets are not accepted as arguments, because other users of this computer can read them.");
    if (name.startsWith("--token"_L1))
        return UsageError{u"--token"_s, problem, tokenRemedy(command)};
    for (const QLatin1String code : {"--mfa-code"_L1, "--code"_L1, "--passcode"_L1}) {
        if (name.startsWith(code))
            return UsageError{code, problem, codeRemedy(command)};
    }
    for (const SecretOption &secret : SecretOptions) {
        if (name.startsWith(secret.name))
            return UsageError{secret.name, problem, remedyFor(secret, command)};
    }
    return {};
}

// That other commands have, or the other program.
QStringList commandsWith(const QString &name, Command besides)
{
    std::vector<Command> all = allCommands();
    all.push_back(Command::Window);
    QStringList found;
    for (const Command each : all) {
        if (each == besides || !name.startsWith("--"_L1) || !findOption(each, QStringView(name).mid(2)))
            continue;
        const bool isHere = programOf(each) == programOf(besides);
        found += isHere ? commandWords(each) : QString(programOf(each) + u' ' + commandWords(each)).trimmed();
    }
    return found;
}

} // namespace

UsageError valueMissing(const QString &argument, const QString &next, Command command)
{
    // The next argument may be a password that begins with a dash: it is not repeated.
    const QString remedy = next.startsWith(u'-')
        ? CliText::tr("Write a value that begins with a dash after an equals sign: %1=…").arg(argument)
        : CliText::tr("Add a value; see %1.").arg(helpOf(command));
    return {argument, CliText::tr("This option needs a value."), remedy};
}

UsageError unknownOption(const QString &argument, Command command)
{
    QString name = argument.section(u'=', 0, 0);
    if (!name.startsWith("--"_L1) && name.size() > 2) // "-pPASSWORD", as other programs take it
        name = name.first(2) + u'…';
    if (const QStringList others = commandsWith(name, command); !others.isEmpty())
        return {name, CliText::tr("This command does not have this option."),
            CliText::tr("These commands do: %1. See %2.").arg(Words::listed(others), helpOf(command))};
    if (const std::optional<UsageError> secret = secretOption(name, command))
        return *secret;
    const QString unknown = CliText::tr("Unknown option.");
    if (name == "--speed-limit"_L1) // curl's
        return {name, unknown, CliText::tr("Use --min-speed.")};
    return {name, unknown, CliText::tr("%1 lists the options.").arg(helpOf(command))};
}

bool readsASecret(const QString &option)
{
    return option.startsWith("--"_L1) && option.endsWith("-stdin"_L1) && !option.contains(u'=');
}

QString secretOptionBefore(const QStringList &arguments, qsizetype index)
{
    QString found;
    for (qsizetype i = 0; i < index && arguments.at(i) != u"--"; ++i) {
        const QString &argument = arguments.at(i);
        if (argument == u"--mfa" || readsASecret(argument))
            found = argument;
    }
    return found;
}

UsageError misplacedSecret(const QString &option, Command command)
{
    const QString problem = CliText::tr("This option takes no value.");
    if (option == u"--mfa")
        return {option, problem, codeRemedy(command)};
    if (operandOf(command).placeholder == "NAME"_L1)
        return {option, problem,
            CliText::tr("Provide the secret as a line of standard input: other users of this computer can "
                        "read arguments. Write the account's name before the options.")};
    if (operandOf(command).arePaths)
        return {option, problem,
            CliText::tr("Give the password as a line of standard input: other users of this computer can "
                        "read arguments. Write the paths before the options.")};
    return {option, problem,
        CliText::tr("Provide the secret as a line of standard input: other users of this computer can "
                    "read arguments.")};
}

} // namespace Chaincert
