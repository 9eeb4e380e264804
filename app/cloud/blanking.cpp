#include "cloud/blanking.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr char Blank[] = "•••";
constexpr qsizetype ShortestSecret = 4;
constexpr qsizetype Enough
    = 16; // also what keeps the search linear: a longer match is skipped, a shorter one cheap

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// One way of writing a character, and how long it is.
struct Written
{
    QByteArray bytes; // UTF-8
    qsizetype length = 0;
};

std::optional<uint> number(QByteArrayView digits, int base)
{
    bool ok = false;
    const uint value = digits.toByteArray().toUInt(&ok, base);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<Written> codePoint(std::optional<uint> code, qsizetype length)
{
    if (!code || *code > QChar::LastValidCodePoint || QChar::isSurrogate(*code))
        return {};
    const char32_t character = *code;
    return Written{QString::fromUcs4(&character, 1).toUtf8(), length};
}

// The encoded character that begins at the front of `rest`, if one does.
std::optional<Written> encodedCharacter(QByteArrayView rest)
{
    if (rest.front() == '%' && rest.size() >= 3) {
        const std::optional<uint> byte = number(rest.sliced(1, 2), 16);
        return byte ? std::optional(Written{QByteArray(1, static_cast<char>(*byte)), 3}) : std::nullopt;
    }
    if (rest.front() == '\\' && rest.size() >= 2) {
        if (rest[1] == 'u' && rest.size() >= 6)
            return codePoint(number(rest.sliced(2, 4), 16), 6);
        if (rest[1] == '/' || rest[1] == '"' || rest[1] == '\\')
            return Written{QByteArray(1, rest[1]), 2};
    }
    if (rest.front() == '&') {
        const QByteArrayView head = rest.first(std::min<qsizetype>(rest.size(), 10));
        const qsizetype end = head.indexOf(';');
        if (end < 2)
            return {};
        const QByteArrayView name = head.sliced(1, end - 1);
        if (name.startsWith("#x") || name.startsWith("#X"))
            return codePoint(number(name.sliced(2), 16), end + 1);
        if (name.startsWith('#'))
            return codePoint(number(name.sliced(1), 10), end + 1);
        for (const auto &[known, character] :
            {std::pair("amp", '&'), std::pair("lt", '<'), std::pair("gt", '>'), std::pair("quot", '"')}) {
            if (name == QByteArrayView(known))
                return Written{QByteArray(1, character), end + 1};
        }
    }
    return {};
}

// How much of `rest` is `secret`, as it is or encoded; 0 where it is too little to say so.
qsizetype secretLength(QByteArrayView rest, QByteArrayView secret)
{
    qsizetype read = 0;
    qsizetype matched = 0;
    while (read < rest.size() && matched < secret.size()) {
        const char c = rest[read];
        if (c == '%' || c == '\\' || c == '&') {
            const std::optional<Written> written = encodedCharacter(rest.sliced(read));
            if (written && secret.sliced(matched).startsWith(written->bytes)) {
                matched += written->bytes.size();
                read += written->length;
                continue;
            }
        }
        if (c != secret[matched])
            break;
        ++matched;
        ++read;
    }
    return matched >= std::min(secret.size(), Enough) ? read : 0;
}

QByteArray withoutKnown(const QByteArray &text, QByteArrayView secret)
{
    if (secret.size() < ShortestSecret)
        return text;
    QByteArray result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype length = secretLength(QByteArrayView(text).sliced(i), secret);
        if (length > 0)
            result += Blank;
        else
            result += text[i];
        i += std::max<qsizetype>(length, 1);
    }
    return result;
}

struct Name
{
    QByteArrayView name;
    enum class Value { Word, Line, Signature } value;
};

constexpr std::array Names{
    Name{"x-auth-token", Name::Value::Word},
    Name{"x-subject-token", Name::Value::Word},
    Name{"x-security-token", Name::Value::Word},
    Name{"authorization", Name::Value::Line},
    Name{"signature", Name::Value::Signature},
};

// Where the value after a name begins and ends, within what follows the name; nothing where none does.
struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

std::optional<Span> value(QByteArrayView after, Name::Value kind)
{
    constexpr qsizetype furthest = 64;
    constexpr qsizetype tokenLike = 20;
    bool separated = false;
    bool keyQuoted = false;
    bool equals = false;
    char quote = 0;
    bool escapedQuote = false;
    qsizetype i = 0;
    for (; i < after.size() && i < furthest; ++i) {
        const char c = after[i];
        if (c == '"' || c == '\'') {
            keyQuoted = keyQuoted || !separated;
            if (separated) {
                quote = c;
                escapedQuote = i > 0 && after[i - 1] == '\\';
                ++i;
                break;
            }
        } else if (!separated && (c == ':' || c == '=')) {
            separated = true;
            equals = c == '=';
        } else if (!isSpace(c) && c != '\\' && !(separated && (c == '[' || c == '>' || c == '{'))) {
            break;
        }
    }
    if (kind == Name::Value::Signature && !equals && !(separated && keyQuoted))
        return {};
    if (!separated && kind != Name::Value::Word)
        return {};
    qsizetype end = i;
    while (end < after.size()) {
        const char c = after[end];
        if (quote != 0) {
            // In text that was escaped once more the closing mark is \", else \" belongs to the value.
            if (c == quote && (escapedQuote || after[end - 1] != '\\' || end == i))
                break;
        } else if (c == '\n' || c == '\r' || c == '"') {
            break;
        } else if (kind != Name::Value::Line
            && (isSpace(c) || c == ',' || c == ';' || c == '&' || c == '<' || c == '}' || c == '\'')) {
            break;
        }
        ++end;
    }
    if (escapedQuote && end > i && end < after.size() && after[end - 1] == '\\')
        --end;
    // "x-auth-token not found" names no value; "X-Auth-Token MIIF…" does.
    if (end == i || (!separated && end - i < tokenLike))
        return {};
    return Span{i, end};
}

QByteArray withoutNamed(const QByteArray &text)
{
    QByteArray result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const QByteArrayView rest = QByteArrayView(text).sliced(i);
        const auto named = std::find_if(Names.begin(), Names.end(), [rest](const Name &candidate) {
            return rest.size() > candidate.name.size()
                && qstrnicmp(rest.data(), candidate.name.data(), static_cast<size_t>(candidate.name.size()))
                == 0;
        });
        if (named == Names.end()) {
            result += text[i++];
            continue;
        }
        const qsizetype length = named->name.size();
        result += rest.first(length);
        i += length;
        if (const std::optional<Span> span = value(rest.sliced(length), named->value)) {
            result += rest.sliced(length, span->begin);
            result += Blank;
            i += span->end;
        }
    }
    return result;
}

} // namespace

QString withoutSecrets(const QString &text, const std::vector<Secret> &secrets)
{
    QByteArray result = text.toUtf8();
    for (const Secret &secret : secrets)
        result = withoutKnown(result, secret.reveal());
    return QString::fromUtf8(withoutNamed(result));
}

} // namespace Chaincert
