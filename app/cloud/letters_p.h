#pragma once

#include <QByteArrayView>

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

/// Where a UUID (RFC 9562 4) that begins there ends; 0: none does. Ids are shown: of projects, blockchains,
/// requests.
inline qsizetype uuidEnd(QByteArrayView text, qsizetype begin)
{
    qsizetype end = begin;
    for (const qsizetype size : {8, 4, 4, 4, 12}) {
        if (end > begin && (end == text.size() || text[end++] != '-'))
            return 0;
        const qsizetype from = end;
        while (end < text.size() && isAsciiWord(text[end]))
            ++end;
        if (end - from != size)
            return 0;
    }
    return end;
}

} // namespace Chaincert
