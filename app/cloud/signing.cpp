#include "cloud/signing.h"

#include <QCryptographicHash>
#include <QMap>
#include <QMessageAuthenticationCode>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

const QByteArray Algorithm = "SDK-HMAC-SHA256"_ba;

QByteArray sha256(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

// What came encoded in whatever way, encoded as the rule wants it: RFC 3986's unreserved bare, upper-case
// hex.
QByteArray canonical(const QByteArray &encoded)
{
    return QByteArray::fromPercentEncoding(encoded).toPercentEncoding();
}

QByteArray canonicalPath(const QUrl &url)
{
    QByteArray path;
    for (const QByteArray &segment : url.path(QUrl::FullyEncoded).toLatin1().split('/'))
        path += canonical(segment) + '/';
    while (path.endsWith("//"))
        path.chop(1);
    return path.isEmpty() ? "/"_ba : path;
}

QByteArray canonicalQuery(const QUrl &url)
{
    QList<QPair<QByteArray, QByteArray>> pairs;
    for (const QByteArray &part : url.query(QUrl::FullyEncoded).toLatin1().split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        pairs += {canonical(equals < 0 ? part : part.first(equals)),
            equals < 0 ? QByteArray() : canonical(part.sliced(equals + 1))};
    }
    std::sort(pairs.begin(), pairs.end());
    QByteArrayList parts;
    for (const auto &[name, value] : std::as_const(pairs))
        parts += name + '=' + value;
    return parts.join('&');
}

QByteArray hostHeader(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    const int usual = url.scheme() == "https"_L1 ? 443 : 80;
    return url.port(usual) == usual ? host : host + ':' + QByteArray::number(url.port());
}

QMap<QByteArray, QByteArray> signedHeaders(const HttpRequest &request)
{
    QMap<QByteArray, QByteArray> headers{{"host"_ba, hostHeader(request.url)}};
    for (const auto &[name, value] : request.headers) {
        const QByteArray lower = name.toLower();
        if (lower != "content-type" && !lower.contains('_'))
            headers.insert(lower, value.trimmed());
    }
    return headers;
}

} // namespace

HttpRequest sign(HttpRequest request, const AccessKey &key, const QDateTime &time)
{
    const QByteArray date = time.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'").toLatin1();
    request.headers.append({"X-Sdk-Date"_ba, date});
    if (!key.securityToken.isEmpty())
        request.headers.append({"X-Security-Token"_ba, key.securityToken.reveal().toByteArray()});
    const auto headers = signedHeaders(request);
    QByteArray lines;
    for (auto header = headers.cbegin(); header != headers.cend(); ++header)
        lines += header.key() + ':' + header.value() + '\n';
    const QByteArray names = headers.keys().join(';');
    const QByteArray canonicalRequest = request.method + '\n' + canonicalPath(request.url) + '\n'
        + canonicalQuery(request.url) + '\n' + lines + '\n' + names + '\n' + sha256(request.body);
    const QByteArray toSign = Algorithm + '\n' + date + '\n' + sha256(canonicalRequest);
    const QByteArray signature = QMessageAuthenticationCode::hash(
        toSign, key.secretKey.reveal().toByteArray(), QCryptographicHash::Sha256)
                                     .toHex();
    request.headers.append({"Authorization"_ba,
        Algorithm + " Access=" + key.id.toUtf8() + ", SignedHeaders=" + names + ", Signature=" + signature});
    return request;
}

} // namespace Chaincert
