#include "options/parsedoptions.h"

#include "options/clitext.h"
#include "options/typedsecrets.h"
#include "options/wrongoptions.h"
#include "words/typedwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

QString shownWhole(const QString &typed)
{
    return Typed::visible(withoutSecretLooks(Typed::withoutUserInfo(typed)));
}

// A command and where the words of its name stand among the arguments.
struct Named
{
    Command command = Command::None;
    QList<qsizetype> places = {};
};

// Where the first argument at or behind `from` stands that is neither an option nor its value; -1: nowhere.
// One of `commands` ends the values of an option that takes several, and those of an unknown one.
qsizetype nextWord(const QStringList &arguments, qsizetype from, const QStringList &commands)
{
    const auto isValue
        = [&](qsizetype i) { return i < arguments.size() && !arguments.at(i).startsWith(u'-'); };
    for (qsizetype i = from; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (!argument.startsWith(u'-'))
            return i;
        if (argument == u"--")
            return i + 1 < arguments.size() ? i + 1 : -1;
        const QString name = argument.section(u'=', 0, 0);
        const Option *const option
            = name.startsWith("--"_L1) ? findOption(QStringView(name).mid(2)) : nullptr;
        const Takes takes = option ? option->takes : Takes::Several;
        const bool hasValue = argument.contains(u'=');
        if (option && takes != Takes::Nothing && !hasValue && isValue(i + 1))
            ++i;
        while (takes == Takes::Several && isValue(i + 1) && !commands.contains(arguments.at(i + 1)))
            ++i;
    }
    return -1;
}

tl::unexpected<UsageError> unknownCommand(
    const QStringList &arguments, qsizetype index, const QString &words, const QString &remedy)
{
    if (const QString option = secretOptionBefore(arguments, index); !option.isEmpty())
        return tl::make_unexpected(misplacedSecret(option, Command::None));
    return wrongUsage(words, CliText::tr("Unknown command."), remedy);
}

OrUsage<Named> accountCommandIn(const QStringList &arguments, qsizetype first)
{
    const qsizetype second = nextWord(arguments, first + 1, accountWords());
    if (second < 0)
        return Named{Command::Account, {first}};
    const QString words = arguments.at(first) + u' ' + arguments.at(second);
    for (const Command command : allCommands()) {
        if (words == commandWords(command))
            return Named{command, {first, second}};
    }
    return unknownCommand(arguments, second, words,
        CliText::tr("Use account add, account list, account test or account remove."));
}

// The first word that is no option's value.
OrUsage<Named> commandIn(const QStringList &arguments)
{
    const qsizetype first = nextWord(arguments, 0, firstWords());
    if (first < 0)
        return Named{};
    const QString &word = arguments.at(first);
    if (word == commandWords(Command::Account))
        return accountCommandIn(arguments, first);
    for (const Command command : allCommands()) {
        if (word == commandWords(command) && !word.contains(u' '))
            return Named{command, {first}};
    }
    return unknownCommand(arguments, first, word,
        CliText::tr("The commands are: chaincert-cli download …, chaincert-cli list …, chaincert-cli account "
                    "add|list|test|remove …, chaincert-cli inspect …, chaincert-cli compare …, chaincert-cli "
                    "completion …"));
}

class Reader
{
public:
    Reader(const QStringList &arguments, Named named)
        : m_arguments(arguments)
        , m_words(std::move(named.places))
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
        const bool isInput = argument == u"-" && operandOf(m_given.command).arePaths;
        if (!m_wordsOnly && argument.startsWith(u'-') && !isInput)
            return tl::make_unexpected(unknownOption(argument, m_given.command));
        const qsizetype at = m_at - 1;
        if (m_words.contains(at))
            return {};
        if (isOperand(at)) {
            const Operand operand = operandOf(m_given.command);
            const QString text
                = operand.arePaths ? argument : clean(operand.placeholder, argument, Typed::Kind::Name);
            m_given.operands += text.isNull() ? u""_s : text;
            return {};
        }
        if (const QString option = secretOptionBefore(m_arguments, at); !option.isEmpty())
            return tl::make_unexpected(misplacedSecret(option, m_given.command));
        return wrongUsage(argument, CliText::tr("Unexpected argument."),
            CliText::tr(
                "Write the option's name before it; put a value that contains spaces in quotation marks."));
    }

    // A word that may be a secret is none: directly behind the option that reads one, or anywhere behind it
    // where only a few words have a meaning.
    bool isOperand(qsizetype at) const
    {
        const Operand operand = operandOf(m_given.command);
        const bool isBehindCommand = m_words.isEmpty() || at > m_words.last();
        if (operand.placeholder.isEmpty() || !isBehindCommand || m_given.operands.size() >= operand.most)
            return false;
        if (!operand.words.isEmpty())
            return operand.words.contains(m_arguments.at(at))
                || secretOptionBefore(m_arguments, at).isEmpty();
        return m_wordsOnly || at == 0 || !readsASecret(m_arguments.at(at - 1));
    }

    OrUsage<void> readOption(const QString &argument)
    {
        const qsizetype equals = argument.indexOf(u'=');
        const QString shown = argument.left(equals);
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
            while (m_at < m_arguments.size() && !m_arguments.at(m_at).startsWith(u'-')
                && !m_words.contains(m_at)) {
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
                    CliText::tr("Specify the path of a folder or file on this computer."));
        }
        if (values.contains(QString()))
            return wrongUsage(shown, CliText::tr("The value is empty."),
                CliText::tr("Add a value; see %1.").arg(helpOf(m_given.command)));
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
            m_given.remarks += CliText::tr("%1: \"%2\" is read as \"%3\".")
                                   .arg(argument, shownWhole(pasted), shownWhole(text));
        return text;
    }

    const QStringList &m_arguments;
    const QList<qsizetype> m_words; // where those of the command's name stand
    qsizetype m_at = 0;
    bool m_wordsOnly = false; // behind "--"
    ParsedOptions m_given;
};

// What stands behind "--" is no option.
QStringList beforeWords(const QStringList &arguments)
{
    return arguments.first(std::find(arguments.begin(), arguments.end(), u"--"_s) - arguments.begin());
}

} // namespace

OrUsage<ParsedOptions> readOptions(const QStringList &arguments, Program program)
{
    const OrUsage<Named> named
        = program == Program::Window ? OrUsage<Named>(Named{Command::Window, {}}) : commandIn(arguments);
    const Command command = named ? named->command : Command::None;
    const QStringList before = beforeWords(arguments);
    for (const QLatin1String name : {"help"_L1, "version"_L1}) {
        const QString letter = u'-' + QString(QLatin1Char(findOption(command, QString(name))->letter));
        if (!before.contains(QString("--"_L1 + name)) && !before.contains(letter))
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
    const QStringList options = beforeWords(arguments);
    const QLatin1String name = "--language"_L1;
    for (qsizetype i = 0; i < options.size(); ++i) {
        if (options.at(i) == name)
            return Typed::cleaned(options.value(i + 1), Typed::Kind::Word);
        if (options.at(i).startsWith(QString(name + u'=')))
            return Typed::cleaned(options.at(i).mid(name.size() + 1), Typed::Kind::Word);
    }
    return {};
}

} // namespace Chaincert
