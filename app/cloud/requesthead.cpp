#include "cloud/requesthead_p.h"

#include <algorithm>

namespace Chaincert {

namespace {

QByteArray target(const QUrl &url)
{
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (path.isEmpty())
        path = "/";
    if (url.hasQuery())
        path += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return path;
}

QByteArray host(const QUrl &url)
{
    QByteArray name = url.host(QUrl::FullyEncoded).toLatin1();
    if (name.contains(':'))
        name = '[' + name + ']';
    return url.port() < 0 ? name : name + ':' + QByteArray::number(url.port());
}

// No value can end a line.
QByteArray line(const QByteArray &name, QByteArray value)
{
    std::replace_if(
        value.begin(), value.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; }, ' ');
    return name + ": " + value + "\r\n";
}

} // namespace

QByteArray requestHead(const HttpRequest &request)
{
    const auto &headers = request.headers;
    const bool hasHost = std::any_of(headers.begin(), headers.end(),
        [](const auto &header) { return header.first.compare("Host", Qt::CaseInsensitive) == 0; });
    QByteArray head = request.method + ' ' + target(request.url) + " HTTP/1.1\r\n";
    if (!hasHost)
        head += line("Host", host(request.url));
    for (const auto &[name, value] : headers)
        head += line(name, value);
    if (request.method != "GET")
        head += line("Content-Length", QByteArray::number(request.body.size()));
    return head + "\r\n";
}

} // namespace Chaincert
