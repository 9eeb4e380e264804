#pragma once

#include "commandline/usageerror.h"

#include <QMap>
#include <QStringList>

namespace Chaincert {

enum class Command { None, Download, List, Account, AccountAdd, AccountList, AccountTest, AccountRemove };

// The arguments sorted by name; no value is judged yet.
struct Given
{
    Command command = Command::None;
    QString operand; // the word behind the command: an account's name, or what to list
    QMap<QString, QStringList> options; // names without "--"; switches with an empty list; values are clean
    QStringList remarks; // sentences: what was taken off a value, argument by argument

    bool isSet(QLatin1String name) const { return options.contains(name); }
    QString value(QLatin1String name) const { return options.value(name).value(0); }
    QStringList values(QLatin1String name) const { return options.value(name); }
};

// Pure. Every value is cleaned as typed.h says. Refuses unknown commands and options, missing, empty and
// superfluous values, and options given twice that take one value. Asked for help or the version, it says so
// whatever else is wrong.
OrUsage<Given> readOptions(const QStringList &arguments);

} // namespace Chaincert
