#include "failures/outsidetext.h"

#include <QList>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr qsizetype MaxSequenceLength = 64; // parameters of an escape sequence
constexpr qsizetype MaxNameLength = 120; // characters: a line of a window

bool isLineEnd(char32_t c)
{
    return c == U'\n' || c == U'\r' || c == U'\v' || c == U'\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

// Seen by nobody, though of no category that says so (Default_Ignorable_Code_Point).
bool isIgnorable(char32_t c)
{
    return c == 0x034f || c == 0x115f || c == 0x1160 || c == 0x17b4 || c == 0x17b5
        || (c >= 0x180b && c <= 0x180f) || c == 0x2065 || c == 0x3164 || (c >= 0xfe00 && c <= 0xfe0f)
        || c == 0xffa0 || (c >= 0xfff0 && c <= 0xfff8) || (c >= 0xe0000 && c <= 0xe0fff);
}

bool isSeenInName(char32_t c)
{
    if (c == 0x200c || c == 0x200d) // joiners: Persian and emoji need them
        return true;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

// What cannot be seen itself, but in the character beside it: joiners and variation selectors.
bool changesTheLook(char32_t c)
{
    return c == 0x200c || c == 0x200d || (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
}

struct Character
{
    char32_t code = 0;
    qsizetype length = 0; // UTF-16 units
};

Character characterAt(QStringView text, qsizetype at)
{
    const QChar first = text[at];
    if (first.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(first, text[at + 1]), 2};
    return {first.unicode(), 1};
}

// The length of "\u001b" where it stands at the front and means a harmful character; else 0.
qsizetype harmfulNotation(QStringView rest)
{
    if (rest.size() < 6 || rest[0] != u'\\' || rest[1] != u'u')
        return 0;
    bool ok = false;
    const uint code = rest.sliced(2, 4).toUInt(&ok, 16);
    return ok && code != u'\n' && code != u'\t' && code != u'\r' && !QChar::isSurrogate(code)
            && isHarmful(code)
        ? 6
        : 0;
}

bool isIntroducer(QStringView rest)
{
    return rest.startsWith(u"\u001b[") || rest.startsWith(QChar(0x9b)) || rest.startsWith(u"\\u001b[")
        || rest.startsWith(u"\\u001B[") || rest.startsWith(u"\\u009b") || rest.startsWith(u"\\u009B");
}

// ESC [ or CSI, parameters, intermediates and a final letter; without the last the introducer alone.
qsizetype sequenceLength(QStringView rest)
{
    if (!isIntroducer(rest))
        return 0;
    const qsizetype introducer = (rest.front() == u'\\' ? 6 : 1) + (rest.indexOf(u'[') == 1 ? 1 : 0)
        + (rest.front() == u'\\' && rest.sliced(6).startsWith(u'[') ? 1 : 0);
    qsizetype end = introducer;
    while (
        end < rest.size() && end < introducer + MaxSequenceLength && rest[end] >= u' ' && rest[end] <= u'?')
        ++end;
    return end < rest.size() && rest[end] >= u'@' && rest[end] <= u'~' ? end + 1 : introducer;
}

QString shortened(QString text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    text.truncate(longest);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text + u'…';
}

QString cleaned(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const QStringView rest = text.sliced(i);
        if (const qsizetype length = std::max(sequenceLength(rest), harmfulNotation(rest)); length > 0) {
            i += length;
            continue;
        }
        const auto [code, length] = characterAt(text, i);
        if (isLineEnd(code)) {
            if (code != U'\r' || !text.sliced(i).startsWith(u"\r\n"))
                result += u'\n';
        } else if (QChar::isSurrogate(code)) {
            result += QChar(QChar::ReplacementCharacter);
        } else if (code == U'\t' || !isHarmful(code)) {
            result += text.sliced(i, length);
        }
        i += length;
    }
    return result;
}

} // namespace

bool isHarmful(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return isIgnorable(character) || QChar::isNonCharacter(character);
    }
}

bool hasHarmful(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    return std::any_of(characters.begin(), characters.end(), isHarmful);
}

bool hasHarmfulInName(const QString &name)
{
    const QList<uint> characters = name.toUcs4();
    return std::any_of(
        characters.begin(), characters.end(), [](uint c) { return isHarmful(c) && !changesTheLook(c); });
}

QString harmless(const QString &text)
{
    QString safe;
    safe.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isHarmful(pair ? QChar::surrogateToUcs4(c, text.at(i + 1)) : c.unicode()))
            safe += QChar(QChar::ReplacementCharacter);
        else
            safe += QStringView(text).sliced(i, pair ? 2 : 1);
        i += pair ? 1 : 0;
    }
    return safe;
}

QString harmlessLine(const QString &text)
{
    return harmless(text.simplified());
}

QString outsideText(const QString &text, qsizetype longest)
{
    return shortened(cleaned(text), longest);
}

QString outsideLine(const QString &text, qsizetype longest)
{
    return shortened(cleaned(text).simplified(), longest);
}

QString spacedLine(const QString &text, qsizetype longest)
{
    QString spaced = text;
    for (QChar &c : spaced) {
        if (!c.isSurrogate() && isHarmful(c.unicode()))
            c = u' ';
    }
    return outsideLine(spaced, longest);
}

QString displayName(const QString &name)
{
    QList<uint> characters = name.toUcs4();
    if (characters.size() > MaxNameLength) {
        const qsizetype half = MaxNameLength / 2;
        characters.remove(half, characters.size() - 2 * half + 1);
        characters.insert(half, 0x2026);
    }
    for (uint &c : characters) {
        if (!isSeenInName(c))
            c = QChar::ReplacementCharacter;
    }
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()), characters.size());
}

QString displayRawName(QByteArrayView rawName)
{
    return displayName(QString::fromUtf8(rawName));
}

} // namespace Chaincert
