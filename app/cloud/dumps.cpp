#include "cloud/letters_p.h"
#include "cloud/secretshapes_p.h"

#include <algorithm>
#include <array>
#include <deque>

namespace Chaincert {

namespace {

constexpr qsizetype ShortestOffset = 4; // digits; of three are HTTP's codes
constexpr qsizetype MaxOffsetLength = 16;
constexpr quint64 MinInLine = 4; // bytes
constexpr quint64 MaxInLine = 64;
constexpr qsizetype AroundLine = 40; // characters that are neither a byte's digits nor its letter
constexpr qsizetype MaxPerByte = 9; // "xxd -b" writes eight digits, and a letter at the end
constexpr qsizetype MaxDumpLine = MaxPerByte * qsizetype(MaxInLine) + AroundLine;

// How programs write offsets: xxd in hexadecimal digits, od in octal ones, some in decimal ones.
constexpr std::array Bases{16, 8, 10};

// As far as lines have come, each of which begins as many bytes behind the one before.
struct Lines
{
    quint64 step = 0;
    qsizetype begin = 0; // of what the first one shows
    int count = 1;
};

// A number that may be the offset in front of a dump's line.
struct Offset
{
    qsizetype begin = 0;
    qsizetype end = 0;
    std::array<qint64, Bases.size()> value{}; // in each base; -1: it is none there
    std::array<Lines, Bases.size()> lines{};

    qsizetype width() const { return end - begin; }
};

class Dumps
{
public:
    explicit Dumps(QByteArrayView text)
        : m_text(text)
    {
    }

    template <typename Found> void each(Found found)
    {
        for (qsizetype i = 0; i < m_text.size();) {
            if (m_text[i] == TextsEnd)
                m_before.clear(); // numbers of a list's entries rise as offsets do
            if (!isAsciiWord(m_text[i])) {
                ++i;
                continue;
            }
            if (const qsizetype end = uuidEnd(m_text, i); end > 0) {
                i = end; // groups of two may rise as offsets do
                continue;
            }
            qsizetype end = i;
            while (end < m_text.size() && isAsciiWord(m_text[end]))
                ++end;
            take(i, end, found);
            i = end;
        }
    }

private:
    template <typename Found> void take(qsizetype begin, qsizetype end, Found found)
    {
        if (m_text[begin] == '0' && end - begin > 2 && (m_text[begin + 1] == 'x' || m_text[begin + 1] == 'X'))
            begin += 2;
        if (end - begin > ShortestOffset && (m_text[end - 1] == 'h' || m_text[end - 1] == 'H'))
            --end; // "0010h"
        const QByteArrayView digits = m_text.sliced(begin, end - begin);
        if (digits.size() < ShortestOffset || digits.size() > MaxOffsetLength
            || !std::all_of(digits.begin(), digits.end(), isHexadecimal))
            return;
        Offset offset{begin, end};
        for (size_t i = 0; i < Bases.size(); ++i) {
            bool isNumber = false;
            const qint64 value = digits.toByteArray().toLongLong(&isNumber, Bases[i]);
            offset.value[i] = isNumber ? value : -1;
            offset.lines[i].begin = end;
        }
        while (!m_before.empty() && m_before.front().end + MaxDumpLine < begin)
            m_before.pop_front();
        for (const Offset &before : m_before) {
            if (before.width() == offset.width())
                join(before, offset, found);
        }
        m_before.push_back(offset);
    }

    template <typename Found> void join(const Offset &before, Offset &offset, Found found) const
    {
        const qsizetype shown = offset.begin - before.end;
        for (size_t i = 0; i < Bases.size(); ++i) {
            if (before.value[i] < 0 || offset.value[i] <= before.value[i])
                continue;
            const auto step = static_cast<quint64>(offset.value[i] - before.value[i]);
            if (step < MinInLine || step > MaxInLine || shown < qsizetype(step)
                || shown > MaxPerByte * qsizetype(step) + AroundLine)
                continue;
            const Lines &earlier = before.lines[i];
            const Lines lines = earlier.step == step ? Lines{step, earlier.begin, earlier.count + 1}
                                                     : Lines{step, before.end, 2};
            if (lines.count < offset.lines[i].count)
                continue;
            offset.lines[i] = lines;
            // Lines may have been joined into one: as far as the one before was long. Two numbers may be
            // chance, but for the bytes between them.
            if (lines.count > 2 || digitsIn(before.end, offset.begin) >= 2 * qsizetype(step))
                found(lines.count > 3 ? before.end : lines.begin, lineEnd(m_text, offset.end, shown));
        }
    }

    // Digits of words that are whole bytes, as letters of prose are digits too.
    qsizetype digitsIn(qsizetype begin, qsizetype end) const
    {
        qsizetype digits = 0;
        for (qsizetype i = begin; i < end;) {
            qsizetype wordEnd = i;
            while (wordEnd < end && isAsciiWord(m_text[wordEnd]))
                ++wordEnd;
            const QByteArrayView word = m_text.sliced(i, wordEnd - i);
            if (word.size() % 2 == 0 && std::all_of(word.begin(), word.end(), isHexadecimal))
                digits += word.size();
            i = std::max(wordEnd, i + 1);
        }
        return digits;
    }

    const QByteArrayView m_text;
    std::deque<Offset> m_before; // no further away than a line is long
};

constexpr int MinEscapes = 16;
constexpr qsizetype BetweenEscapes = 16; // letters that stand for themselves

int digitOf(char c)
{
    return isDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
}

// "\\x81", "\\u0081", "\\201", "=81": how long it is; 0: there is none.
qsizetype escapeAt(QByteArrayView text, qsizetype at)
{
    const auto digits = [text](qsizetype from, qsizetype count) {
        const QByteArrayView word = text.sliced(std::min(from, text.size()))
                                        .first(std::min(count, std::max<qsizetype>(0, text.size() - from)));
        return word.size() == count && std::all_of(word.begin(), word.end(), isHexadecimal);
    };
    if (text[at] == '=' && digits(at + 1, 2))
        return digitOf(text[at + 1]) >= 8 ? 3 : 0; // others are numbers of a form
    if (text[at] != '\\' || at + 1 >= text.size())
        return 0;
    if (text[at + 1] == 'x')
        return digits(at + 2, 2) ? 4 : 0;
    if (text.sliced(at + 1).startsWith("u00"))
        return digits(at + 4, 2) ? 6 : 0;
    return isDigit(text[at + 1]) && digits(at + 1, 3) ? 4 : 0;
}

// Bytes that no text can hold, among those that it can.
template <typename Found> void eachEscapedText(QByteArrayView text, Found found)
{
    int count = 0;
    qsizetype begin = 0;
    qsizetype end = 0;
    const auto finish = [&] {
        if (count >= MinEscapes)
            found(begin, std::min(end + BetweenEscapes, text.size()));
        count = 0;
    };
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype length = escapeAt(text, i);
        if (length == 0) {
            ++i;
            continue;
        }
        if (i > end + BetweenEscapes)
            finish();
        if (count++ == 0)
            begin = i;
        i = end = i + length;
    }
    finish();
}

} // namespace

void findDumps(const Reading &reading, Marks &marks)
{
    const auto mark = [&](qsizetype begin, qsizetype end) { marks.mark(reading, begin, end); };
    Dumps(reading.bytes).each(mark);
    eachEscapedText(reading.bytes, mark);
}

} // namespace Chaincert
