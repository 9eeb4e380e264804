#include "typed/typed.h"

#include <QDir>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert::Typed {

namespace {

// Opening and closing ones alike: keyboards and word processors mix them.
constexpr QStringView Quotes = u"\"'`´‘’‚‛“”„‟‹›«»「」『』〝〞〟＂＇｢｣";

// Persian and emoji need them between their own letters; anywhere else they are as good as not there.
bool isNeededJoiner(const QList<uint> &text, qsizetype at)
{
    const auto isForeign = [&text](qsizetype i) { return i >= 0 && i < text.size() && text.at(i) > 0x7f; };
    return (text.at(at) == 0x200c || text.at(at) == 0x200d) && isForeign(at - 1) && isForeign(at + 1);
}

// Letters that take room and show nothing.
bool isFiller(char32_t c)
{
    return c == 0x115f || c == 0x1160 || c == 0x2800 || c == 0x3164 || c == 0xffa0;
}

bool isUnseen(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Separator_Space:
        return c != ' ';
    default:
        return isFiller(c);
    }
}

bool isPadding(QChar c)
{
    return !c.isSurrogate() && (c == u' ' || isUnseen(c.unicode()));
}

bool isQuote(QChar c)
{
    return Quotes.contains(c);
}

bool isSingleWord(Kind kind)
{
    return kind != Kind::Name && kind != Kind::Path;
}

QString withoutPasteMarks(QString text)
{
    for (const QLatin1String mark : {"\x1b[200~"_L1, "\x1b[201~"_L1})
        text.remove(mark);
    return text;
}

QString withoutFormat(const QString &text)
{
    const QList<uint> all = text.toUcs4();
    QList<uint> kept;
    kept.reserve(all.size());
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (QChar::category(all.at(i)) != QChar::Other_Format || isNeededJoiner(all, i))
            kept.append(all.at(i));
    }
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(kept.constData()), kept.size());
}

QStringView withoutPadding(QStringView text)
{
    while (!text.isEmpty() && isPadding(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isPadding(text.back()))
        text.chop(1);
    return text;
}

// A name may hold quotation marks of its own: those around it go where they are the only ones.
bool isQuoted(QStringView text)
{
    if (text.size() < 2 || !isQuote(text.front()) || !isQuote(text.back()))
        return false;
    const QStringView inside = text.sliced(1, text.size() - 2);
    return std::none_of(
        inside.begin(), inside.end(), [&text](QChar c) { return c == text.front() || c == text.back(); });
}

// One thing that stands around the text; the same text where nothing does.
QStringView unwrapped(QStringView text, Kind as)
{
    const QStringView bare = withoutPadding(text);
    if (bare.size() != text.size() || bare.isEmpty())
        return bare;
    if (isQuoted(bare))
        return bare.sliced(1, bare.size() - 2);
    const bool lone = std::count_if(bare.begin(), bare.end(), isQuote) == 1; // others belong to a name
    if (as != Kind::Name && lone && isQuote(bare.front()))
        return bare.sliced(1);
    if (!isSingleWord(as))
        return bare;
    if ((lone && isQuote(bare.back())) || QStringView(u",;，；、").contains(bare.back()))
        return bare.chopped(1);
    if (as == Kind::Address && bare.startsWith(u'<'))
        return bare.sliced(1);
    if (as == Kind::Address && bare.endsWith(u'>'))
        return bare.chopped(1);
    return bare;
}

// The path of a URL of this computer; any other text as it is.
QString localPath(const QString &text)
{
    static const QRegularExpression url(
        u"^file:(?://(?:localhost)?)?(/.*)$"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = url.match(text);
    if (!match.hasMatch() || match.captured(1).startsWith(u"//"_s))
        return text;
    const QString path = QString::fromUtf8(QByteArray::fromPercentEncoding(match.captured(1).toUtf8()));
    QUrl local;
    local.setScheme(u"file"_s);
    local.setPath(path, QUrl::DecodedMode); // a drive's letter is the system's business
    return local.toLocalFile();
}

bool hasBlank(const QString &text)
{
    return text.contains(u' ');
}

bool hasUnseen(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    for (qsizetype i = 0; i < characters.size(); ++i) {
        if (isUnseen(characters.at(i)) && !isNeededJoiner(characters, i))
            return true;
    }
    return false;
}

bool hasControl(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator;
    });
}

Oddity oddityOfAddress(const QString &text)
{
    const QUrl url(text.contains("://"_L1) ? text : "https://"_L1 + text);
    static const QRegularExpression console(u"(^|[.-])console([.-]|$)"_s);
    static const QRegularExpression request(u"/v[1-9][0-9.]*/"_s);
    if (console.match(url.host()).hasMatch())
        return Oddity::ConsoleAddress;
    return request.match(url.path() + u'/').hasMatch() ? Oddity::RequestPath : Oddity::None;
}

Oddity oddityOfPath(const QString &text)
{
    static const QRegularExpression url(u"^[A-Za-z][A-Za-z0-9+.-]+:/"_s);
    if (text.contains(QChar::ReplacementCharacter))
        return Oddity::Undecodable;
    if (url.match(text).hasMatch())
        return Oddity::NoLocalPath;
    if (hasControl(text))
        return Oddity::Control;
    const bool shellBlank = QDir::separator() == u'/' && text.contains("\\ "_L1);
    return shellBlank ? Oddity::Backslash : hasUnseen(text) ? Oddity::Unseen : Oddity::None;
}

bool looksLikeUuid(const QString &text)
{
    static const QRegularExpression alike(u"^\\{?[0-9a-fA-F-]{20,}\\}?$"_s);
    return alike.match(text).hasMatch();
}

bool isUuid(const QString &text)
{
    static const QRegularExpression uuid(u"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"_s);
    return uuid.match(text).hasMatch();
}

bool isProjectId(const QString &text)
{
    static const QRegularExpression id(u"^[0-9a-fA-F]{32}$"_s);
    return id.match(text).hasMatch();
}

QString numberOf(char32_t c)
{
    return u"<U+%1>"_s.arg(QString::number(c, 16).toUpper().rightJustified(4, u'0'));
}

QString seen(const QList<uint> &text, qsizetype at)
{
    const char32_t c = text.at(at);
    if (c == ' ' && (at == 0 || at == text.size() - 1))
        return u"␣"_s;
    if (c < 0x20)
        return QString(QChar(static_cast<char16_t>(0x2400 + c)));
    if (c == 0x7f)
        return u"␡"_s;
    return isUnseen(c) && !isNeededJoiner(text, at) ? numberOf(c) : QString::fromUcs4(&c, 1);
}

} // namespace

QString cleaned(const QString &pasted, Kind as)
{
    QString text = withoutPasteMarks(pasted);
    if (as != Kind::Path)
        text = withoutFormat(text);
    QStringView rest = text;
    for (qsizetype before = -1; before != rest.size();) {
        before = rest.size();
        rest = unwrapped(rest, as);
    }
    return as == Kind::Path ? localPath(rest.toString()) : rest.toString();
}

Oddity oddityOf(const QString &cleaned, Kind as)
{
    if (cleaned.isEmpty())
        return Oddity::None;
    if (as == Kind::Path)
        return oddityOfPath(cleaned);
    if (hasControl(cleaned))
        return Oddity::Control;
    if (hasUnseen(cleaned))
        return Oddity::Unseen;
    if (cleaned.contains(QChar::ReplacementCharacter))
        return Oddity::Undecodable;
    switch (as) {
    case Kind::ProjectId:
        return isProjectId(cleaned) ? Oddity::None : Oddity::NoProjectId;
    case Kind::Blockchain:
        if (hasBlank(cleaned))
            return Oddity::Blanks;
        return looksLikeUuid(cleaned) && !isUuid(cleaned) ? Oddity::NoUuid : Oddity::None;
    case Kind::Address:
        return hasBlank(cleaned) ? Oddity::Blanks : oddityOfAddress(cleaned);
    case Kind::Project:
    case Kind::Organization:
    case Kind::Word:
        return hasBlank(cleaned) ? Oddity::Blanks : Oddity::None;
    case Kind::Name:
    case Kind::Path:
        return Oddity::None;
    }
    Q_UNREACHABLE();
}

bool isMisleading(Oddity oddity)
{
    return oddity == Oddity::Control || oddity == Oddity::NoLocalPath || oddity == Oddity::Undecodable;
}

QString visible(const QString &text, qsizetype longest)
{
    const QList<uint> characters = text.toUcs4();
    const qsizetype shown = std::min(characters.size(), longest);
    QString result;
    for (qsizetype i = 0; i < shown; ++i)
        result += seen(characters, i);
    return shown < characters.size() ? result + u'…' : result;
}

QString visibleBytes(QByteArrayView bytes)
{
    QString result;
    for (const char byte : bytes) {
        const auto value = static_cast<uchar>(byte);
        if (value >= 0x20 && value < 0x7f)
            result += QLatin1Char(byte);
        else
            result += u"\\x"_s + QString::number(value, 16).toUpper().rightJustified(2, u'0');
    }
    return result;
}

bool hasBlanksAround(QByteArrayView utf8)
{
    const auto isBlank = [](char c) { return static_cast<uchar>(c) <= 0x20 || c == 0x7f; };
    if (utf8.isEmpty())
        return false;
    if (isBlank(utf8.front()) || isBlank(utf8.back()))
        return true;
    static constexpr QByteArrayView Unseen[]
        = {"\xc2\xa0", "\xc2\x85", "\xc2\xad", "\xe2\x80\x8b", "\xe2\x80\x8e", "\xe2\x80\x8f", "\xe2\x80\xa8",
            "\xe2\x80\xa9", "\xe2\x81\xa0", "\xe3\x80\x80", "\xef\xbb\xbf"};
    return std::any_of(std::begin(Unseen), std::end(Unseen),
        [utf8](QByteArrayView unseen) { return utf8.startsWith(unseen) || utf8.endsWith(unseen); });
}

QString withoutUserInfo(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    if (at < 0)
        return address;
    if (const qsizetype slashes = address.indexOf("//"_L1); slashes >= 0 && slashes < at)
        return address.left(slashes + 2) + u'…' + address.mid(at);
    const qsizetype colon = address.indexOf(u':');
    return colon >= 0 && colon < at ? u'…' + address.mid(at) : address;
}

} // namespace Chaincert::Typed
