#include "downloads/foldertemplate.h"

#include "archives/entryname.h"
#include "downloads/foldername.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

tl::unexpected<Failure> wrong(const QString &text, TemplateFault fault, const QString &part = {})
{
    Failure failure{FailureKind::FolderTemplateInvalid, text, part};
    failure.measure = static_cast<qint64>(fault);
    return tl::make_unexpected(failure);
}

bool isUsual(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || u"-_. ()+,=@~"_s.contains(c);
}

bool isEdge(QChar c)
{
    return c == u'.' || c.isSpace();
}

// The first eight digits tell UUIDs apart; of any other id nobody knows which part does.
QString firstDigits(const QString &id)
{
    const QUuid uuid = QUuid::fromString(id);
    return uuid.isNull() ? id : uuid.toString(QUuid::WithoutBraces).left(8);
}

QString idForm(const DownloadRequest &request)
{
    return folderName(request.query.blockchainId);
}

QString nameForm(const DownloadRequest &request)
{
    return folderName(request.blockchainName + u'-' + firstDigits(request.query.blockchainId));
}

} // namespace

QString FolderTemplate::defaultTemplate()
{
    return u"{blockchain}/{org}/{type}"_s;
}

bool FolderTemplate::has(const Part &part, Kind kind)
{
    return std::any_of(part.begin(), part.end(), [kind](const Piece &piece) { return piece.kind == kind; });
}

Result<FolderTemplate::Part> FolderTemplate::parsePart(const QString &text, const QString &whole)
{
    if (text.isEmpty())
        return wrong(whole, TemplateFault::PartEmpty);
    if (text == u"." || text == u"..")
        return wrong(whole, TemplateFault::Climbs, text);
    if (isEdge(text.front()) || isEdge(text.back()))
        return wrong(whole, TemplateFault::PartEdge, text);
    if (isDeviceName(text))
        return wrong(whole, TemplateFault::DeviceName, text);
    Part part;
    int names = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (text.at(at) == u'{') {
            const qsizetype end = text.indexOf(u'}', at);
            if (end < 0)
                return wrong(whole, TemplateFault::BraceAlone, text);
            const QString name = text.mid(at, end - at + 1);
            at = end + 1;
            if (name == u"{type}")
                part.push_back({Kind::Type, {}});
            else if (name == u"{blockchain}")
                part.push_back({Kind::Blockchain, {}});
            else if (name == u"{blockchain_id}")
                part.push_back({Kind::BlockchainId, {}});
            else if (name == u"{org}")
                part.push_back({Kind::Org, {}});
            else
                return wrong(whole, TemplateFault::PlaceholderUnknown, name);
            names += name == u"{type}" ? 0 : 1;
            continue;
        }
        if (text.at(at) == u'}')
            return wrong(whole, TemplateFault::BraceAlone, text);
        if (!isUsual(text.at(at)))
            return wrong(
                whole, TemplateFault::Character, text.mid(at, text.at(at).isHighSurrogate() ? 2 : 1));
        if (part.empty() || part.back().kind != Kind::Words)
            part.push_back({Kind::Words, {}});
        part.back().words += text.at(at++);
    }
    if (names > 1)
        return wrong(whole, TemplateFault::NamesTogether, text);
    return part;
}

Result<FolderTemplate> FolderTemplate::parse(const QString &text)
{
    if (text.trimmed().isEmpty())
        return wrong(text, TemplateFault::Empty);
    static const QRegularExpression drive(u"^[A-Za-z]:"_s);
    if (text.startsWith(u'/') || text.startsWith(u'\\') || text.startsWith(u'~') || text.contains(drive))
        return wrong(text, TemplateFault::Absolute);
    FolderTemplate parsed;
    const QStringList parts = text.split(u'/');
    for (const QString &one : parts) {
        auto part = parsePart(one, text);
        if (!part)
            return tl::make_unexpected(part.error());
        parsed.m_parts.push_back(std::move(*part));
    }
    const auto any = [&parsed](Kind kind) {
        return std::any_of(parsed.m_parts.begin(), parsed.m_parts.end(),
            [kind](const Part &part) { return has(part, kind); });
    };
    if (!any(Kind::Org))
        return wrong(text, TemplateFault::OrgMissing, u"{org}"_s);
    if (!any(Kind::Type))
        return wrong(text, TemplateFault::TypeMissing, u"{type}"_s);
    return parsed;
}

Result<FolderTemplate> FolderTemplate::of(const DownloadRequest &request)
{
    return parse(request.folderTemplate.isEmpty() ? defaultTemplate() : request.folderTemplate);
}

FolderTemplate FolderTemplate::named(const QString &name)
{
    FolderTemplate one;
    one.m_parts.push_back({{Kind::Words, folderName(name)}});
    return one;
}

QString FolderTemplate::expanded(
    const Part &part, const DownloadRequest &request, const QString &blockchain) const
{
    QString name;
    for (const Piece &piece : part) {
        switch (piece.kind) {
        case Kind::Words:
            name += piece.words;
            break;
        case Kind::Blockchain:
            name += blockchain;
            break;
        case Kind::BlockchainId:
            name += idForm(request);
            break;
        case Kind::Org:
            name += folderName(request.query.orgName);
            break;
        case Kind::Type:
            name += certTypeId(request.query.certType);
            break;
        }
    }
    return isDeviceName(name) ? folderName(name) : name; // "co{org}" with "n"
}

QStringList FolderTemplate::parts(const DownloadRequest &request) const
{
    const QString blockchain = request.blockchainName.isEmpty() ? idForm(request) : nameForm(request);
    QStringList all;
    for (const Part &part : m_parts)
        all += expanded(part, request, blockchain);
    return all;
}

QString FolderTemplate::preview() const
{
    DownloadRequest example;
    example.query.blockchainId = u"0b6a7a1e-5c0f-4d7e-9a53-2f1c8e6b9d10"_s;
    example.blockchainName = u"supply-chain"_s;
    example.query.orgName = u"org1"_s;
    return parts(example).join(u'/');
}

qsizetype FolderTemplate::blockchainPart() const
{
    const auto found = std::find_if(
        m_parts.begin(), m_parts.end(), [](const Part &part) { return has(part, Kind::Blockchain); });
    return found == m_parts.end() ? -1 : found - m_parts.begin();
}

QStringList FolderTemplate::blockchainNames(const DownloadRequest &request) const
{
    const Part &part = m_parts.at(static_cast<std::size_t>(blockchainPart()));
    QStringList names;
    if (!request.blockchainName.isEmpty())
        names += expanded(part, request, nameForm(request));
    names += expanded(part, request, idForm(request));
    return names;
}

bool FolderTemplate::isBlockchainPart(const QString &name, const DownloadRequest &request) const
{
    const Part &part = m_parts.at(static_cast<std::size_t>(blockchainPart()));
    if (part.size() != 1 || !request.blockchainName.isEmpty())
        return false;
    const QUuid uuid = QUuid::fromString(request.query.blockchainId);
    if (uuid.isNull())
        return false;
    static const QRegularExpression hash(u"~[0-9a-f]{16}$"_s); // folderName()'s
    return QString(name).remove(hash).endsWith(u'-' + firstDigits(request.query.blockchainId));
}

} // namespace Chaincert
