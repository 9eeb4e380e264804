#include "cloud/proxytunnel_p.h"

namespace Chaincert {

namespace {

constexpr qint64 Buffer = 256 * 1024; // bytes that may wait on either side, each way
constexpr qsizetype LargestHead = 16 * 1024; // Qt's own

} // namespace

ProxyTunnel::ProxyTunnel(ProxyRelay &relay, QTcpSocket *client)
    : QObject(&relay)
    , m_relay(relay)
    , m_client(client)
{
    m_client->setParent(this);
    m_client->setReadBufferSize(Buffer);
    connect(m_client, &QTcpSocket::readyRead, this, &ProxyTunnel::onClientBytes);
    connect(m_client, &QTcpSocket::disconnected, this, &ProxyTunnel::onClientGone);
}

void ProxyTunnel::onClientBytes()
{
    if (m_proxy) {
        move(*m_client, *m_proxy);
        return;
    }
    while (m_target.isEmpty() && m_client->canReadLine()) {
        m_head += m_client->readLine();
        if (m_head.endsWith("\n\r\n"))
            onHead(std::exchange(m_head, {}));
    }
    if (m_head.size() + m_client->bytesAvailable() > LargestHead && m_target.isEmpty())
        m_client->abort();
}

void ProxyTunnel::onHead(const QByteArray &head)
{
    QByteArray authorization;
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith("proxy-authorization:"))
            authorization = line.mid(line.indexOf(':') + 1).trimmed();
    }
    const QList<QByteArray> words = head.left(head.indexOf('\r')).split(' ');
    if (!m_relay.isOurs(authorization)) {
        const bool first = authorization.isEmpty();
        m_client->write("HTTP/1.1 407 Sign in\r\nProxy-Authenticate: Basic realm=\"Chaincert\"\r\n"
                        "Content-Length: 0\r\n\r\n");
        if (!first)
            m_client->disconnectFromHost();
    } else if (words.size() == 3 && words.constFirst() == "CONNECT") {
        m_target = words.at(1).toLower();
        m_relay.dial(this);
    } else {
        refuse();
    }
}

void ProxyTunnel::join(QTcpSocket *proxy)
{
    m_proxy = proxy;
    m_proxy->setParent(this);
    m_proxy->setReadBufferSize(Buffer);
    connect(m_proxy, &QTcpSocket::readyRead, this, [this] { move(*m_proxy, *m_client); });
    connect(m_proxy, &QTcpSocket::bytesWritten, this, [this] { move(*m_client, *m_proxy); });
    connect(m_client, &QTcpSocket::bytesWritten, this, [this] { move(*m_proxy, *m_client); });
    connect(m_proxy, &QTcpSocket::disconnected, this, &ProxyTunnel::onProxyGone);
    m_client->write("HTTP/1.1 200 Connected\r\n\r\n");
    move(*m_proxy, *m_client); // what came with the proxy's answer
    move(*m_client, *m_proxy);
    if (m_proxy->state() == QAbstractSocket::UnconnectedState)
        onProxyGone();
}

void ProxyTunnel::refuse()
{
    m_client->write("HTTP/1.1 502 Not connected\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    m_client->disconnectFromHost();
}

void ProxyTunnel::move(QTcpSocket &from, QTcpSocket &to)
{
    while (from.bytesAvailable() > 0 && to.bytesToWrite() < Buffer
        && to.state() == QAbstractSocket::ConnectedState) {
        if (to.write(from.read(Buffer)) <= 0)
            return;
    }
    if (&from == m_proxy && from.state() == QAbstractSocket::UnconnectedState && from.bytesAvailable() == 0)
        m_client->disconnectFromHost(); // after what is still to be written
}

void ProxyTunnel::onProxyGone()
{
    if (m_proxy->error() == QAbstractSocket::RemoteHostClosedError
        || m_proxy->error() == QAbstractSocket::UnknownSocketError)
        move(*m_proxy, *m_client);
    else
        m_client->abort();
}

// A password that is on its way is waited for: its outcome counts for all that come later.
void ProxyTunnel::onClientGone()
{
    if (m_dialogue && !m_dialogue->hasSentPassword())
        delete m_dialogue;
    deleteLater();
    m_client->disconnect(this);
    if (m_proxy) {
        m_proxy->disconnect(this);
        m_proxy->disconnectFromHost();
    }
}

} // namespace Chaincert
