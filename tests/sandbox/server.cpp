#include "server.h"

#include "requestline.h"
#include "wire.h"

#include <QHostAddress>
#include <QMetaEnum>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTimer>
#include <QUuid>

#include <cstdio>
#include <exception>

namespace Sandbox {

Server::Server(const Options &options, bool verbose, QObject *parent)
    : HttpServer(parent)
    , m_gateway(options)
    , m_latency(static_cast<int>(options.latency))
    , m_verbose(verbose)
{
}

QString Server::start(quint16 port, const QByteArray &certificatePem, const QByteArray &keyPem)
{
    const bool tls = !certificatePem.isEmpty();
    std::unique_ptr<QTcpServer> server = std::make_unique<KeepingRequestLines<QTcpServer>>();
    if (tls) {
        const QSslCertificate certificate(certificatePem, QSsl::Pem);
        const QSslKey key(keyPem, QSsl::Ec, QSsl::Pem);
        if (certificate.isNull() || key.isNull())
            return QStringLiteral("the server's certificate or key cannot be read");
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(certificate);
        configuration.setPrivateKey(key);
        auto secure = std::make_unique<KeepingRequestLines<QSslServer>>();
        secure->setSslConfiguration(configuration);
        server = std::move(secure);
    }
    if (!server->listen(QHostAddress::LocalHost, port))
        return QStringLiteral("port %1 of 127.0.0.1 cannot be listened on (is it in use?)").arg(port);
    m_origin = (tls ? "https://127.0.0.1:" : "http://127.0.0.1:") + QByteArray::number(server->serverPort());
    bind(server.release()); // which makes it a child
    return {};
}

void Server::onRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    Request asked;
    asked.method = QByteArray(
        QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(static_cast<int>(request.method())))
                       .toUpper();
    QByteArray target = takeTarget(socket);
    if (target.isEmpty())
        target = request.url().toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    const qsizetype mark = target.indexOf('?');
    asked.wholePath = mark < 0 ? target : target.left(mark);
    asked.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    asked.headers = headersOf(request);
    asked.body = request.body();
    asked.requestId = QUuid::createUuid().toByteArray(QUuid::Id128);
    asked.origin = m_origin;
    Answer answer;
    try {
        answer = m_gateway.answer(asked);
    } catch (const std::exception &problem) { // Qt's event loop lets none through
        std::fprintf(stderr, "chaincert-sandbox: %s\n", problem.what());
        answer = bcsError(500, QStringLiteral("BCS.5000500"), QString::fromUtf8(problem.what()));
    }
    if (m_verbose) {
        std::fprintf(stderr, "%s %s -> %d\n", asked.method.constData(), target.constData(), answer.status);
    }
    const auto reply
        = [this, socket, answer, id = asked.requestId] { send(socket, answer, id, m_gateway.now()); };
    if (m_latency > 0)
        QTimer::singleShot(m_latency, socket, reply); // not at all when the client has left
    else
        reply();
}

} // namespace Sandbox
