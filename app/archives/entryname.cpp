#include "archives/entryname.h"

#include "failures/outsidetext.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {
namespace {

std::optional<QString> decoded(QStringDecoder &decoder, QByteArrayView raw)
{
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(raw);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

// A BOM stays a character, else two different names would read the same.
constexpr auto whole = QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom;

std::optional<QString> fromUtf8(QByteArrayView raw)
{
    QStringDecoder decoder(QStringDecoder::Utf8, whole);
    return decoded(decoder, raw);
}

std::optional<QString> fromEncoding(const char *encoding, QByteArrayView raw)
{
    QStringDecoder decoder(encoding, whole);
    return decoded(decoder, raw);
}

QString escaped(QByteArrayView raw)
{
    QString text;
    for (const char byte : raw) {
        if (quint8(byte) < 0x80)
            text += QLatin1Char(byte);
        else
            text += u'%' + QString::number(quint8(byte), 16).toUpper();
    }
    return text;
}

} // namespace

LegacyEncoding legacyEncoding(const QList<QByteArrayView> &unflaggedNames)
{
    bool needed = false, chinese = true;
    for (const QByteArrayView raw : unflaggedNames) {
        if (fromUtf8(raw))
            continue;
        needed = true;
        chinese = chinese && fromEncoding("GB18030", raw);
    }
    if (!needed)
        return LegacyEncoding::None;
    if (chinese)
        return LegacyEncoding::Gb18030;
    return QStringDecoder("CP437").isValid() ? LegacyEncoding::Cp437 : LegacyEncoding::Escaped;
}

std::optional<DecodedName> decodeName(QByteArrayView raw, bool flaggedUtf8, LegacyEncoding legacy)
{
    if (auto text = fromUtf8(raw))
        return DecodedName{*text, false};
    if (flaggedUtf8)
        return std::nullopt;
    std::optional<QString> text;
    if (legacy == LegacyEncoding::Gb18030)
        text = fromEncoding("GB18030", raw);
    else if (legacy == LegacyEncoding::Cp437)
        text = fromEncoding("CP437", raw);
    return DecodedName{text.value_or(escaped(raw)), true};
}

QStringList pathComponents(const QString &name)
{
    QStringList components;
    qsizetype from = 0;
    for (qsizetype at = 0; at <= name.size(); ++at) {
        if (at < name.size() && name.at(at) != u'/' && name.at(at) != u'\\')
            continue;
        const QStringView component = QStringView(name).sliced(from, at - from);
        if (!component.isEmpty() && component != u".")
            components += component.toString();
        from = at + 1;
    }
    return components;
}

QString foldedName(const QString &name)
{
    QList<uint> characters = name.normalized(QString::NormalizationForm_D).toUcs4();
    characters.removeIf([](uint c) { return isHarmful(c); });
    // Folding can undo normalisation, and what is decomposed folds otherwise than what is composed. Only
    // capitals spread "ß" and ligatures out.
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()), characters.size())
        .toUpper()
        .toCaseFolded()
        .normalized(QString::NormalizationForm_C);
}

bool isWindowsReserved(const QString &component)
{
    if (component.endsWith(u'.') || component.endsWith(u' '))
        return true;
    constexpr QStringView forbidden = u":<>\"|?*";
    if (std::any_of(component.cbegin(), component.cend(), [&](QChar c) { return forbidden.contains(c); }))
        return true;
    return isDeviceName(component);
}

bool isDeviceName(const QString &name)
{
    const QString stem = name.left(name.indexOf(u'.')).trimmed().toUpper();
    static const QStringList devices{u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"CONIN$"_s, u"CONOUT$"_s};
    if (devices.contains(stem))
        return true;
    constexpr QStringView digits = u"123456789\u00b9\u00b2\u00b3";
    return stem.size() == 4 && (stem.startsWith("COM"_L1) || stem.startsWith("LPT"_L1))
        && digits.contains(stem.at(3));
}

} // namespace Chaincert
