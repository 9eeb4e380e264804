#include "downloads/foldername.h"

#include "archives/entryname.h"

#include <QCryptographicHash>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr qsizetype maxUnchangedBytes = 100; // bytes; ecryptfs allows 143 in all
constexpr qsizetype maxReadableBytes = 80; // bytes, before "~" and the digits

bool isUnchangedCharacter(char32_t character)
{
    if (character < 0x80) {
        return (character >= U'a' && character <= U'z') || (character >= U'0' && character <= U'9')
            || character == U'.' || character == U'-' || character == U'_';
    }
    return QChar::category(character) == QChar::Letter_Other;
}

bool staysItself(const QString &name)
{
    if (name.isEmpty() || name.toUtf8().size() > maxUnchangedBytes || isDeviceName(name))
        return false;
    if (u".-_"_s.contains(name.front()) || name.endsWith(u'.'))
        return false;
    const auto characters = name.toUcs4();
    return std::all_of(characters.begin(), characters.end(), [](uint c) { return isUnchangedCharacter(c); })
        && name == name.normalized(QString::NormalizationForm_KC);
}

bool isReadable(char32_t character, bool first)
{
    if (character < 0x80)
        return isUnchangedCharacter(character) || (character >= U'A' && character <= U'Z');
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
        return !first;
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Symbol_Other: // emoji
        return true;
    default:
        return false;
    }
}

QString readablePart(const QString &name)
{
    QString kept;
    qsizetype bytes = 0;
    const auto characters = name.normalized(QString::NormalizationForm_C).toUcs4();
    for (const char32_t character : characters) {
        const bool readable = character != 0xFFFD && isReadable(character, kept.isEmpty());
        const QString piece = readable ? QString::fromUcs4(&character, 1) : u"_"_s;
        if (!readable && (kept.isEmpty() || kept.endsWith(u'_')))
            continue;
        bytes += piece.toUtf8().size();
        if (bytes > maxReadableBytes)
            break;
        kept += piece;
    }
    while (!kept.isEmpty() && u".-_"_s.contains(kept.front()))
        kept.remove(0, 1);
    while (!kept.isEmpty() && u".-_"_s.contains(kept.back()))
        kept.chop(1);
    if (isDeviceName(kept))
        kept.replace(u'.', u'_'); // "con.x~…" would still be the device
    return kept.isEmpty() ? u"name"_s : kept;
}

QString digitsOfHash(const QString &name)
{
    // UTF-16, not UTF-8: unpaired surrogates would all become the same replacement character.
    QByteArray units;
    units.reserve(name.size() * 2);
    for (const QChar unit : name) {
        units += char(unit.cell());
        units += char(unit.row());
    }
    return QString::fromLatin1(QCryptographicHash::hash(units, QCryptographicHash::Sha256).toHex().left(16));
}

} // namespace

QString folderName(const QString &name)
{
    return staysItself(name) ? name : readablePart(name) + u'~' + digitsOfHash(name);
}

} // namespace Chaincert
