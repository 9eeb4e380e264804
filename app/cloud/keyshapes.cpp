#include "cloud/letters_p.h"
#include "cloud/secretshapes_p.h"

#include <algorithm>
#include <array>

namespace Chaincert {

namespace {

constexpr qsizetype MaxKeyLabel = 60; // "SSH2 ENCRYPTED", "RSA" … between BEGIN and PRIVATE KEY

bool isBase64(char c)
{
    return isDigit(c) || isUpper(c) || isLower(c) || c == '+' || c == '/' || c == '-' || c == '_' || c == '=';
}

// Between the pieces of a text that was cut up.
bool isBetweenPieces(char c)
{
    return c == ' ' || c == '\n' || QByteArrayView(",;\"'\\").contains(c);
}

bool isWrapping(char c)
{
    return c == ' ' || c == '\n';
}

// In folded text, where dashes read "+": the place of `word`, with dashes in front of it, that stands before
// `end` and at most a label away; -1: nowhere.
qsizetype armourBefore(const QByteArray &text, QByteArrayView word, qsizetype end)
{
    const qsizetype from = std::max<qsizetype>(0, end - MaxKeyLabel);
    const qsizetype at = QByteArrayView(text).sliced(from, end - from).lastIndexOf(word);
    if (at < 0 || from + at < 2 || text[from + at - 1] != '+' || text[from + at - 2] != '+')
        return -1;
    qsizetype first = from + at;
    while (first > 0 && text[first - 1] == '+')
        --first;
    return first;
}

qsizetype pastDashes(const QByteArray &text, qsizetype at)
{
    while (at < text.size() && text[at] == '+')
        ++at;
    return at;
}

// Base64, the headers of older PEM, and what joins the lines of a text that was cut up for a program.
bool mayBelongToKey(char c)
{
    return isDigit(c) || isLower(c) || QByteArrayView("+/=:,.\"'\\").contains(c);
}

// Reads on from a key's header: to the end of its footer; without one as far as it may be a key.
qsizetype keyEnd(const QByteArray &text, qsizetype from, qsizetype nextKey)
{
    constexpr QByteArrayView ending = "end";
    const qsizetype limit = nextKey < 0 ? text.size() : nextKey;
    if (nextKey >= 0 && armourBefore(text, ending, nextKey) >= from) {
        qsizetype end = nextKey + QByteArrayView("privatekey").size();
        if (QByteArrayView(text).sliced(end).startsWith("block"))
            end += 5;
        return pastDashes(text, end);
    }
    qsizetype end = from;
    while (end < limit && mayBelongToKey(text[end]))
        ++end;
    return end;
}

bool looksHexadecimal(QByteArrayView word)
{
    constexpr qsizetype shortest = 48;
    constexpr qsizetype MaxLength = 128; // of a checksum
    constexpr std::array begins{
        "3081", "3082", "3077", "3074", "3041", "302e0201", "3030", "504b0304", "2d2d2d2d2d424547494e"};
    if (word.startsWith("0x") || word.startsWith("0X"))
        word = word.sliced(2);
    QByteArray joined; // lines of one
    if (std::any_of(word.begin(), word.end(), isWrapping)) {
        joined = word.toByteArray();
        joined.removeIf(isWrapping);
        word = joined;
    }
    if (word.size() < shortest)
        return false;
    if (word.size() > MaxLength && std::all_of(word.begin(), word.end(), isHexadecimal))
        return true;
    const QByteArray caseless = word.first(shortest).toByteArray().toLower();
    return std::all_of(caseless.begin(), caseless.end(), isHexadecimal)
        && std::any_of(
            begins.begin(), begins.end(), [&](const char *one) { return caseless.startsWith(one); });
}

// By what it decodes to at its front: a key, a ZIP or gzip archive, a key store, armour, a signed token.
bool beginsAsSecret(QByteArrayView base64)
{
    constexpr std::array begins{"UEsDB", "UEsFB", "LS0tLS1CRUdJT", "LS0tLSBCRUdJT", "LQAtAC0A", "H4sI", "eyJ",
        "/u3+7Q", "_u3-7Q", "zs7OzgAA", "b3BlbnNzaC1rZXkt", "UHVUVFktVXNlci1LZXk", "N3q8rycc", "QlpoO"};
    return std::any_of(
        begins.begin(), begins.end(), [base64](const char *one) { return base64.startsWith(one); });
}

// A SEQUENCE of DER: "MII…", "MIGH…", "MHcC…".
bool beginsAsDer(QByteArrayView base64)
{
    return base64.size() > 1 && base64[0] == 'M' && base64[1] >= 'A' && base64[1] <= 'P';
}

struct PackedRun
{
    qsizetype begin = 0;
    qsizetype end = 0;
    qsizetype size = 0; // without white space
    bool upper = false;
    bool lower = false;
    bool digit = false;
    bool punctuation = false; // but for "="

    void add(char c)
    {
        ++size;
        punctuation = punctuation || QByteArrayView("+/-_").contains(c);
        upper = upper || isUpper(c);
        lower = lower || isLower(c);
        digit = digit || isDigit(c);
    }
    bool isMixed() const { return upper && lower && digit; }
    bool isBase32() const { return upper != lower && digit && !punctuation; } // RFC 4648, section 6
};

class PackedKeys
{
public:
    explicit PackedKeys(QByteArrayView text)
        : m_text(text)
    {
    }

    template <typename Found> void each(Found found)
    {
        qsizetype foundUntil = -1;
        for (qsizetype i = 0; i < m_text.size();) {
            if (!isBase64(m_text[i])) {
                ++i;
                continue;
            }
            const PackedRun run = runAt(i);
            // The parts of a signed token are joined by dots.
            const bool goesOn = foundUntil >= 0 && foundUntil == run.begin - 1 && m_text[foundUntil] == '.';
            if (goesOn || isPacked(run)) {
                found(run);
                foundUntil = run.end;
            }
            i = run.end;
        }
    }

private:
    // Words of base64 that only white space parts. Shorter ones are words of a language, but for the last
    // line, and where a text was cut into pieces of one length.
    PackedRun runAt(qsizetype begin) const
    {
        PackedRun run = linesAt(begin);
        const qsizetype piece = wordLength(begin);
        if (piece < ShortestPiece || run.end != begin + piece)
            return run;
        for (;;) {
            qsizetype next = run.end;
            while (next < m_text.size() && next < run.end + MaxBetweenLength && isBetweenPieces(m_text[next]))
                ++next;
            const qsizetype length = wordLength(next);
            if (next == run.end || length == 0 || length > piece)
                return run;
            for (qsizetype i = next; i < next + length; ++i)
                run.add(m_text[i]);
            run.end = next + length;
            if (length < piece)
                return run;
        }
    }

    PackedRun linesAt(qsizetype begin) const
    {
        constexpr qsizetype shortestLine = 16;
        PackedRun run{begin, begin};
        for (qsizetype i = begin; i < m_text.size();) {
            const qsizetype first = i;
            while (i < m_text.size() && isBase64(m_text[i])) {
                run.add(m_text[i]);
                ++i;
            }
            run.end = i;
            const bool padded = m_text[i - 1] == '=';
            bool line = false;
            for (; i < m_text.size() && isWrapping(m_text[i]); ++i)
                line = line || m_text[i] == '\n';
            const bool goesOn = i < m_text.size() && isBase64(m_text[i]) && !padded
                && run.end - first >= shortestLine && (line || wordLength(i) >= shortestLine);
            if (!goesOn)
                break;
        }
        return run;
    }

    static constexpr qsizetype ShortestPiece = 8;
    static constexpr qsizetype MaxBetweenLength = 16;

    qsizetype wordLength(qsizetype from) const
    {
        qsizetype end = from;
        while (end < m_text.size() && end < from + 65 && isBase64(m_text[end]))
            ++end;
        return end - from;
    }

    bool isPacked(const PackedRun &run) const
    {
        constexpr qsizetype shortest = 24;
        constexpr qsizetype shortestDer = 40;
        constexpr qsizetype longText = 100; // nobody writes so; what else it holds need not be read
        const QByteArrayView text = m_text.sliced(run.begin, run.end - run.begin);
        return (run.size >= shortest && beginsAsSecret(text))
            || (run.size >= shortestDer && run.isMixed() && beginsAsDer(text))
            || (run.size >= longText && (run.isMixed() || run.isBase32())) || looksHexadecimal(text);
    }

    const QByteArrayView m_text;
};

} // namespace

void findPrivateKeys(const Reading &reading, Marks &marks)
{
    constexpr QByteArrayView name = "privatekey";
    constexpr QByteArrayView putty = "private+lines:";
    const Folded text = folded(reading);
    const auto mark = [&](qsizetype first, qsizetype end) {
        if (first >= 0 && first < end)
            marks.mark(
                reading, text.at[static_cast<size_t>(first)], text.at[static_cast<size_t>(end - 1)] + 1);
    };
    qsizetype at = text.bytes.indexOf(name);
    while (at >= 0) {
        const qsizetype next = text.bytes.indexOf(name, at + name.size());
        const qsizetype first = armourBefore(text.bytes, "begin", at);
        const qsizetype end = first < 0 ? at : keyEnd(text.bytes, at + name.size(), next);
        mark(first, end);
        at = next >= 0 && end > next ? text.bytes.indexOf(name, end) : next; // beyond the footer's own name
    }
    for (at = text.bytes.indexOf(putty); at >= 0; at = text.bytes.indexOf(putty, at + putty.size())) {
        qsizetype end = at + putty.size();
        while (end < text.bytes.size() && mayBelongToKey(text.bytes[end]) && text.bytes[end] != ':')
            ++end;
        mark(at, end);
    }
}

void findPackedKeys(const Reading &reading, Marks &marks)
{
    PackedKeys(reading.bytes).each([&](const PackedRun &run) { marks.mark(reading, run.begin, run.end); });
}

} // namespace Chaincert
