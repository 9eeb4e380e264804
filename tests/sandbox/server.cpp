#include "server.h"

#include "wire.h"

#include <QHostAddress>
#include <QHttpServerRequest>
#include <QMetaEnum>
#include <QSslCertificate>
#include <QSslKey>
#include <QUuid>

#include <cstdio>
#include <exception>

namespace Sandbox {

Server::Server(bool verbose, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_verbose(verbose)
{
}

QString Server::start(quint16 port, const QByteArray &certificatePem, const QByteArray &keyPem)
{
    const bool tls = !certificatePem.isEmpty();
    if (tls) {
        const QSslCertificate certificate(certificatePem, QSsl::Pem);
        const QSslKey key(keyPem, QSsl::Ec, QSsl::Pem);
        if (certificate.isNull() || key.isNull())
            return QStringLiteral("the server's certificate or key cannot be read");
        sslSetup(certificate, key);
    }
    const quint16 chosen = listen(QHostAddress::LocalHost, port);
    if (chosen == 0)
        return QStringLiteral("port %1 of 127.0.0.1 cannot be listened on (is it in use?)").arg(port);
    m_origin = (tls ? "https://127.0.0.1:" : "http://127.0.0.1:") + QByteArray::number(chosen);
    return {};
}

bool Server::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    Request asked;
    asked.method = QByteArray(
        QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(static_cast<int>(request.method())))
                       .toUpper();
    asked.path = request.url().path(QUrl::FullyEncoded).toLatin1();
    asked.query = request.url().query(QUrl::FullyEncoded).toLatin1();
    asked.token = request.value("X-Auth-Token");
    asked.requestId = QUuid::createUuid().toByteArray(QUuid::Id128);
    asked.origin = m_origin;
    Answer answer;
    try {
        answer = m_cloud.answer(asked);
    } catch (const std::exception &problem) { // Qt's event loop lets none through
        std::fprintf(stderr, "chaincert-sandbox: %s\n", problem.what());
        answer = bcsError(500, QStringLiteral("BCS.5000500"), QString::fromUtf8(problem.what()));
    }
    if (m_verbose) {
        std::fprintf(stderr, "%s %s?%s -> %d\n", asked.method.constData(), asked.path.constData(),
            asked.query.constData(), answer.status);
    }
    send(socket, answer, asked.requestId);
    return true;
}

void Server::missingHandler(const QHttpServerRequest &, QTcpSocket *)
{
}

} // namespace Sandbox
