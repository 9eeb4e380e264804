#include "cloud/endpoint.h"
#include "cloud/httpconnection_p.h"
#include "cloud/httpexchange_p.h"
#include "cloud/retrypolicy.h"

#include <QHostInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

// An exchange's way to a connection that may carry its request: one that rests, else by a proxy, or straight
// to one address of the host after the other.
namespace Chaincert {

namespace {

constexpr qsizetype MaxAddresses = 4; // of one name, in one try
constexpr int ShareOfAnAddress = 3; // the part of the connect limit that each but the last has

} // namespace

void HttpExchange::onTurn()
{
    const NetworkLimits &limits = m_backend->limits();
    m_sinceTurn.start();
    m_stallTimer.start(limits.connect);
    if (m_deadline.isForever() && limits.maxTime.count() > 0)
        m_deadline = QDeadlineTimer(limits.maxTime);
    if (!m_deadline.isForever())
        m_maxTimeTimer.start(std::chrono::milliseconds(m_deadline.remainingTime()));
    const QUrl &url = m_request.url;
    if (url.scheme() != "https"_L1 && (url.scheme() != "http"_L1 || !isLoopbackHost(url.host())))
        return endWith(Failure{FailureKind::EndpointNotSecure, hostAndPort(url)});
    // Anything but a GET must not meet a connection that is closing: it could not be sent a second time.
    HttpConnection *resting = m_request.method == "GET" ? m_backend->pool().take(url) : nullptr;
    if (!resting)
        return findRoute();
    m_reused = true;
    m_route = resting->target().route;
    use(resting);
    send();
}

void HttpExchange::findRoute()
{
    m_findingRoute = true;
    m_backend->findRoute(m_request.url, this, [this](const Result<SharedRoute> &route) { onRoute(route); });
}

void HttpExchange::onRoute(const Result<SharedRoute> &route)
{
    m_findingRoute = false;
    if (m_ended)
        return;
    if (!route)
        return endWith(route.error());
    m_route = *route;
    findWay();
}

QString HttpExchange::proxyAddress() const
{
    return m_route && !m_route->isStraight() ? m_route->address() : QString();
}

void HttpExchange::findWay()
{
    const QUrl &url = m_request.url;
    m_addresses = {QHostAddress(url.host())};
    if (!m_route->isStraight())
        m_addresses = {QHostAddress()};
    else if (m_addresses.first().isNull())
        return lookUp();
    connectNext();
}

void HttpExchange::lookUp()
{
    // By name: of a pointer to a function Qt 6.4 loses its copy when a look-up is given up.
    m_lookup = QHostInfo::lookupHost(m_request.url.host(), this, SLOT(onLookedUp(QHostInfo)));
}

void HttpExchange::onLookedUp(const QHostInfo &found)
{
    m_lookup = -1;
    if (m_ended) // giving a look-up up does not take back an answer that was already posted
        return;
    const QUrl &url = m_request.url;
    const auto addresses = found.addresses();
    const bool plain = url.scheme() != "https"_L1;
    if (addresses.isEmpty())
        return endWith(
            networkFailure({.error = QAbstractSocket::HostNotFoundError, .text = found.errorString()}, url));
    // "localhost" is a name like any other to a resolver that was tampered with.
    if (plain
        && !std::all_of(addresses.begin(), addresses.end(), [](const auto &a) { return a.isLoopback(); }))
        return endWith(
            Failure{FailureKind::EndpointNotSecure, hostAndPort(url), addresses.first().toString()});
    m_addresses = m_backend->pool().inOrder(addresses).mid(0, MaxAddresses);
    connectNext();
}

void HttpExchange::connectNext()
{
    const QUrl &url = m_request.url;
    const bool tls = url.scheme() == "https"_L1;
    m_oursAlone = tls && m_backend->trustsOursAlone();
    ConnectionTarget target{url.host(), quint16(url.port(tls ? 443 : 80)), m_addresses.at(m_address), m_route,
        m_route->isStraight() ? nullptr : &m_backend->connector(), {}};
    if (tls)
        target.ssl = m_backend->sslConfiguration();
    const bool last = m_address + 1 == m_addresses.size();
    const std::chrono::milliseconds limit = m_backend->limits().connect;
    m_stallTimer.start(last ? limit : limit / ShareOfAnAddress);
    use(new HttpConnection(std::move(target), &m_backend->pool()));
    m_connection->open();
}

// Nothing was sent. `why`: an OwnSentence's text, of the address and the reason. Whether there was another
// address to turn to.
bool HttpExchange::connectElsewhere(const char *why, const QString &reason)
{
    if (m_begunToSend || m_addresses.size() < 2 || !m_connection)
        return false;
    const QHostAddress address = m_addresses.at(m_address);
    m_backend->pool().note(address, false);
    m_notAnswering << OwnSentence(why, {address.toString(), reason});
    if (m_address + 1 == m_addresses.size())
        return false;
    ++m_address;
    dropConnection();
    connectNext();
    return true;
}

void HttpExchange::use(HttpConnection *connection)
{
    m_connection = connection;
    connect(connection, &HttpConnection::reached, this, &HttpExchange::onReached);
    connect(connection, &HttpConnection::opened, this, &HttpExchange::send);
    connect(connection, &HttpConnection::sent, this, &HttpExchange::onSent);
    connect(connection, &HttpConnection::headCame, this, &HttpExchange::onHead);
    connect(connection, &HttpConnection::bodyCame, this, &HttpExchange::onBody);
    connect(connection, &HttpConnection::answered, this, &HttpExchange::onAnswered);
    connect(connection, &HttpConnection::failed, this, &HttpExchange::onFailed);
}

void HttpExchange::dropConnection()
{
    m_connection->disconnect(this);
    m_connection->close();
    m_connection->deleteLater(); // it may be the one calling
    m_connection = nullptr;
}

void HttpExchange::onReached()
{
    if (m_addresses.size() < 2)
        return;
    m_backend->pool().note(m_addresses.at(m_address), true);
    m_stallTimer.start(m_backend->limits().connect); // for the handshake
}

} // namespace Chaincert
