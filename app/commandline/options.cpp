#include "commandline/options.h"

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

enum class Takes { Nothing, One, Several };

struct Option
{
    QLatin1String name;
    Takes takes;
};

constexpr Option Options[] = {
    {"endpoint"_L1, Takes::One},
    {"region"_L1, Takes::One},
    {"ca"_L1, Takes::Several},
    {"project"_L1, Takes::One},
    {"blockchain"_L1, Takes::One},
    {"org"_L1, Takes::Several},
    {"type"_L1, Takes::Several},
    {"to"_L1, Takes::One},
    {"token-file"_L1, Takes::One},
    {"token-stdin"_L1, Takes::Nothing},
    {"parallel"_L1, Takes::One},
    {"json"_L1, Takes::Nothing},
    {"quiet"_L1, Takes::Nothing},
    {"language"_L1, Takes::One},
    {"help"_L1, Takes::Nothing},
    {"version"_L1, Takes::Nothing},
};

const Option *find(QStringView name)
{
    const auto found = std::find_if(
        std::begin(Options), std::end(Options), [name](const Option &option) { return name == option.name; });
    return found == std::end(Options) ? nullptr : found;
}

UsageError unknown(const QString &argument)
{
    // A token must never be an argument: every user of the machine can read those.
    if (argument.startsWith("--token"_L1))
        return {u"--token"_s,
            Text::tr("There is no such option: other users of this computer can read arguments."),
            Text::tr("Put the token into the environment variable CHAINCERT_TOKEN, or use --token-file or "
                     "--token-stdin.")};
    return {
        argument, Text::tr("There is no such option."), Text::tr("chaincert-cli --help lists the options.")};
}

UsageError valueMissing(const QString &argument, const QString &next)
{
    const QString remedy = next.startsWith(u'-')
        ? Text::tr("Put a value that begins with a dash behind an equals sign: %1=%2").arg(argument, next)
        : Text::tr("Put a value behind it; chaincert-cli --help says which.");
    return {argument, Text::tr("Its value is missing."), remedy};
}

class Reader
{
public:
    explicit Reader(const QStringList &arguments)
        : m_arguments(arguments)
    {
    }

    tl::expected<Given, UsageError> read()
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
        if (argument.startsWith("--"_L1))
            return readOption(argument);
        if (argument.startsWith(u'-'))
            return unknown(argument);
        if (m_given.command.isEmpty()) {
            m_given.command = argument;
            return {};
        }
        return UsageError{argument, Text::tr("It belongs to no option."),
            Text::tr("Put the option's name in front of it; a value with spaces needs quotation marks.")};
    }

    std::optional<UsageError> readOption(const QString &argument)
    {
        const qsizetype equals = argument.indexOf(u'=');
        const QString shown = argument.left(equals);
        const QString name = shown.mid(2);
        const Option *const option = find(name);
        if (!option)
            return unknown(shown);
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
                if (option->takes == Takes::One)
                    break;
            }
            if (values.isEmpty())
                return valueMissing(shown, m_arguments.value(m_at));
        }
        if (values.contains(QString()))
            return UsageError{shown, Text::tr("Its value is empty."),
                Text::tr("Put a value behind it; chaincert-cli --help says which.")};
        if (option->takes == Takes::One && m_given.options.contains(name))
            return UsageError{shown, Text::tr("It is given twice."), Text::tr("Leave one of them out.")};
        m_given.options[name] += values;
        return {};
    }

    const QStringList &m_arguments;
    qsizetype m_at = 0;
    Given m_given;
};

} // namespace

tl::expected<Given, UsageError> readOptions(const QStringList &arguments)
{
    for (const QLatin1String name : {"help"_L1, "version"_L1}) {
        if (!arguments.contains(QString("--"_L1 + name)))
            continue;
        Given given;
        given.options.insert(name, {});
        return given;
    }
    return Reader(arguments).read();
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
