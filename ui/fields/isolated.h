#pragma once

#include <QGuiApplication>
#include <QString>

namespace Chaincert {

/// In a window that is mirrored a text of the other direction would have its numbers and marks moved about:
/// "6.1 kB" would read "kB 6.1". Both keep it whole (Unicode's UAX #9, 2.4), and leave it as it is elsewhere.

/// By its first letter.
inline QString isolated(const QString &text)
{
    return QGuiApplication::isRightToLeft() && !text.isEmpty() ? u'\u2068' + text + u'\u2069' : text;
}

/// A path or an id, which read from the left in every language.
inline QString leftToRight(const QString &text)
{
    return QGuiApplication::isRightToLeft() && !text.isEmpty() ? u'\u2066' + text + u'\u2069' : text;
}

} // namespace Chaincert
