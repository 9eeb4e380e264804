#include "cloud/connectionpool_p.h"

#include "cloud/httpconnection_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr qsizetype MaxResting = 6;
constexpr qsizetype MaxSilent = 100;

} // namespace

ConnectionPool::ConnectionPool(QObject *parent)
    : QObject(parent)
{
}

HttpConnection *ConnectionPool::take(const QUrl &url)
{
    const bool tls = url.scheme() == "https"_L1;
    const int port = url.port(tls ? 443 : 80);
    const auto found = std::find_if(m_resting.rbegin(), m_resting.rend(), [&](const HttpConnection *resting) {
        const ConnectionTarget &target = resting->target();
        return target.ssl.has_value() == tls && target.port == port && target.host == url.host()
            && resting->canServe();
    });
    if (found == m_resting.rend())
        return nullptr;
    HttpConnection *connection = *found;
    connection->disconnect(this);
    m_resting.removeOne(connection);
    return connection;
}

void ConnectionPool::put(HttpConnection *connection)
{
    connection->setParent(this);
    m_resting.append(connection);
    connect(connection, &HttpConnection::closedWhileIdle, this, [this, connection] { remove(connection); });
    if (m_resting.size() > MaxResting)
        remove(m_resting.first());
}

void ConnectionPool::remove(HttpConnection *connection)
{
    m_resting.removeOne(connection);
    connection->disconnect(this);
    connection->deleteLater();
}

QList<QHostAddress> ConnectionPool::inOrder(const QList<QHostAddress> &addresses) const
{
    QList<QHostAddress> ordered = addresses;
    std::stable_partition(
        ordered.begin(), ordered.end(), [this](const QHostAddress &a) { return !m_silent.contains(a); });
    return ordered;
}

void ConnectionPool::note(const QHostAddress &address, bool answers)
{
    if (answers)
        m_silent.remove(address);
    else if (m_silent.size() < MaxSilent)
        m_silent.insert(address);
}

} // namespace Chaincert
