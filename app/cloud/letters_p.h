#pragma once

#include <QtGlobal>

namespace Chaincert {

// Of bytes of UTF-8, independent of the locale.

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

constexpr bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

constexpr bool isHexadecimal(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

constexpr bool isAsciiWord(char c)
{
    return isDigit(c) || isUpper(c) || isLower(c);
}

constexpr bool isWordByte(char c) ///< a part of a letter beyond ASCII, too
{
    return isAsciiWord(c) || static_cast<quint8>(c) >= 0x80;
}

} // namespace Chaincert
