#include "wire.h"

#include <QDateTime>
#include <QLocale>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace Sandbox {

namespace {

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 302:
        return "Found";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 407:
        return "Proxy Authentication Required";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    default:
        return "Answer";
    }
}

bool inChunks(Delivery delivery)
{
    return delivery == Delivery::Chunked || delivery == Delivery::ChunksCut
        || delivery == Delivery::ChunksGarbled;
}

QByteArray head(const Answer &answer, const QByteArray &requestId, const QDateTime &now)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reason(answer.status) + "\r\n";
    const auto add
        = [&text](const QByteArray &name, const QByteArray &value) { text += name + ": " + value + "\r\n"; };
    add("Server", "CloudServer");
    add("Date", QLocale::c().toString(now, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1());
    add("X-Request-Id", requestId);
    if (!answer.contentType.isEmpty())
        add("Content-Type", answer.contentType);
    for (const auto &[name, value] : answer.headers)
        add(name, value);
    if (inChunks(answer.delivery))
        add("Transfer-Encoding", "chunked");
    else if (answer.delivery == Delivery::Open)
        add("Connection", "close");
    else if (answer.status != 204)
        add("Content-Length",
            QByteArray::number(answer.body.size() * (answer.delivery == Delivery::Truncated ? 2 : 1)));
    return text + "\r\n";
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

void drip(QTcpSocket *socket, const QByteArray &body)
{
    const qsizetype piece = body.size() / 40 + 1;
    auto *const timer = new QTimer(socket); // dies with it
    QObject::connect(
        timer, &QTimer::timeout, socket, [socket, timer, body, piece, at = qsizetype(0)]() mutable {
            socket->write(body.mid(at, piece));
            at += piece;
            if (at >= body.size())
                timer->deleteLater();
        });
    timer->start(500);
}

void reset(QTcpSocket *socket)
{
    const linger now{1, 0};
    setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket->abort();
}

// Not from within the server's call: since Qt 6.8 it would throw away what was written.
void endSoon(QTcpSocket *socket)
{
    QTimer::singleShot(0, socket, [socket] { socket->disconnectFromHost(); });
}

} // namespace

void send(QTcpSocket *socket, const Answer &answer, const QByteArray &requestId, const QDateTime &now)
{
    const QByteArray &body = answer.body;
    const QByteArray half = body.left(body.size() / 2);
    if (answer.delivery != Delivery::Silent)
        socket->write(head(answer, requestId, now));
    switch (answer.delivery) {
    case Delivery::Whole:
        socket->write(body);
        return;
    case Delivery::Chunked:
        socket->write(chunk(half) + chunk(body.mid(half.size())) + "0\r\n\r\n");
        return;
    case Delivery::Open:
    case Delivery::Truncated:
        socket->write(body);
        endSoon(socket);
        return;
    case Delivery::Dripping:
        drip(socket, body);
        return;
    case Delivery::Reset:
        socket->write(half);
        socket->flush();
        // After the half has left: a reset throws away what waits.
        QTimer::singleShot(200, socket, [socket] { reset(socket); });
        return;
    case Delivery::Stalled:
        socket->write(half);
        return;
    case Delivery::Silent:
        return;
    case Delivery::ChunksCut:
        socket->write(chunk(half));
        endSoon(socket);
        return;
    case Delivery::ChunksGarbled:
        socket->write(chunk(half) + "zz\r\n" + body.mid(half.size()) + "\r\n");
        endSoon(socket);
        return;
    }
}

} // namespace Sandbox
