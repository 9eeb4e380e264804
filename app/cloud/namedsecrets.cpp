#include "cloud/letters_p.h"
#include "cloud/secretshapes_p.h"

#include <algorithm>
#include <array>
#include <optional>

namespace Chaincert {

namespace {

enum class Kind {
    Word, // also without a separator, where what follows is like a token
    Line, // to the line's end
    Signature, // behind "=", or as a quoted name
    Value, // of a form, JSON, XML or a line of its own; words that only speak of it are left
    Short, // a name that other words end with: only where a word begins
    Member, // with a long value as a quoted name of JSON, else with one that is like a key
};

struct SecretName
{
    QByteArrayView name; // lower case; "_" stands for nothing, "_", "-" or a space
    Kind kind;
};

constexpr std::array SecretNames{
    SecretName{"access_key", Kind::Value},
    SecretName{"api_key", Kind::Value},
    SecretName{"authorization", Kind::Line},
    SecretName{"basic", Kind::Word},
    SecretName{"bearer", Kind::Word},
    SecretName{"cookie", Kind::Line},
    SecretName{"credential", Kind::Value},
    SecretName{"credentials", Kind::Value},
    SecretName{"d", Kind::Member},
    SecretName{"dp", Kind::Member},
    SecretName{"dq", Kind::Member},
    SecretName{"k", Kind::Member},
    SecretName{"key_store", Kind::Value},
    SecretName{"p", Kind::Member},
    SecretName{"pass", Kind::Short},
    SecretName{"pass_phrase", Kind::Value},
    SecretName{"passcode", Kind::Value},
    SecretName{"passwd", Kind::Value},
    SecretName{"password", Kind::Value},
    SecretName{"pfx", Kind::Short},
    SecretName{"pkcs12", Kind::Value},
    SecretName{"priv", Kind::Short},
    SecretName{"private_key", Kind::Value},
    SecretName{"private_key_pem", Kind::Value},
    SecretName{"priv_key", Kind::Value},
    SecretName{"pwd", Kind::Short},
    SecretName{"q", Kind::Member},
    SecretName{"qi", Kind::Member},
    SecretName{"secret", Kind::Value},
    SecretName{"secret_access_key", Kind::Value},
    SecretName{"secret_key", Kind::Value},
    SecretName{"signature", Kind::Signature},
    SecretName{"sk", Kind::Short},
    SecretName{"token", Kind::Value},
    SecretName{"x_auth_token", Kind::Word},
    SecretName{"x_security_token", Kind::Word},
    SecretName{"x_subject_token", Kind::Word},
};

// Said of a secret; no secret itself.
constexpr std::array PlainWords{"bad", "empty", "error", "expired", "fail", "failed", "false", "incorrect",
    "invalid", "malformed", "missing", "none", "null", "required", "true", "unauthorized", "unknown",
    "wrong"};

bool isLineEnd(char c)
{
    return c == '\n' || c == TextsEnd;
}

bool isSpace(char c)
{
    return c == ' ' || isLineEnd(c);
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// How much of the front is that name; 0: none of it.
qsizetype matched(QByteArrayView text, QByteArrayView name)
{
    qsizetype at = 0;
    for (const char c : name) {
        if (c == '_') {
            at += at < text.size() && QByteArrayView("_- ").contains(text[at]) ? 1 : 0;
            continue;
        }
        if (at >= text.size() || lower(text[at]) != c)
            return 0;
        ++at;
    }
    return at;
}

struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

class NamedSecrets
{
public:
    explicit NamedSecrets(QByteArrayView text)
        : m_text(text)
    {
    }

    template <typename Found> void each(Found found)
    {
        for (qsizetype i = 0; i < m_text.size();) {
            const auto [length, kind] = nameAt(i);
            if (length == 0) {
                ++i;
                continue;
            }
            const std::optional<Span> span = valueOf(i, length, kind);
            if (span)
                found(*span);
            i = span ? std::max(span->end, i + length) : i + length;
        }
    }

private:
    struct Matched
    {
        qsizetype length = 0;
        Kind kind = Kind::Value;
    };

    char at(qsizetype i) const { return i >= 0 && i < m_text.size() ? m_text[i] : '\0'; }

    // The longest name that stands there, and ends there.
    Matched nameAt(qsizetype i) const
    {
        Matched best;
        const char first = lower(m_text[i]);
        for (const SecretName &name : SecretNames) {
            if (name.name.front() != first)
                continue;
            const qsizetype length = matched(m_text.sliced(i), name.name);
            if (length <= best.length)
                continue;
            const bool wordBegins = !isWordByte(at(i - 1));
            const char next = at(i + length);
            const bool plural = next == 's' && !isWordByte(at(i + length + 1));
            if ((isWordByte(next) && !plural) || next == '_' || (next == '-' && name.kind != Kind::Word)
                || ((name.kind == Kind::Short || name.kind == Kind::Member) && !wordBegins))
                continue;
            best = {length + (plural ? 1 : 0), name.kind};
        }
        return best;
    }

    bool isElement(qsizetype name) const // "<password", "<ns:password"
    {
        constexpr qsizetype furthest = 40;
        qsizetype i = name - 1;
        while (i > name - furthest && (isWordByte(at(i)) || at(i) == ':' || at(i) == '_' || at(i) == '-'))
            --i;
        return at(i) == '<';
    }

    // The name stands at the front of its line, or with words joined to it: "db_password: …".
    bool beginsLine(qsizetype name) const
    {
        qsizetype i = name - 1;
        while (i >= 0 && i > name - 64 && !isLineEnd(m_text[i])
            && (isWordByte(m_text[i]) || m_text[i] == '_' || m_text[i] == '-' || m_text[i] == '.'))
            --i;
        while (i >= 0 && i > name - 64 && m_text[i] == ' ')
            --i;
        return i < 0 || isLineEnd(m_text[i]);
    }

    std::optional<Span> elementText(qsizetype from) const
    {
        constexpr qsizetype furthest = 200;
        const qsizetype open = m_text.sliced(from, std::min(furthest, m_text.size() - from)).indexOf('>');
        if (open < 0 || at(from + open - 1) == '/')
            return {};
        const qsizetype begin = from + open + 1;
        const qsizetype close = m_text.indexOf('<', begin);
        return nonEmpty({begin, close < 0 ? m_text.size() : close});
    }

    static std::optional<Span> nonEmpty(Span span)
    {
        return span.end > span.begin ? std::optional(span) : std::nullopt;
    }

    // What lies within a list or an object, to its bracket or to the end.
    std::optional<Span> contained(qsizetype open) const
    {
        int depth = 0;
        bool quoted = false;
        for (qsizetype i = open; i < m_text.size(); ++i) {
            const char c = m_text[i];
            if (quoted) {
                if (c == '\\')
                    ++i;
                else if (c == '"')
                    quoted = false;
            } else if (c == '"') {
                quoted = true;
            } else if (c == '[' || c == '{') {
                ++depth;
            } else if ((c == ']' || c == '}') && --depth == 0) {
                return nonEmpty({open + 1, i});
            }
        }
        return nonEmpty({open + 1, m_text.size()});
    }

    struct Separation
    {
        qsizetype value = 0; // where it begins, within its quotation marks
        bool separated = false;
        bool equals = false;
        bool nameQuoted = false;
        char quote = 0;
        bool escapedQuote = false;
        char bracket = 0;
    };

    Separation separation(qsizetype from) const
    {
        constexpr qsizetype furthest = 64;
        Separation found;
        qsizetype i = from;
        for (; i < m_text.size() && i < from + furthest; ++i) {
            const char c = m_text[i];
            if (c == '"' || c == '\'') {
                found.nameQuoted = found.nameQuoted || !found.separated;
                if (found.separated) {
                    found.quote = c;
                    found.escapedQuote = at(i - 1) == '\\';
                    ++i;
                    break;
                }
            } else if (!found.separated && (c == ':' || c == '=')) {
                found.separated = true;
                found.equals = c == '=';
            } else if (found.separated && (c == '[' || c == '{')) {
                found.bracket = c;
                if (found.nameQuoted)
                    break;
            } else if (!isSpace(c) && c != '\\' && !(found.separated && c == '>')) {
                break;
            }
        }
        found.value = i;
        return found;
    }

    qsizetype endOf(const Separation &found, Kind kind) const
    {
        qsizetype end = found.value;
        for (; end < m_text.size(); ++end) {
            const char c = m_text[end];
            if (found.quote != 0) {
                // In text that was escaped once more the closing mark is \", else \" belongs to the value.
                if (c == found.quote && (found.escapedQuote || at(end - 1) != '\\' || end == found.value))
                    break;
            } else if (isLineEnd(c) || c == '"') {
                break;
            } else if (kind != Kind::Line
                && (isSpace(c) || c == ',' || c == ';' || c == '&' || c == '<' || c == '}' || c == '\'')) {
                break;
            }
        }
        if (found.escapedQuote && end > found.value && end < m_text.size() && m_text[end - 1] == '\\')
            --end;
        return end;
    }

    static bool isPlain(QByteArrayView word)
    {
        while (!word.isEmpty() && !isWordByte(word.back()))
            word.chop(1);
        return std::any_of(PlainWords.begin(), PlainWords.end(),
            [word](const char *plain) { return word.compare(plain, Qt::CaseInsensitive) == 0; });
    }

    static bool isTokenLike(QByteArrayView word)
    {
        const bool digit = std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
        const bool letter = std::any_of(
            word.begin(), word.end(), [](char c) { return isWordByte(c) && (c < '0' || c > '9'); });
        return word.size() >= 16 || (word.size() >= 6 && digit && letter);
    }

    // 32 bytes and more, in base64 or digits, where a value begins.
    std::optional<Span> keyAt(qsizetype begin) const
    {
        constexpr qsizetype shortest = 42;
        bool digit = false;
        qsizetype end = begin;
        while (isWordByte(at(end)) || QByteArrayView("+/-_").contains(at(end))) {
            digit = digit || (m_text[end] >= '0' && m_text[end] <= '9');
            ++end;
        }
        if (end - begin < shortest || !digit)
            return {};
        while (at(end) == '=')
            ++end;
        return Span{begin, end};
    }

    // "password: hunter2" on a line of its own is one; "token: it has expired" speaks of one.
    bool isValue(qsizetype name, Span span) const
    {
        const QByteArrayView word = m_text.sliced(span.begin, span.end - span.begin);
        if (isPlain(word))
            return false;
        qsizetype next = span.end;
        while (at(next) == ' ')
            ++next;
        const bool alone = next >= m_text.size() || isLineEnd(m_text[next]);
        return isTokenLike(word) || (alone && beginsLine(name));
    }

    std::optional<Span> valueOf(qsizetype name, qsizetype length, Kind kind) const
    {
        constexpr qsizetype tokenLike = 20;
        constexpr qsizetype longMember = 16;
        if (kind != Kind::Member && isElement(name))
            return elementText(name + length);
        const Separation found = separation(name + length);
        const bool json = found.separated && found.nameQuoted;
        if (found.bracket != 0 && json && kind != Kind::Member) {
            const qsizetype open = found.value;
            std::optional<Span> span = contained(open);
            if (span && kind == Kind::Word && at(span->begin) == '"' && at(span->end - 1) == '"')
                span = nonEmpty({span->begin + 1, span->end - 1});
            return span;
        }
        if (kind == Kind::Member && !json)
            return found.separated ? keyAt(found.value) : std::nullopt;
        if ((kind == Kind::Signature && !found.equals && !json) || (!found.separated && kind != Kind::Word))
            return {};
        const Span span{found.value, endOf(found, kind)};
        const qsizetype size = span.end - span.begin;
        // "x-auth-token not found" names no value; "X-Auth-Token MIIF…" does.
        if (size <= 0 || (!found.separated && size < tokenLike)
            || (kind == Kind::Member && size < longMember))
            return {};
        const bool speaks = (kind == Kind::Value || kind == Kind::Short) && !found.equals && !json;
        if (speaks && found.quote == 0 && !isValue(name, span))
            return {};
        if (json && found.quote == 0 && isPlain(m_text.sliced(span.begin, size)))
            return {};
        return span;
    }

    const QByteArrayView m_text;
};

// "https://user:secret@host": what stands between the slashes and the "@".
template <typename Found> void eachUserInfo(QByteArrayView text, Found found)
{
    for (qsizetype at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
        qsizetype end = at + 3;
        qsizetype sign = -1;
        for (; end < text.size() && !QByteArrayView("/?# \n\"'<>").contains(text[end]); ++end)
            sign = text[end] == '@' ? end : sign;
        if (sign > at + 3)
            found(Span{at + 3, sign});
    }
}

} // namespace

void findNamedSecrets(const Reading &reading, Marks &marks)
{
    eachUserInfo(reading.bytes, [&](Span span) { marks.mark(reading, span.begin, span.end); });
    NamedSecrets(reading.bytes).each([&](Span span) { marks.mark(reading, span.begin, span.end); });
}

} // namespace Chaincert
