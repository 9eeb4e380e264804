#pragma once

#include <QAbstractHttpServer>
#include <QHttpServerRequest>

class QHttpServerResponder;
class QTcpSocket;

namespace Sandbox {

// Qt HttpServer as it was in 6.4, which hands out the socket that a request came by: from 6.5 on it hands out
// a responder, which cannot lie about a length. All that differs between the versions is here and in the
// .cpp.
class HttpServer : public QAbstractHttpServer
{
    Q_OBJECT
public:
    using QAbstractHttpServer::QAbstractHttpServer;

protected:
    // Answers, perhaps later.
    virtual void onRequest(const QHttpServerRequest &request, QTcpSocket *socket) = 0;
    static QList<std::pair<QByteArray, QByteArray>> headersOf(const QHttpServerRequest &request);

private:
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &, QTcpSocket *) override
    {
    }
#else
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &) override;
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    void missingHandler(const QHttpServerRequest &, QHttpServerResponder &&) override
    {
    }
#else
    void missingHandler(const QHttpServerRequest &, QHttpServerResponder &) override
    {
    }
#endif
#endif
};

} // namespace Sandbox
