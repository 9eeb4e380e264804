#pragma once

#include "gateway.h"
#include "httpserver.h"

namespace Sandbox {

// The cloud behind Qt HttpServer, on 127.0.0.1. Routes by hand on the encoded path, because QHttpServer's
// router takes "%2F" for a separator, and writes answers to the socket itself, because a responder cannot lie
// about length.
class Server : public HttpServer
{
    Q_OBJECT
public:
    Server(const Options &options, bool verbose, QObject *parent = nullptr);

    // Empty: listening. Else why not. Port 0: any free one.
    QString start(quint16 port, const QByteArray &certificatePem, const QByteArray &keyPem);

    QByteArray origin() const { return m_origin; }
    const Gateway &gateway() const { return m_gateway; }

protected:
    void onRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    Gateway m_gateway;
    int m_latency; // milliseconds
    QByteArray m_origin;
    bool m_verbose;
};

} // namespace Sandbox
