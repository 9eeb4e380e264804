#include "cloud/signing.h"

#include <QCryptographicHash>
#include <QMap>
#include <QMessageAuthenticationCode>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

const QByteArray Algorithm = "SDK-HMAC-SHA256"_ba;
const QByteArray PayloadHash = "X-Sdk-Content-Sha256"_ba;

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

// Each segment while it is still apart, so that "%2F" separates nothing. Slashes that follow each other stay:
// Qt sends them, and the vendor's SDKs sign them.
QByteArray canonicalPath(const QUrl &url)
{
    QByteArrayList segments;
    for (const QByteArray &segment : url.path(QUrl::FullyEncoded).toLatin1().split('/'))
        segments += QByteArray::fromPercentEncoding(segment).toPercentEncoding();
    const QByteArray path = segments.join('/');
    return path.endsWith('/') ? path : path + '/';
}

// Sorted as plain bytes and encoded afterwards, as the vendor's SDKs do: by their encoded forms "a:b" would
// come before "a1".
QByteArray canonicalQuery(const QUrl &url)
{
    QList<QPair<QByteArray, QByteArray>> pairs;
    for (const QByteArray &part : url.query(QUrl::FullyEncoded).toLatin1().split('&')) {
        const qsizetype equals = part.indexOf('=');
        if (part.isEmpty())
            continue;
        pairs += {QByteArray::fromPercentEncoding(equals < 0 ? part : part.first(equals)),
            equals < 0 ? QByteArray() : QByteArray::fromPercentEncoding(part.sliced(equals + 1))};
    }
    std::sort(pairs.begin(), pairs.end());
    QByteArrayList parts;
    for (const auto &[name, value] : std::as_const(pairs))
        parts += name.toPercentEncoding() + '=' + value.toPercentEncoding();
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

bool isNamed(const QByteArray &header, const QByteArray &name)
{
    return header.compare(name, Qt::CaseInsensitive) == 0;
}

// The last of several of one name is the one that is signed and sent.
void setHeader(HttpRequest &request, const QByteArray &name, const QByteArray &value)
{
    request.headers.removeIf([&](const auto &header) { return isNamed(header.first, name); });
    request.headers.append({name, value});
}

QByteArray headerOf(const HttpRequest &request, const QByteArray &name)
{
    for (const auto &[key, value] : request.headers) {
        if (isNamed(key, name))
            return value.trimmed();
    }
    return {};
}

void keepLastOfEach(HttpRequest &request)
{
    for (const auto &[name, value] : QList(request.headers))
        setHeader(request, name, value);
    request.headers.removeIf([](const auto &header) { return header.second.isNull(); }); // Qt sends none
}

bool isJsonOrNothing(const HttpRequest &request)
{
    const QByteArray type = headerOf(request, "Content-Type"_ba).toLower();
    return request.body.isEmpty() || type.isEmpty() || type.startsWith("application/json");
}

QMap<QByteArray, QByteArray> signedHeaders(const HttpRequest &request)
{
    QMap<QByteArray, QByteArray> headers;
    for (const auto &[name, value] : request.headers) {
        const QByteArray lower = name.toLower();
        if (lower != "content-type" && lower != "authorization" && !lower.contains('_'))
            headers.insert(lower, value.trimmed());
    }
    return headers;
}

} // namespace

HttpRequest sign(HttpRequest request, const AccessKey &key, const QDateTime &time)
{
    const QByteArray date = time.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'").toLatin1();
    request.url = request.url.adjusted(QUrl::NormalizePathSegments); // as it is sent
    keepLastOfEach(request);
    setHeader(request, "Host"_ba, hostHeader(request.url)); // as requestHead() writes it
    setHeader(request, "X-Sdk-Date"_ba, date);
    if (!key.securityToken.isEmpty())
        setHeader(request, "X-Security-Token"_ba, key.securityToken.reveal().toByteArray());
    if (!isJsonOrNothing(request))
        setHeader(request, PayloadHash, "UNSIGNED-PAYLOAD"_ba);
    const QByteArray named = headerOf(request, PayloadHash);

    const auto headers = signedHeaders(request);
    QByteArray lines;
    for (auto header = headers.cbegin(); header != headers.cend(); ++header)
        lines += header.key() + ':' + header.value() + '\n';
    const QByteArray names = headers.keys().join(';');
    const QByteArray canonicalRequest = QByteArrayList{request.method, canonicalPath(request.url),
        canonicalQuery(request.url), lines, names, named.isEmpty() ? sha256(request.body) : named}
                                            .join('\n');
    const QByteArray toSign = QByteArrayList{Algorithm, date, sha256(canonicalRequest)}.join('\n');
    const QByteArrayView secret = key.secretKey.reveal();
    const QByteArray signature = QMessageAuthenticationCode::hash(
        toSign, QByteArray::fromRawData(secret.data(), secret.size()), QCryptographicHash::Sha256)
                                     .toHex();
    setHeader(request, "Authorization"_ba,
        Algorithm + " Access=" + key.id.toUtf8() + ", SignedHeaders=" + names + ", Signature=" + signature);
    return request;
}

} // namespace Chaincert
