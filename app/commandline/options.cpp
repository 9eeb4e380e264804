#include "commandline/options.h"

#include "commandline/arguments.h"
#include "commandline/optiontable.h"
#include "commandline/typedsecrets.h"
#include "typed/typed.h"
#include "words/typedwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

UsageError valueMissing(const QString &argument, const QString &next)
{
    const QString remedy = next.startsWith(u'-')
        ? Text::tr("Put a value that begins with a dash behind an equals sign: %1=%2")
              .arg(argument, echo(next))
        : Text::tr("Put a value behind it; chaincert-cli --help says which.");
    return {argument, Text::tr("Its value is missing."), remedy};
}

QString shownWhole(const QString &typed)
{
    return Typed::visible(withoutSecretLooks(Typed::withoutUserInfo(typed)));
}

// A command and how many of the arguments' words are its name.
struct Named
{
    Command command = Command::None;
    QStringList words;
};

Command accountCommand(const QString &word)
{
    if (word == u"add")
        return Command::AccountAdd;
    if (word == u"list")
        return Command::AccountList;
    if (word == u"test")
        return Command::AccountTest;
    return word == u"remove" ? Command::AccountRemove : Command::None;
}

// The first word is the command, and so is one that only options stand before.
OrUsage<Named> commandIn(const QStringList &arguments)
{
    const QStringList commands{u"download"_s, u"list"_s, u"account"_s};
    auto at = arguments.begin();
    if (at != arguments.end() && at->startsWith(u'-'))
        at = std::find_if(
            at, arguments.end(), [&commands](const QString &word) { return commands.contains(word); });
    if (at == arguments.end())
        return Named{};
    if (*at == u"download")
        return Named{Command::Download, {*at}};
    if (*at == u"list")
        return Named{Command::List, {*at}};
    if (*at != u"account")
        return wrongUsage(*at, Text::tr("There is no such command."),
            Text::tr(
                "The commands are: chaincert-cli download …, chaincert-cli list …, chaincert-cli account "
                "add|list|test|remove …"));
    const QString word = arguments.value(at - arguments.begin() + 1);
    if (word.isEmpty() || word.startsWith(u'-'))
        return Named{Command::Account, {*at}};
    const Command command = accountCommand(word);
    if (command == Command::None)
        return wrongUsage(u"account "_s + word, Text::tr("There is no such command."),
            Text::tr("Use account add, account list, account test or account remove."));
    return Named{command, {*at, word}};
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

    OrUsage<Given> read()
    {
        while (m_at < m_arguments.size()) {
            if (const std::optional<UsageError> error = readOne(m_arguments.at(m_at++)))
                return tl::make_unexpected(*error);
        }
        return m_given;
    }

private:
    std::optional<UsageError> readOne(const QString &argument)
    {
        if (argument == u"--" && !m_wordsOnly) {
            m_wordsOnly = true;
            return {};
        }
        if (!m_wordsOnly && argument.startsWith("--"_L1))
            return readOption(argument);
        if (!m_wordsOnly && argument.startsWith(u'-'))
            return unknownOption(argument);
        if (!m_words.isEmpty() && argument == m_words.first()) {
            m_words.removeFirst();
            return {};
        }
        if (m_words.isEmpty() && takesOperand(m_given.command) && m_given.operand.isNull()) {
            m_given.operand = clean(u"NAME"_s, argument, Typed::Kind::Name);
            if (m_given.operand.isNull())
                m_given.operand = u""_s;
            return {};
        }
        if (m_last.endsWith("-stdin"_L1)) // this may well be the secret: it is not repeated
            return UsageError{m_last, Text::tr("It takes no value."),
                Text::tr("Give the secret as a line of standard input: other users of this computer can read "
                         "arguments.")};
        return UsageError{argument, Text::tr("It belongs to no option."),
            Text::tr("Put the option's name in front of it; a value with spaces needs quotation marks.")};
    }

    std::optional<UsageError> readOption(const QString &argument)
    {
        const qsizetype equals = argument.indexOf(u'=');
        const QString shown = argument.left(equals);
        m_last = shown;
        const QString name = shown.mid(2);
        const Option *const option = findOption(m_given.command, name);
        if (!option)
            return unknownOption(shown);
        QStringList values;
        if (equals >= 0)
            values += argument.mid(equals + 1);
        if (option->takes == Takes::Nothing) {
            if (equals >= 0)
                return UsageError{shown, Text::tr("It takes no value."),
                    Text::tr("Leave out what follows the equals sign.")};
        } else if (equals < 0 || option->takes == Takes::Several) {
            while (m_at < m_arguments.size() && !m_arguments.at(m_at).startsWith(u'-')) {
                values += m_arguments.at(m_at++);
                if (option->takes != Takes::Several)
                    break;
            }
            if (values.isEmpty())
                return valueMissing(shown, m_arguments.value(m_at));
        }
        for (QString &value : values) {
            value = clean(shown, value, option->kind);
            if (Typed::isMisleading(Typed::oddityOf(value, option->kind))
                && option->kind == Typed::Kind::Path)
                return UsageError{shown, Words::hintAbout(value, option->kind),
                    Text::tr("Name a folder or file of this computer by its path.")};
        }
        if (values.contains(QString()))
            return UsageError{shown, Text::tr("Its value is empty."),
                Text::tr("Put a value behind it; chaincert-cli --help says which.")};
        if (option->takes == Takes::One && m_given.options.contains(name))
            return UsageError{shown, Text::tr("It is given twice."), Text::tr("Leave one of them out.")};
        m_given.options[name] += values;
        return {};
    }

    // Trailing slashes and the like are nobody's business; what else goes is told.
    QString clean(const QString &argument, const QString &pasted, Typed::Kind kind)
    {
        const QString text = Typed::cleaned(pasted, kind);
        if (text != pasted && !text.isEmpty())
            //: %1 is an argument such as --org; %2 what was given, %3 what is used
            m_given.remarks
                += Text::tr("%1: “%2” is taken as “%3”.").arg(argument, shownWhole(pasted), shownWhole(text));
        return text;
    }

    const QStringList &m_arguments;
    QStringList m_words; // of the command's name that are still to come
    qsizetype m_at = 0;
    bool m_wordsOnly = false; // behind "--"
    QString m_last; // the option that was read last
    Given m_given;
};

} // namespace

OrUsage<Given> readOptions(const QStringList &arguments)
{
    const OrUsage<Named> named = commandIn(arguments);
    for (const QLatin1String name : {"help"_L1, "version"_L1}) {
        if (!arguments.contains(QString("--"_L1 + name)))
            continue;
        Given given;
        given.command = named ? named->command : Command::None;
        given.options.insert(name, {});
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
            return arguments.value(i + 1);
        if (arguments.at(i).startsWith(QString(name + u'=')))
            return arguments.at(i).mid(name.size() + 1);
    }
    return {};
}

} // namespace Chaincert
