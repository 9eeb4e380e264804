#include "cloud/endpoint.h"

#include "typed/typed.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

// A URL resolves such segments away before anything is sent, so the path asked for would be another one.
bool hasDotSegment(const QString &path)
{
    const auto segments = QStringView(path).split(u'/');
    return std::any_of(segments.begin(), segments.end(),
        [](QStringView segment) { return segment == u"." || segment == u".."; });
}

bool hasUnseen(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
}

bool isDirectionMark(QChar c)
{
    return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

// Around an address they come along with a paste. Inside they make it look like another one.
bool hasDirectionInside(QStringView text)
{
    while (!text.isEmpty() && (isDirectionMark(text.front()) || text.front().isSpace()))
        text = text.sliced(1);
    while (!text.isEmpty() && (isDirectionMark(text.back()) || text.back().isSpace()))
        text.chop(1);
    return std::any_of(text.begin(), text.end(), isDirectionMark);
}

} // namespace

Result<Endpoint> Endpoint::parse(const QString &text)
{
    const QString typed = Typed::cleaned(text, Typed::Kind::Address);
    const QString shown = Typed::withoutUserInfo(text);
    const auto invalid
        = [&shown](const QString &detail = {}) { return fail(FailureKind::EndpointInvalid, shown, detail); };
    if (typed.isEmpty() || hasUnseen(typed) || typed.contains(u'\\') || !text.isValidUtf16()
        || hasDirectionInside(text))
        return invalid();
    QUrl url(typed.contains("://"_L1) ? typed : "https://"_L1 + typed, QUrl::StrictMode);
    if (!url.isValid())
        return invalid(url.errorString());
    const bool secure = url.scheme() == "https"_L1;
    if (!secure && url.scheme() != "http"_L1)
        return invalid();
    // An empty "user@", "?" or "#" counts too: none of them can belong to a service's base address.
    if (url.host().isEmpty() || url.port() == 0 || url.authority().contains(u'@') || url.hasQuery()
        || url.hasFragment() || hasDotSegment(url.path(QUrl::FullyDecoded)))
        return invalid();
    if (!secure && !isLoopbackHost(url.host()))
        return fail(FailureKind::EndpointNotSecure, shown);

    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::StrictMode);
    Endpoint endpoint;
    endpoint.m_url = url;
    return endpoint;
}

bool isLoopbackHost(const QString &host)
{
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return (address.toIPv4Address() >> 24) == 127;
    return address == QHostAddress(QHostAddress::LocalHostIPv6);
}

} // namespace Chaincert
