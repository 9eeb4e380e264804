#include "commandline/arguments.h"

#include "commandline/downloadarguments.h"
#include "typed/typed.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

bool isKnownLanguage(const QString &name)
{
    const QLocale::Language language = QLocale(name).language();
    return language == QLocale::English || language == QLocale::Chinese;
}

template <typename T> Parsed parsed(OrUsage<T> order)
{
    return order ? Parsed(std::move(*order)) : Parsed(order.error());
}

template <typename Order> Parsed namedOrder(const Given &given)
{
    const OrUsage<QString> name = accountNameFrom(given);
    return name ? Parsed(Order{*name, given.isSet("json"_L1)}) : Parsed(name.error());
}

// "~" without a home folder.
std::optional<UsageError> homeless(const Given &given)
{
    for (const QLatin1String name : {"to"_L1, "jobs"_L1, "ca"_L1, "token-file"_L1}) {
        const QStringList values = given.values(name);
        if (std::any_of(values.begin(), values.end(),
                [](const QString &value) { return value == u"~" || value.startsWith("~/"_L1); }))
            return wrongUsage("--"_L1 + name, Failure{FailureKind::HomeUnknown}).value();
    }
    return {};
}

// The option to which the argument at `index` belongs, or its place.
QString nameAt(const QStringList &arguments, qsizetype index)
{
    const QString argument = arguments.at(index);
    const QString before = arguments.value(index - 1);
    if (argument.startsWith("--"_L1) && argument.contains(u'='))
        return argument.section(u'=', 0, 0);
    //: in place of an option's name: the number of a word on the command line
    return before.startsWith("--"_L1) ? before : Text::tr("argument %1").arg(index);
}

} // namespace

QStringList remarksOn(const QStringList &arguments)
{
    const OrUsage<Given> given = readOptions(arguments);
    return given && !given->isSet("quiet"_L1) ? given->remarks : QStringList();
}

std::optional<UsageError> undecodableArgument(const QStringList &arguments, int argc, const char *const *argv)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (!arguments.at(i).contains(QChar::ReplacementCharacter))
            continue;
        const bool bytesKnown = argc == arguments.size();
        if (bytesKnown && QByteArrayView(argv[i]).isValidUtf8())
            continue; // the character itself was typed
        const QString shown = bytesKnown ? Typed::visibleBytes(argv[i]) : Typed::visible(arguments.at(i));
        return UsageError{nameAt(arguments, i),
            Text::tr("“%1” is no text in UTF-8, so another file or name would be meant.").arg(shown),
            Text::tr("Give it in UTF-8: rename the file or folder, or set the terminal and LANG to UTF-8.")};
    }
    return {};
}

Parsed parseArguments(const QStringList &arguments, const Surroundings &surroundings)
{
    const OrUsage<Given> given = readOptions(arguments);
    if (!given)
        return given.error();
    if (given->isSet("help"_L1))
        return HelpWanted{given->command};
    if (given->isSet("version"_L1))
        return VersionWanted();
    if (const QString language = given->value("language"_L1);
        !language.isEmpty() && !isKnownLanguage(language))
        return UsageError{u"--language"_s, Text::tr("There is no language \"%1\" here.").arg(echo(language)),
            Text::tr("Use en or zh_CN.")};
    if (surroundings.homeFolder.isEmpty()) {
        if (const std::optional<UsageError> error = homeless(*given))
            return *error;
    }
    switch (given->command) {
    case Command::None:
        return UsageError{u"download"_s, Text::tr("It is not said what to do."),
            Text::tr("Begin with the command: chaincert-cli download …, chaincert-cli list …, or "
                     "chaincert-cli account …")};
    case Command::Account:
        return UsageError{u"account"_s, Text::tr("It is not said what to do with accounts."),
            Text::tr("Use account add, account list, account test or account remove.")};
    case Command::Download:
        return parsed(downloadFrom(*given, surroundings));
    case Command::List:
        return parsed(listFrom(*given, surroundings));
    case Command::AccountAdd:
        return parsed(accountAddFrom(*given, surroundings));
    case Command::AccountList:
        return AccountListOrder{given->isSet("json"_L1)};
    case Command::AccountTest:
        return parsed(accountTestFrom(*given, surroundings));
    case Command::AccountRemove: {
        Parsed order = namedOrder<AccountRemoveOrder>(*given);
        if (auto *const remove = std::get_if<AccountRemoveOrder>(&order))
            remove->leaveSecret = given->isSet("leave-secret"_L1);
        return order;
    }
    }
    Q_UNREACHABLE();
}

} // namespace Chaincert
