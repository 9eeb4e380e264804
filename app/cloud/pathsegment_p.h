#pragma once

#include <QString>

// What is put into the path of an address.
namespace Chaincert {

/// Whether the service would see what was typed: not nothing, nothing that UTF-8 cannot say.
inline bool arrivesAsTyped(const QString &value)
{
    return !value.trimmed().isEmpty() && value.isValidUtf16();
}

/// Whether it stays one part of the path: "." and ".." are resolved on the way.
inline bool isPathSegment(const QString &value)
{
    return arrivesAsTyped(value) && value != QLatin1String(".") && value != QLatin1String("..");
}

/// Every character but letters, digits and "-._~" in percent signs.
inline QByteArray percentEncoded(const QString &value)
{
    return value.toUtf8().toPercentEncoding();
}

} // namespace Chaincert
