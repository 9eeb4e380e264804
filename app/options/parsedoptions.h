#pragma once

#include "options/optiontable.h"
#include "options/usageerror.h"

#include <QMap>
#include <QStringList>

namespace Chaincert {

/// The arguments of a program sorted by name; no value is judged yet.
struct ParsedOptions
{
    Command command = Command::None;
    QStringList operands = {}; ///< the words behind the command: an account's name, what to list, paths
    QMap<QString, QStringList> options; ///< names without "--"; switches with an empty list; values are clean
    QStringList remarks; ///< sentences: what was taken off a value, argument by argument

    QString operand() const { return operands.value(0); } ///< the first; null: there is none
    bool isSet(QLatin1String name) const { return options.contains(name); }
    QString value(QLatin1String name) const { return options.value(name).value(0); }
    QStringList values(QLatin1String name) const { return options.value(name); }
};

/// Whose options they are.
enum class Program { CommandLine, Window };
/// `arguments` without the program's name; of chaincert-cli the command is among them. "--name value" and
/// "--name=value" mean the same; options may stand in front of the command, and "--" ends them. Every value
/// is cleaned as typed.h says. Refuses unknown commands and options, missing, empty and superfluous values,
/// and options given twice that take one value. Asked for help or the version, it says so whatever else is
/// wrong. No secret that stands in the wrong place is repeated.
OrUsage<ParsedOptions> readOptions(const QStringList &arguments, Program program = Program::CommandLine);

/// The language asked for by --language, before anything else is looked at; empty where none is.
QString languageArgument(const QStringList &arguments);

} // namespace Chaincert
