#include "options/parsedoptions.h"

#include "options/clitext.h"
#include "options/typedsecrets.h"
#include "words/typedwords.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

UsageError valueMissing(const QString &argument, const QString &next, Command command)
{
    const QString remedy = next.startsWith(u'-')
        ? CliText::tr("Write a value that begins with a dash after an equals sign: %1=%2")
              .arg(argument, echo(next))
        : CliText::tr("Add a value; see %1 --help.").arg(programOf(command));
    return {argument, CliText::tr("This option needs a value."), remedy};
}

QString shownWhole(const QString &typed)
{
    return Typed::visible(withoutSecretLooks(Typed::withoutUserInfo(typed)));
}

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

// Of an option that would have carried a secret: how to give it.
std::optional<UsageError> secretOption(const QString &name, Command command)
{
    // A secret must never be an argument: every user of the machine can read those.
    const QString readable
        = CliText::tr("There is no such option, because other users of this computer can read arguments.");
    if (name.startsWith("--token"_L1))
        return UsageError{u"--token"_s, readable,
            command == Command::Window
                ? CliText::tr("Put the token in the environment variable CHAINCERT_TOKEN.")
                : CliText::tr("Put the token in the environment variable CHAINCERT_TOKEN, or use "
                              "--token-file or --token-stdin.")};
    const QString inTheWindow = CliText::tr("Enter it in the window.");
    for (const QLatin1String code : {"--mfa-code"_L1, "--code"_L1, "--passcode"_L1}) {
        if (name.startsWith(code))
            return UsageError{code, readable,
                command == Command::Window
                    ? inTheWindow
                    : CliText::tr("Put the code in the environment variable CHAINCERT_MFA_CODE, use "
                                  "--mfa-stdin, or type it when asked.")};
    }
    for (const SecretOption &secret : SecretOptions) {
        if (name.startsWith(secret.name))
            return UsageError{secret.name, readable,
                command == Command::Window
                    ? inTheWindow
                    : CliText::tr("Use %1-stdin to read it from standard input or be asked for it, or put "
                                  "it in the environment variable %2.")
                          .arg(secret.name, secret.variable)};
    }
    return {};
}

// What is said of an option that the command does not have.
UsageError unknownOption(const QString &argument, Command command)
{
    QString name = argument.section(u'=', 0, 0);
    if (!name.startsWith("--"_L1) && name.size() > 2) // "-pPASSWORD", as other programs take it
        name = name.first(2) + u'…';
    if (const std::optional<UsageError> secret = secretOption(name, command))
        return *secret;
    const QString unknown = CliText::tr("Unknown option.");
    if (name == "--speed-limit"_L1) // curl's
        return {name, unknown, CliText::tr("Use --min-speed.")};
    QStringList others;
    for (const Command other : allCommands()) {
        if (command != Command::Window && findOption(other, QStringView(name).mid(2)))
            others << commandWords(other);
    }
    if (others.isEmpty())
        return {name, unknown, CliText::tr("%1 --help lists the options.").arg(programOf(command))};
    return {name, CliText::tr("This command does not have this option."),
        CliText::tr("These have it: %1. chaincert-cli COMMAND --help shows the options of a command.")
            .arg(others.join(", "_L1))};
}

// A command and how many of the arguments' words are its name.
struct Named
{
    Command command = Command::None;
    QStringList words;
};

// The first word is the command, and so is one that only options stand before.
OrUsage<Named> commandIn(const QStringList &arguments)
{
    static const QStringList first{u"download"_s, u"list"_s, u"account"_s, u"completion"_s};
    auto at = arguments.begin();
    if (at != arguments.end() && at->startsWith(u'-'))
        at = std::find_if(at, arguments.end(), [](const QString &word) { return first.contains(word); });
    if (at == arguments.end())
        return Named{};
    if (!first.contains(*at))
        return wrongUsage(*at, CliText::tr("Unknown command."),
            CliText::tr(
                "The commands are: chaincert-cli download …, chaincert-cli list …, chaincert-cli account "
                "add|list|test|remove …, chaincert-cli completion …"));
    QString words = *at;
    if (*at == u"account") {
        const QString word = arguments.value(at - arguments.begin() + 1);
        if (word.isEmpty() || word.startsWith(u'-'))
            return Named{Command::Account, {*at}};
        words += u' ' + word;
    }
    for (const Command command : allCommands()) {
        if (words == commandWords(command))
            return Named{command, words.split(u' ')};
    }
    return wrongUsage(words, CliText::tr("Unknown command."),
        CliText::tr("Use account add, account list, account test or account remove."));
}

class Reader
{
public:
    Reader(const QStringList &arguments, Named named)
        : m_arguments(arguments)
        , m_words(std::move(named.words))
    {
        m_given.command = named.command;
    }

    OrUsage<ParsedOptions> read()
    {
        while (m_at < m_arguments.size()) {
            if (const OrUsage<void> read = readOne(m_arguments.at(m_at++)); !read)
                return tl::make_unexpected(read.error());
        }
        return m_given;
    }

private:
    OrUsage<void> readOne(const QString &argument)
    {
        if (argument == u"--" && !m_wordsOnly) {
            m_wordsOnly = true;
            return {};
        }
        if (!m_wordsOnly && argument.startsWith("--"_L1))
            return readOption(argument);
        if (!m_wordsOnly && argument.startsWith(u'-'))
            return tl::make_unexpected(unknownOption(argument, m_given.command));
        if (!m_words.isEmpty() && argument == m_words.first()) {
            m_words.removeFirst();
            return {};
        }
        const bool takesOperand = !operandOf(m_given.command).placeholder.isEmpty();
        if (m_words.isEmpty() && takesOperand && m_given.operand.isNull()) {
            m_given.operand = clean(u"NAME"_s, argument, Typed::Kind::Name);
            if (m_given.operand.isNull())
                m_given.operand = u""_s;
            return {};
        }
        if (m_last.endsWith("-stdin"_L1)) // this may well be the secret: it is not repeated
            return wrongUsage(m_last, CliText::tr("This option takes no value."),
                CliText::tr("Give the secret as a line of standard input: other users of this computer can "
                            "read arguments."));
        return wrongUsage(argument, CliText::tr("Unexpected argument."),
            CliText::tr(
                "Write the option's name before it; put a value that contains spaces in quotation marks."));
    }

    OrUsage<void> readOption(const QString &argument)
    {
        const qsizetype equals = argument.indexOf(u'=');
        const QString shown = argument.left(equals);
        m_last = shown;
        const QString name = shown.mid(2);
        const Option *const option = findOption(m_given.command, name);
        if (!option)
            return tl::make_unexpected(unknownOption(shown, m_given.command));
        QStringList values;
        if (equals >= 0)
            values += argument.mid(equals + 1);
        if (option->takes == Takes::Nothing) {
            if (equals >= 0)
                return wrongUsage(shown, CliText::tr("This option takes no value."),
                    CliText::tr("Remove the equals sign and what follows it."));
        } else if (equals < 0 || option->takes == Takes::Several) {
            while (m_at < m_arguments.size() && !m_arguments.at(m_at).startsWith(u'-')) {
                values += m_arguments.at(m_at++);
                if (option->takes != Takes::Several)
                    break;
            }
            if (values.isEmpty())
                return tl::make_unexpected(valueMissing(shown, m_arguments.value(m_at), m_given.command));
        }
        for (QString &value : values) {
            value = clean(shown, value, option->kind);
            if (option->kind == Typed::Kind::Path
                && Typed::isMisleading(Typed::oddityOf(value, option->kind)))
                return wrongUsage(shown, Words::hintAbout(value, option->kind),
                    CliText::tr("Give the path of a folder or file on this computer."));
        }
        if (values.contains(QString()))
            return wrongUsage(shown, CliText::tr("The value is empty."),
                CliText::tr("Add a value; see %1 --help.").arg(programOf(m_given.command)));
        if (option->takes == Takes::One && m_given.options.contains(name))
            return wrongUsage(
                shown, CliText::tr("This option is given twice."), CliText::tr("Use only one of them."));
        m_given.options[name] += values;
        return {};
    }

    // Removed trailing slashes and the like are not told, all else that is removed is.
    QString clean(const QString &argument, const QString &pasted, Typed::Kind kind)
    {
        const QString text = Typed::cleaned(pasted, kind);
        if (text != pasted && !text.isEmpty())
            //: %1 is an argument such as --org; %2 what was given, %3 what is used
            m_given.remarks += CliText::tr("%1: “%2” is read as “%3”.")
                                   .arg(argument, shownWhole(pasted), shownWhole(text));
        return text;
    }

    const QStringList &m_arguments;
    QStringList m_words; // of the command's name that are still to come
    qsizetype m_at = 0;
    bool m_wordsOnly = false; // behind "--"
    QString m_last; // the option that was read last
    ParsedOptions m_given;
};

} // namespace

OrUsage<ParsedOptions> readOptions(const QStringList &arguments, Program program)
{
    const OrUsage<Named> named
        = program == Program::Window ? OrUsage<Named>(Named{Command::Window, {}}) : commandIn(arguments);
    const Command command = named ? named->command : Command::None;
    for (const QLatin1String name : {"help"_L1, "version"_L1}) {
        const QString letter = u'-' + QString(QLatin1Char(findOption(command, QString(name))->letter));
        if (!arguments.contains(QString("--"_L1 + name)) && !arguments.contains(letter))
            continue;
        ParsedOptions given;
        given.command = command;
        given.options.insert(name, {});
        if (const QString language = languageArgument(arguments); !language.isEmpty())
            given.options.insert(u"language"_s, {language});
        return given;
    }
    if (!named)
        return tl::make_unexpected(named.error());
    return Reader(arguments, *named).read();
}

QString languageArgument(const QStringList &arguments)
{
    const QLatin1String name = "--language"_L1;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments.at(i) == name)
            return Typed::cleaned(arguments.value(i + 1), Typed::Kind::Word);
        if (arguments.at(i).startsWith(QString(name + u'=')))
            return Typed::cleaned(arguments.at(i).mid(name.size() + 1), Typed::Kind::Word);
    }
    return {};
}

} // namespace Chaincert
