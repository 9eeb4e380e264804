#pragma once

#include <QByteArray>
#include <QTcpSocket>

// Qt HttpServer gives a request's target as a QUrl, which has decoded and re-encoded it. A signature is over
// the bytes, so they are looked at before Qt HttpServer reads them.
namespace Sandbox {

void keepRequestLine(QTcpSocket *socket); // before anybody else connects to its readyRead
QByteArray takeTarget(QTcpSocket *socket); // of the request just read; empty where requests were pipelined

// A QTcpServer or QSslServer whose sockets do so.
template <typename Server> class KeepingRequestLines : public Server
{
public:
    using Server::Server;

    QTcpSocket *nextPendingConnection() override
    {
        QTcpSocket *const socket = Server::nextPendingConnection();
        if (socket)
            keepRequestLine(socket);
        return socket;
    }
};

} // namespace Sandbox
