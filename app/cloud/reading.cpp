#include "cloud/reading_p.h"

#include "cloud/letters_p.h"

#include "failures/outsidetext.h"

#include <QString>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

namespace Chaincert {

namespace {

// One way of writing a character, and how long it is.
struct Written
{
    char32_t code = 0;
    qsizetype length = 0;
    bool isByte = false; // of a character of several, perhaps
};

std::optional<uint> number(QByteArrayView digits, int base)
{
    bool ok = false;
    const uint value = digits.toByteArray().toUInt(&ok, base);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<Written> character(std::optional<uint> code, qsizetype length)
{
    if (!code || *code > QChar::LastValidCodePoint || QChar::isSurrogate(*code))
        return {};
    return Written{*code, length};
}

std::optional<Written> byte(QByteArrayView digits, qsizetype length)
{
    const std::optional<uint> value = number(digits, 16);
    return value ? std::optional(Written{*value, length, true}) : std::nullopt;
}

std::optional<Written> unicodeEscape(QByteArrayView rest)
{
    const std::optional<uint> first = number(rest.sliced(2, 4), 16);
    if (first && QChar::isHighSurrogate(*first) && rest.size() >= 12 && rest.sliced(6).startsWith("\\u")) {
        const std::optional<uint> second = number(rest.sliced(8, 4), 16);
        if (second && QChar::isLowSurrogate(*second))
            return Written{QChar::surrogateToUcs4(char16_t(*first), char16_t(*second)), 12};
    }
    return character(first, 6);
}

std::optional<Written> backslash(QByteArrayView rest)
{
    if (rest.size() < 2)
        return {};
    switch (rest[1]) {
    case 'u':
        return rest.size() >= 6 ? unicodeEscape(rest) : std::nullopt;
    case 'x':
        return rest.size() >= 4 ? byte(rest.sliced(2, 2), 4) : std::nullopt;
    case 'n':
    case 'r':
    case 'f':
        return Written{U'\n', 2};
    case 't':
    case 'b':
        return Written{U' ', 2};
    case '/':
    case '"':
    case '\'':
    case '\\':
        return Written{char32_t(rest[1]), 2};
    case '\n': // a line that goes on
        return Written{U' ', 2};
    default:
        return {};
    }
}

std::optional<Written> entity(QByteArrayView rest)
{
    constexpr qsizetype MaxLength = 10;
    const QByteArrayView head = rest.first(std::min(rest.size(), MaxLength));
    const qsizetype end = head.indexOf(';');
    if (end < 2)
        return {};
    const QByteArrayView name = head.sliced(1, end - 1);
    if (name.startsWith("#x") || name.startsWith("#X"))
        return character(number(name.sliced(2), 16), end + 1);
    if (name.startsWith('#'))
        return character(number(name.sliced(1), 10), end + 1);
    constexpr std::array known{std::pair("amp", U'&'), std::pair("lt", U'<'), std::pair("gt", U'>'),
        std::pair("quot", U'"'), std::pair("apos", U'\''), std::pair("nbsp", U' ')};
    for (const auto &[entityName, code] : known) {
        if (name == QByteArrayView(entityName))
            return Written{code, end + 1};
    }
    return {};
}

qsizetype utf8Size(char first)
{
    const auto byte = static_cast<quint8>(first);
    return byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
}

// Of one character of UTF-8: the letters and digits that it is made of.
QByteArray plainLetters(QByteArrayView utf8)
{
    const QString parts = QString::fromUtf8(utf8).normalized(QString::NormalizationForm_KD);
    QList<uint> kept = parts.toUcs4();
    kept.removeIf([](uint code) { return !QChar::isLetterOrNumber(code); });
    for (uint &code : kept)
        code = QChar::toCaseFolded(code);
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(kept.constData()), kept.size()).toUtf8();
}

std::optional<Written> encodedCharacter(QByteArrayView rest)
{
    if (rest.front() == '%' && rest.size() >= 3)
        return byte(rest.sliced(1, 2), 3);
    if (rest.front() == '\\')
        return backslash(rest);
    if (rest.front() == '&')
        return entity(rest);
    return {};
}

} // namespace

void Reading::add(char byte, quint32 begin, quint8 length)
{
    bytes += byte;
    begins.push_back(begin);
    lengths.push_back(length);
}

void Reading::addCharacter(char32_t character, quint32 begin, quint8 length)
{
    if (QChar::isSpace(character)) // TextsEnd is none
        return add(character == U'\n' || character == U'\r' ? '\n' : ' ', begin, length);
    if (character < 0x80) {
        if ((character > U' ' && character != 0x7f) || character == char32_t(TextsEnd))
            add(static_cast<char>(character), begin, length);
        return;
    }
    if (isHarmful(character))
        return;
    const char32_t caseless = QChar::toCaseFolded(character);
    const QByteArray utf8 = QString::fromUcs4(&caseless, 1).toUtf8();
    for (const char one : utf8)
        add(one, begin, length);
}

Reading reading(QStringView text)
{
    Reading result;
    result.bytes.reserve(text.size());
    result.begins.reserve(static_cast<size_t>(text.size()));
    result.lengths.reserve(static_cast<size_t>(text.size()));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t code = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        result.addCharacter(code, static_cast<quint32>(i), pair ? 2 : 1);
        i += pair ? 1 : 0;
    }
    return result;
}

Reading decoded(const Reading &encoded)
{
    Reading result;
    result.bytes.reserve(encoded.bytes.size());
    const QByteArrayView bytes(encoded.bytes);
    for (qsizetype i = 0; i < bytes.size();) {
        const quint32 begin = encoded.begins[static_cast<size_t>(i)];
        const char c = bytes[i];
        const std::optional<Written> written
            = c == '%' || c == '\\' || c == '&' ? encodedCharacter(bytes.sliced(i)) : std::nullopt;
        if (!written) {
            result.add(c, begin, encoded.lengths[static_cast<size_t>(i)]);
            ++i;
            continue;
        }
        const auto last = static_cast<size_t>(i + written->length - 1);
        const quint32 length = encoded.begins[last] + encoded.lengths[last] - begin;
        const auto bounded = static_cast<quint8>(std::min<quint32>(length, 255));
        if (written->isByte && written->code >= 0x80)
            result.add(static_cast<char>(written->code), begin, bounded);
        else
            result.addCharacter(written->code, begin, bounded);
        i += written->length;
    }
    return result;
}

int foldedByte(char byte)
{
    if (byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r' || byte == TextsEnd)
        return -1;
    if (byte >= 'A' && byte <= 'Z')
        return byte - 'A' + 'a';
    return static_cast<quint8>(byte == '-' ? '+' : byte == '_' ? '/' : byte);
}

Folded folded(const Reading &reading)
{
    Folded result;
    result.bytes.reserve(reading.bytes.size());
    result.at.reserve(static_cast<size_t>(reading.bytes.size()));
    for (qsizetype i = 0; i < reading.bytes.size(); ++i) {
        if (const int byte = foldedByte(reading.bytes[i]); byte >= 0) {
            result.bytes += static_cast<char>(byte);
            result.at.push_back(static_cast<quint32>(i));
        }
    }
    return result;
}

Folded lettersAndDigits(const Reading &reading)
{
    Folded result;
    const QByteArrayView bytes(reading.bytes);
    result.bytes.reserve(bytes.size());
    result.at.reserve(static_cast<size_t>(bytes.size()));
    const auto add = [&result](char byte, qsizetype at) {
        result.bytes += byte;
        result.at.push_back(static_cast<quint32>(at));
    };
    bool inWord = false;
    for (qsizetype i = 0; i < bytes.size();) {
        const bool wordBegins = !std::exchange(inWord, isWordByte(bytes[i]));
        if (wordBegins && (bytes.sliced(i).startsWith("0x") || bytes.sliced(i).startsWith("0X"))) {
            i += 2;
        } else if (static_cast<quint8>(bytes[i]) < 0x80) {
            if (inWord)
                add(static_cast<char>(foldedByte(bytes[i])), i);
            ++i;
        } else {
            const qsizetype size = std::min(utf8Size(bytes[i]), bytes.size() - i);
            for (const char one : plainLetters(bytes.sliced(i, size)))
                add(one, i);
            i += size;
        }
    }
    return result;
}

qsizetype lineEnd(QByteArrayView text, qsizetype from, qsizetype longest)
{
    qsizetype end = from;
    while (end < text.size() && end < from + longest && text[end] != '\n' && text[end] != TextsEnd)
        ++end;
    return end;
}

void Marks::mark(const Reading &reading, qsizetype first, qsizetype end)
{
    if (first >= end)
        return;
    const auto last = static_cast<size_t>(end - 1);
    const size_t stop = std::min<size_t>(reading.begins[last] + reading.lengths[last], m_marked.size());
    for (size_t unit = reading.begins[static_cast<size_t>(first)]; unit < stop; ++unit)
        m_marked[unit] = true;
}

Reading withoutTags(const Reading &marked)
{
    constexpr qsizetype MaxTag = 200;
    const QByteArrayView text = marked.bytes;
    const auto tagEnd = [text](qsizetype at) {
        const char next = at + 1 < text.size() ? text[at + 1] : '\0';
        if (!std::isalpha(static_cast<unsigned char>(next)) && next != '/' && next != '!')
            return at;
        for (qsizetype i = at + 1; i < text.size() && i < at + MaxTag && text[i] != '<'; ++i) {
            if (text[i] == '>')
                return i + 1;
        }
        return at;
    };
    Reading plain;
    for (qsizetype i = 0; i < text.size();) {
        const auto place = static_cast<size_t>(i);
        const qsizetype end = text[i] == '<' ? tagEnd(i) : i;
        plain.add(end > i ? '\n' : text[i], marked.begins[place], marked.lengths[place]);
        i = std::max(end, i + 1);
    }
    return plain;
}

} // namespace Chaincert
