#pragma once

#include "cloud/connectionpool_p.h"
#include "cloud/network.h"

#include <QHash>
#include <QNetworkProxy>
#include <QNetworkProxyFactory>
#include <QObject>
#include <QQueue>
#include <QSslConfiguration>

#include <functional>
#include <optional>
#include <vector>

namespace Chaincert {

// The system's proxies (environment and desktop), the account's own, or none; never one for loopback. A
// look-up may take seconds: only in the transfer thread.
class ProxyChoice : public QNetworkProxyFactory
{
public:
    explicit ProxyChoice(const NetworkSetup &setup);
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
    QString proxyFor(const QString &host) const { return m_chosen.value(host); } // "host:port", empty: none

private:
    ProxySettings::Way m_way;
    QNetworkProxy m_own;
    QHash<QString, QString> m_chosen;
};

// One Network's half in the transfer thread. Everything is called there but the constructor
// and secrets().
class NetworkBackend : public QObject
{
    Q_OBJECT
public:
    NetworkBackend(NetworkSetup setup, NetworkLimits limits);
    ~NetworkBackend() override;

    const NetworkLimits &limits() const { return m_limits; }
    std::vector<Secret> secrets() const; // copies: to be blanked in answers. From any thread.
    ConnectionPool &pool() { return m_pool; }
    const QSslConfiguration &sslConfiguration();
    // The proxy that leads there, NoProxy for a straight way; nothing where none of those that are set can.
    std::optional<QNetworkProxy> proxyTo(const QUrl &url);
    QString proxyFor(const QString &host) const;
    // Where there are authorities of our own, the system's count only from the first server on that ours do
    // not vouch for: to read them takes a tenth of a second.
    bool trustsOursAlone() const;
    void trustSystemToo();

    // Runs `go` now, or when one of those under way leaves. Never more than six at a time: as many as
    // browsers open to a host.
    void enter(QObject *context, std::function<void()> go);
    void leave();

Q_SIGNALS:
    void closing(); // from the destructor: calls under way end now

private:
    const NetworkSetup m_setup;
    NetworkLimits m_limits;
    ConnectionPool m_pool;
    ProxyChoice m_proxies;
    std::optional<QSslConfiguration> m_ssl;
    bool m_systemToo = false;
    int m_underWay = 0;
    QQueue<std::pair<QPointer<QObject>, std::function<void()>>> m_waiting;
};

} // namespace Chaincert
