#include "cloud/markuptext.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr std::array<std::pair<QLatin1String, char16_t>, 7> Entities{{
    {QLatin1String("amp"), u'&'},
    {QLatin1String("lt"), u'<'},
    {QLatin1String("gt"), u'>'},
    {QLatin1String("quot"), u'"'},
    {QLatin1String("apos"), u'\''},
    {QLatin1String("nbsp"), u' '},
    {QLatin1String("copy"), u'\u00a9'},
}};

// The characters that "name" of "&name;" stands for; empty where it stands for none.
QString entity(QStringView name)
{
    if (name.startsWith(u'#')) {
        const bool hexadecimal = name.size() > 1 && name[1].toLower() == u'x';
        bool ok = false;
        const uint code = name.sliced(hexadecimal ? 2 : 1).toUInt(&ok, hexadecimal ? 16 : 10);
        const bool character
            = ok && code >= 32 && code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code);
        return character ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1) : QString();
    }
    for (const auto &[known, character] : Entities) {
        if (name == known)
            return QChar(character);
    }
    return {};
}

QString withoutEntities(QStringView text)
{
    constexpr qsizetype MaxLength = 10;
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&') {
            const qsizetype end = text.sliced(i, std::min(MaxLength, text.size() - i)).indexOf(u';');
            const QString character = end > 1 ? entity(text.sliced(i + 1, end - 1)) : QString();
            if (!character.isEmpty()) {
                result += character;
                i += end;
                continue;
            }
        }
        result += text[i];
    }
    return result.simplified();
}

// Where `what` ends at or after `from`; the text's end where it does not come.
qsizetype past(QStringView text, QLatin1String what, qsizetype from)
{
    const qsizetype found = text.indexOf(what, from, Qt::CaseInsensitive);
    return found < 0 ? text.size() : found + what.size();
}

bool opens(QStringView rest, QLatin1String tag)
{
    if (!rest.startsWith(tag, Qt::CaseInsensitive))
        return false;
    return rest.size() == tag.size() || !rest[tag.size()].isLetterOrNumber();
}

} // namespace

QString markupText(QStringView markup)
{
    QString title;
    QString text;
    bool inTitle = false;
    for (qsizetype i = 0; i < markup.size();) {
        const QStringView rest = markup.sliced(i);
        if (rest.front() != u'<') {
            (inTitle ? title : text) += rest.front();
            ++i;
        } else if (rest.startsWith("<!--"_L1)) {
            i = past(markup, "-->"_L1, i + 4);
        } else if (rest.startsWith("<![CDATA["_L1)) {
            const qsizetype end = past(markup, "]]>"_L1, i);
            text += markup.sliced(i + 9, std::max<qsizetype>(0, end - i - 12));
            i = end;
        } else if (opens(rest, "<script"_L1)) {
            i = past(markup, ">"_L1, past(markup, "</script"_L1, i));
        } else if (opens(rest, "<style"_L1)) {
            i = past(markup, ">"_L1, past(markup, "</style"_L1, i));
        } else if (rest.size() > 1
            && (rest[1].isLetter() || rest[1] == u'/' || rest[1] == u'!' || rest[1] == u'?')) {
            if (opens(rest, "<title"_L1))
                inTitle = title.isEmpty();
            else if (opens(rest, "</title"_L1))
                inTitle = false;
            i = past(markup, ">"_L1, i);
            text += u' ';
        } else {
            (inTitle ? title : text) += rest.front(); // a bare "less than"
            ++i;
        }
    }
    const QString cleanTitle = withoutEntities(title);
    return cleanTitle.isEmpty() ? withoutEntities(text) : cleanTitle;
}

} // namespace Chaincert
