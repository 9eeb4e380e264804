#include "cloud/proxydialogue_p.h"

#include "cloud/httpproxydialogue_p.h"
#include "cloud/socksdialogue_p.h"

#include <QNetworkProxy>

using namespace Qt::StringLiterals;

namespace Chaincert {

constexpr qint64 MostUnread = 64 * 1024; // bytes that wait in the socket

ProxyDialogue::ProxyDialogue(
    SharedRoute route, QString host, quint16 port, std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_route(std::move(route))
    , m_host(std::move(host))
    , m_port(port)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(limit);
    m_limit.callOnTimeout(this, [this] { fail(FailureKind::ProxyFailed, u"It did not answer in time."_s); });
}

ProxyDialogue *ProxyDialogue::make(const SharedRoute &route, const QString &host, quint16 port,
    std::chrono::milliseconds limit, QObject *parent)
{
    if (route->kind == ProxyRoute::Kind::Socks5)
        return new SocksDialogue(route, host, port, limit, parent);
    return new HttpProxyDialogue(route, host, port, limit, parent);
}

void ProxyDialogue::start()
{
    m_limit.start();
    connectSocket();
}

void ProxyDialogue::connectSocket()
{
    m_socket = new QSslSocket(this);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setReadBufferSize(MostUnread);
    connect(m_socket, &QSslSocket::connected, this, [this] { onConnected(); });
    connect(m_socket, &QSslSocket::readyRead, this, [this] { onBytes(); });
    connect(m_socket, &QSslSocket::errorOccurred, this, &ProxyDialogue::onSocketError);
    m_socket->connectToHost(m_route->host, m_route->port);
}

void ProxyDialogue::connectAgain()
{
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket->deleteLater(); // we may be in its signal
    connectSocket();
}

void ProxyDialogue::onSocketError()
{
    if (m_socket->error() == QAbstractSocket::RemoteHostClosedError)
        onClosed();
    else
        fail(FailureKind::ProxyFailed, m_socket->errorString());
}

QSslSocket *ProxyDialogue::takeSocket()
{
    m_socket->setParent(nullptr);
    return std::exchange(m_socket, nullptr);
}

void ProxyDialogue::open()
{
    if (std::exchange(m_ended, true))
        return;
    m_limit.stop();
    m_socket->disconnect(this);
    Q_EMIT opened();
}

void ProxyDialogue::fail(FailureKind kind, const QString &detail, std::optional<int> status)
{
    Failure failure{kind, m_route->address(), detail};
    if (kind == FailureKind::ProxyRefused)
        failure.subject = m_host;
    if (status)
        failure.service = ServiceError{*status};
    fail(std::move(failure));
}

void ProxyDialogue::fail(Failure failure)
{
    if (std::exchange(m_ended, true))
        return;
    m_limit.stop();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
    Q_EMIT failed(failure);
}

} // namespace Chaincert
