#pragma once

#include "options/commonoptions.h"

#include <QStringList>

// What tests of the parser give it: an environment, and arguments as they are typed in one line.
namespace ArgumentsRig {

inline const Chaincert::Environment environment{QStringLiteral("/home/ada"), QStringLiteral("/work/here")};
inline const Chaincert::Environment withToken{
    QStringLiteral("/home/ada"), QStringLiteral("/work/here"), true};

inline QStringList words(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

} // namespace ArgumentsRig
