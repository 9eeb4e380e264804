#include "cloud/letters_p.h"
#include "cloud/secretshapes_p.h"

#include <algorithm>

namespace Chaincert {

namespace {

constexpr qsizetype MinBytes = 24; // a SHA-1 fingerprint has 20
constexpr qsizetype MinDigits = 64; // of 32 bytes, a private scalar
constexpr qsizetype MaxFingerprintLabel = 40; // in front of a fingerprint
constexpr qsizetype MaxSeparatorLength = 40; // a line's end and what the next line is indented by
constexpr qsizetype MinInDumpLine = 8; // bytes of a dump's line
constexpr qsizetype MinGroups = 4; // of digits in such a line
constexpr qsizetype MaxGroupLength = 16; // ids have more
constexpr qsizetype MaxBesideLength = 48; // what stands in it beside the bytes: their letters, an offset

// A run of letters and digits, and what it may be.
struct Word
{
    qsizetype begin = 0;
    qsizetype end = 0;
    qsizetype digits = 0; // hexadecimal ones; 0: it is something else
    bool isByte = false; // two hexadecimal digits, or a number up to 255; octal behind a backslash
    bool isUuid = false; // it and what is joined to it by dashes
};

// As far as a run of words of one kind has come.
struct ListedRun
{
    qsizetype begin = -1;
    qsizetype end = -1;
    qsizetype words = 0;
    qsizetype digits = 0;
    qsizetype longest = 0; // digits of one word
    bool letters = false; // a number in decimal digits has none

    void clear() { *this = ListedRun(); }
};

class ByteLists
{
public:
    explicit ByteLists(QByteArrayView text)
        : m_text(text)
    {
    }

    template <typename Found> void each(Found found)
    {
        qsizetype previous = 0;
        for (qsizetype i = 0; i < m_text.size();) {
            if (m_text[i] == TextsEnd)
                finish(found);
            if (!isAsciiWord(m_text[i])) {
                ++i;
                continue;
            }
            const Word word = wordAt(i);
            if (word.begin - previous > MaxSeparatorLength)
                finish(found);
            take(word, found);
            previous = i = word.end;
        }
        finish(found);
    }

private:
    template <typename Found> void take(const Word &word, Found found)
    {
        if (!word.isByte)
            finishBytes(found);
        if (word.isUuid || word.digits < 2)
            finishDigits(found);
        if (word.isByte)
            add(m_bytes, word);
        if (!word.isUuid && word.digits >= 2)
            add(m_digits, word);
    }

    void add(ListedRun &run, const Word &word) const
    {
        const QByteArrayView text = m_text.sliced(word.end - word.digits, word.digits);
        run.begin = run.begin < 0 ? word.begin : run.begin;
        run.end = word.end;
        run.digits += word.digits;
        run.longest = std::max(run.longest, word.digits);
        run.letters = run.letters
            || std::any_of(text.begin(), text.end(), [](char c) { return isUpper(c) || isLower(c); });
        ++run.words;
    }

    template <typename Found> void finishBytes(Found found)
    {
        if (!isFingerprint(m_bytes, m_bytes.words))
            tellBytes(found);
        m_bytes.clear();
    }

    template <typename Found> void tellBytes(Found found)
    {
        if (m_bytes.words >= MinBytes)
            found(m_bytes.begin, m_bytes.end);
        else if (m_bytes.words >= MinInDumpLine && joined(m_byteLines, m_bytes).words >= MinBytes
            && m_byteLines.letters) // times and addresses have none
            found(m_byteLines.begin, lineEnd(m_text, m_byteLines.end, MaxBesideLength));
    }

    // A whole number of bytes that is called so, as certificates' fingerprints are.
    bool isFingerprint(const ListedRun &run, qsizetype bytes) const
    {
        if (bytes != 32 && bytes != 48 && bytes != 64)
            return false;
        const qsizetype from = std::max<qsizetype>(0, run.begin - MaxFingerprintLabel);
        const QByteArray label = m_text.sliced(from, run.begin - from).toByteArray().toLower();
        return label.contains("sha-" + QByteArray::number(bytes * 8))
            || label.contains("sha" + QByteArray::number(bytes * 8)) || label.contains("fingerprint");
    }

    template <typename Found> void finishDigits(Found found)
    {
        if (m_digits.digits % 2 != 0 || !isFingerprint(m_digits, m_digits.digits / 2))
            tellDigits(found);
        m_digits.clear();
    }

    // One word of 64 digits is a checksum.
    template <typename Found> void tellDigits(Found found)
    {
        const auto isKey = [](const ListedRun &run) { return run.digits >= MinDigits && run.letters; };
        if (m_digits.words > 1 && isKey(m_digits))
            found(m_digits.begin, m_digits.end);
        else if (m_digits.words >= MinGroups && m_digits.longest <= MaxGroupLength
            && isKey(joined(m_digitLines, m_digits)))
            found(m_digitLines.begin, lineEnd(m_text, m_digitLines.end, MaxBesideLength));
    }

    // The lines so far with one more, which is the first where it is too far away.
    static const ListedRun &joined(ListedRun &lines, const ListedRun &line)
    {
        if (lines.begin < 0 || line.begin - lines.end > MaxBesideLength) {
            lines = line;
            return lines;
        }
        lines.end = line.end;
        lines.words += line.words;
        lines.digits += line.digits;
        lines.letters = lines.letters || line.letters;
        return lines;
    }

    template <typename Found> void finish(Found found)
    {
        finishBytes(found);
        finishDigits(found);
    }

    char at(qsizetype i) const { return i >= 0 && i < m_text.size() ? m_text[i] : '\0'; }

    qsizetype wordEnd(qsizetype from) const
    {
        while (from < m_text.size() && isAsciiWord(m_text[from]))
            ++from;
        return from;
    }

    // "0x30", "\x30" and "\u0030" are written so by programs.
    qsizetype prefix(qsizetype begin, qsizetype end) const
    {
        const QByteArrayView word = m_text.sliced(begin, end - begin);
        if (word.startsWith("0x") || word.startsWith("0X"))
            return 2;
        if (at(begin - 1) != '\\' && at(begin - 1) != '#')
            return 0;
        return word.startsWith("u00") ? 3 : word.startsWith('x') ? 1 : 0;
    }

    Word wordAt(qsizetype begin) const
    {
        Word word{begin, wordEnd(begin)};
        if (const qsizetype end = uuidEnd(m_text, begin); end > 0) {
            word.end = end;
            word.isUuid = true;
            return word;
        }
        const qsizetype front = prefix(begin, word.end);
        const QByteArrayView digits = m_text.sliced(begin + front, word.end - begin - front);
        const bool namesDigest
            = m_text.first(begin).last(std::min<qsizetype>(begin, 4)).toByteArray().toLower() == "sha-";
        const bool isHex = !namesDigest && std::all_of(digits.begin(), digits.end(), isHexadecimal);
        const bool isDecimal = front == 0 && std::all_of(digits.begin(), digits.end(), isDigit);
        word.digits = isHex ? digits.size() : 0;
        const bool octal = at(begin - 1) == '\\';
        const int number = isDecimal && digits.size() <= 3 ? digits.toByteArray().toInt() : 1000;
        const bool pair = isHex && (digits.size() == 2 || (front > 0 && digits.size() == 1));
        word.isByte = pair || number <= 255 || (octal && number <= 377);
        return word;
    }

    const QByteArrayView m_text;
    ListedRun m_bytes;
    ListedRun m_digits;
    ListedRun m_byteLines; // of several lines, each of which has fewer
    ListedRun m_digitLines;
};

} // namespace

void findByteLists(const Reading &reading, Marks &marks)
{
    ByteLists(reading.bytes).each([&](qsizetype begin, qsizetype end) { marks.mark(reading, begin, end); });
}

} // namespace Chaincert
