#pragma once

#include "commandline/arguments.h"

#include <QMap>

#include <tl/expected.hpp>

namespace Chaincert {

// The arguments sorted by name; no value is judged yet.
struct Given
{
    QString command;
    QMap<QString, QStringList> options; // names without "--"; switches with an empty list

    bool isSet(QLatin1String name) const { return options.contains(name); }
    QString value(QLatin1String name) const { return options.value(name).value(0); }
    QStringList values(QLatin1String name) const { return options.value(name); }
};

// Pure. Refuses unknown options, missing, empty and superfluous values, and options given twice that take one
// value. Asked for help or the version, it says so whatever else is wrong.
tl::expected<Given, UsageError> readOptions(const QStringList &arguments);

} // namespace Chaincert
