#include "httpserver.h"

#include <QHttpServerResponder>
#include <QTcpSocket>

#include <algorithm>

namespace Sandbox {

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)

bool HttpServer::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    onRequest(request, socket);
    return true;
}

#else

// A responder that is dropped unused writes nothing. The socket is a descendant of this object.
bool HttpServer::handleRequest(const QHttpServerRequest &request, QHttpServerResponder &)
{
    const QList<QTcpSocket *> sockets = findChildren<QTcpSocket *>();
    const auto its = std::find_if(sockets.begin(), sockets.end(), [&request](const QTcpSocket *socket) {
        return socket->peerPort() == request.remotePort() && socket->peerAddress() == request.remoteAddress();
    });
    if (its != sockets.end()) // else the client has left
        onRequest(request, *its);
    return true;
}

#endif

QList<std::pair<QByteArray, QByteArray>> HttpServer::headersOf(const QHttpServerRequest &request)
{
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    return request.headers();
#else
    return request.headers().toListOfPairs();
#endif
}

} // namespace Sandbox
