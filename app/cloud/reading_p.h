#pragma once

#include <QByteArray>
#include <QStringView>

#include <vector>

namespace Chaincert {

/// Parts texts that came together: it ends words and lines, and is skipped where secrets are compared.
inline constexpr char TextsEnd = '\x1e';

/// A text as the bytes it means (UTF-8), each with its place in the text. White space of any kind is ' ' or
/// '\n'; what nobody sees is left out; the case of ASCII stays, other letters are folded.
struct Reading
{
    QByteArray bytes;
    std::vector<quint32> begins; ///< UTF-16 units of the text
    std::vector<quint8> lengths;

    void add(char byte, quint32 begin, quint8 length);
    void addCharacter(char32_t character, quint32 begin, quint8 length);
};

Reading reading(QStringView text);

/// With one layer of encodings taken off: percent (RFC 3986), backslashes (JSON, C), entities (HTML).
Reading decoded(const Reading &encoded);

/// With a line's end in the place of each tag of HTML or XML: a text may be cut up by "<br/>" or "</b>".
Reading withoutTags(const Reading &marked);

/// What is compared: without white space, ASCII in lower case, base64url as base64.
struct Folded
{
    QByteArray bytes;
    std::vector<quint32> at; ///< of each byte: its index in the reading
};
Folded folded(const Reading &reading);
int foldedByte(char byte); ///< -1: white space

/// The same of letters and digits alone, as they read in any form (Unicode's NFKD): without marks on them,
/// punctuation among them, "0x" in front of them.
Folded lettersAndDigits(const Reading &reading);

/// The end of the line or the text, at most `longest` bytes behind `from`.
qsizetype lineEnd(QByteArrayView text, qsizetype from, qsizetype longest);

/// Which UTF-16 units of a text are to be redacted.
class Marks
{
public:
    explicit Marks(qsizetype units)
        : m_marked(static_cast<size_t>(units))
    {
    }
    void mark(const Reading &reading, qsizetype first, qsizetype end); ///< bytes of the reading
    bool isMarked(qsizetype unit) const { return m_marked[static_cast<size_t>(unit)]; }

private:
    std::vector<bool> m_marked;
};

} // namespace Chaincert
