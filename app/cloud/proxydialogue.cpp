#include "cloud/proxydialogue_p.h"

#include "cloud/httpproxydialogue_p.h"
#include "cloud/socksdialogue_p.h"

#include <QNetworkProxy>

#include <algorithm>

namespace Chaincert {

constexpr qint64 MaxUnread = 64 * 1024; // bytes that wait in the socket
constexpr qsizetype MaxTargetAddresses = 4;

const char ProxyDialogue::ClosedSilently[]
    = QT_TRANSLATE_NOOP("Words", "The proxy closed the connection without responding.");

ProxyDialogue::ProxyDialogue(
    SharedRoute route, QString host, quint16 port, std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_route(std::move(route))
    , m_host(std::move(host))
    , m_port(port)
{
    m_limitTimer.setSingleShot(true);
    m_limitTimer.setInterval(limit);
    m_limitTimer.callOnTimeout(this, [this] {
        m_notAnswering << OwnSentence(QT_TRANSLATE_NOOP("Words", "The proxy did not respond in time."));
        failOfEach();
    });
    m_shareTimer.setSingleShot(true);
    m_shareTimer.callOnTimeout(
        this, [this] { connectElsewhere(QT_TRANSLATE_NOOP("Words", "%1 did not respond in time.")); });
}

ProxyDialogue::~ProxyDialogue()
{
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
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
    m_limitTimer.start();
    m_addresses = {QHostAddress(m_route->host)};
    if (m_addresses.first().isNull()) // by name, as HttpExchange::lookUp()
        m_lookup = QHostInfo::lookupHost(m_route->host, this, SLOT(onLookedUp(QHostInfo)));
    else
        connectSocket();
}

void ProxyDialogue::onLookedUp(const QHostInfo &found)
{
    m_lookup = -1;
    if (m_ended)
        return;
    m_addresses = found.addresses();
    if (m_addresses.isEmpty())
        return fail(FailureKind::ProxyFailed, found.errorString());
    std::stable_partition(m_addresses.begin(), m_addresses.end(),
        [this](const QHostAddress &address) { return address == m_reached; });
    m_addresses = m_addresses.mid(0, MaxTargetAddresses);
    connectSocket();
}

void ProxyDialogue::connectSocket()
{
    m_socket = new QSslSocket(this);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setReadBufferSize(MaxUnread);
    connect(m_socket, &QSslSocket::connected, this, &ProxyDialogue::onSocketConnected);
    connect(m_socket, &QSslSocket::readyRead, this, [this] { onBytes(); });
    connect(m_socket, &QSslSocket::errorOccurred, this, &ProxyDialogue::onSocketError);
    const auto left = m_addresses.size() - m_address;
    if (left > 1 && !m_connected)
        m_shareTimer.start(m_limitTimer.remainingTimeAsDuration() / (left + 1));
    m_socket->connectToHost(m_addresses.at(m_address).toString(), m_route->port);
}

void ProxyDialogue::onSocketConnected()
{
    m_shareTimer.stop();
    m_connected = true;
    m_reached = m_addresses.at(m_address);
    onConnected();
}

bool ProxyDialogue::connectElsewhere(const char *why, const QString &reason)
{
    if (m_connected || m_addresses.size() < 2)
        return false;
    m_notAnswering << OwnSentence(why, {m_addresses.at(m_address).toString(), reason});
    if (m_address + 1 == m_addresses.size())
        return false;
    ++m_address;
    connectAgain();
    return true;
}

// With the address that answered, or the next one.
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
    else if (connectElsewhere(
                 QT_TRANSLATE_NOOP("Words", "No connection to %1: %2."), m_socket->errorString()))
        return;
    else if (m_notAnswering.isEmpty())
        fail(FailureKind::ProxyFailed, m_socket->errorString());
    else
        failOfEach();
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
    m_limitTimer.stop();
    m_shareTimer.stop();
    m_socket->disconnect(this);
    Q_EMIT opened();
}

Failure ProxyDialogue::failureOf(FailureKind kind) const
{
    return {kind, kind == FailureKind::ProxyRefused ? m_host : m_route->address()};
}

void ProxyDialogue::fail(FailureKind kind, const QString &detail, std::optional<int> status)
{
    Failure failure = failureOf(kind);
    failure.detail = detail;
    if (status)
        failure.service = ServiceError{*status};
    fail(std::move(failure));
}

void ProxyDialogue::fail(FailureKind kind, const OwnSentence &why)
{
    Failure failure = failureOf(kind);
    failure.ownSentences = {why};
    fail(std::move(failure));
}

void ProxyDialogue::failOfEach()
{
    Failure failure = failureOf(FailureKind::ProxyFailed);
    failure.ownSentences = m_notAnswering;
    fail(std::move(failure));
}

void ProxyDialogue::fail(Failure failure)
{
    if (std::exchange(m_ended, true))
        return;
    m_limitTimer.stop();
    m_shareTimer.stop();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
    Q_EMIT failed(failure);
}

} // namespace Chaincert
