#include "signature.h"

#include "query.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace Sandbox {

namespace {

const QByteArray scheme = "SDK-HMAC-SHA256";
const QByteArray unsignedPayload = "UNSIGNED-PAYLOAD";

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray canonicalUri(const QByteArray &path)
{
    QByteArrayList segments;
    for (const QByteArray &segment : path.split('/')) // while encoded: "%2F" is no separator
        segments += QByteArray::fromPercentEncoding(segment).toPercentEncoding();
    const QByteArray uri = segments.join('/');
    return uri.endsWith('/') ? uri : uri + '/';
}

QByteArray canonicalQuery(const QByteArray &query, QueryOrder order)
{
    auto items = queryItems(query);
    const auto encode = [&items] {
        for (auto &[name, value] : items) {
            name = name.toPercentEncoding();
            value = value.toPercentEncoding();
        }
    };
    if (order == QueryOrder::Encoded)
        encode();
    std::sort(items.begin(), items.end());
    if (order == QueryOrder::Plain)
        encode();
    QByteArrayList pairs;
    for (const auto &[name, value] : items)
        pairs += name + '=' + value;
    return pairs.join('&');
}

QByteArray bodyHash(const Request &request)
{
    const QByteArray named = request.header("X-Sdk-Content-Sha256");
    return named == unsignedPayload ? named : sha256(request.body);
}

} // namespace

bool Authorization::isMeant(const QByteArray &header)
{
    return header.startsWith("SDK-");
}

std::optional<Authorization> Authorization::parse(const QByteArray &header)
{
    if (!header.startsWith(scheme + ' '))
        return {};
    Authorization found;
    for (const QByteArray &part : header.mid(scheme.size()).split(',')) {
        const QByteArray text = part.trimmed();
        const QByteArray value = text.mid(text.indexOf('=') + 1);
        if (text.startsWith("Access="))
            found.accessKey = value;
        else if (text.startsWith("SignedHeaders="))
            found.signedHeaders = value.split(';');
        else if (text.startsWith("Signature="))
            found.signature = value;
    }
    QByteArrayList sorted;
    for (const QByteArray &name : std::as_const(found.signedHeaders))
        sorted += name.toLower();
    std::sort(sorted.begin(), sorted.end());
    const bool whole = !found.accessKey.isEmpty() && found.signature.size() == 64
        && found.signedHeaders == sorted && sorted.contains("host") && sorted.contains("x-sdk-date");
    return whole ? std::optional(found) : std::nullopt;
}

QByteArray canonicalRequest(const Request &request, const QByteArrayList &signedHeaders, QueryOrder order)
{
    QByteArray headers;
    for (const QByteArray &name : signedHeaders)
        headers += name + ':' + request.all(name).join(',') + '\n';
    return QByteArrayList{request.method, canonicalUri(request.wholePath),
        canonicalQuery(request.query, order), headers, signedHeaders.join(';'), bodyHash(request)}
        .join('\n');
}

bool isSignedBy(const QByteArray &secretKey, const Request &request, const Authorization &authorization)
{
    const QByteArray hash = request.header("X-Sdk-Content-Sha256");
    if (!hash.isEmpty() && hash != unsignedPayload && hash != sha256(request.body))
        return false;
    for (const QByteArray &name : authorization.signedHeaders) {
        if (request.all(name).isEmpty())
            return false;
    }
    for (const QueryOrder order : {QueryOrder::Plain, QueryOrder::Encoded}) {
        const QByteArrayList parts{scheme, request.header("X-Sdk-Date"),
            sha256(canonicalRequest(request, authorization.signedHeaders, order))};
        const QByteArray right
            = QMessageAuthenticationCode::hash(parts.join('\n'), secretKey, QCryptographicHash::Sha256)
                  .toHex();
        if (right == authorization.signature)
            return true;
    }
    return false;
}

} // namespace Sandbox
