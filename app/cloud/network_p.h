#pragma once

#include "cloud/network.h"
#include "cloud/proxyroute.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkProxyFactory>
#include <QNetworkRequest>
#include <QObject>
#include <QQueue>
#include <QSet>
#include <QSslConfiguration>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Chaincert {

class NetworkBackend;
class ProxyRefusals;
class ProxyRelay;

// Hands Qt what NetworkBackend decided before: the relay (proxyrelay_p.h) for a host that is reached through
// a proxy, or for one that nothing was decided about; else the straight way.
class ProxyChoice : public QNetworkProxyFactory
{
public:
    explicit ProxyChoice(const NetworkBackend &backend)
        : m_backend(backend)
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    const NetworkBackend &m_backend;
};

// One Network's half in the transfer thread. Everything is called there but the constructor
// and secrets().
class NetworkBackend : public QObject
{
    Q_OBJECT
public:
    NetworkBackend(NetworkSetup setup, NetworkLimits limits, std::shared_ptr<ProxyRefusals> refusals);
    ~NetworkBackend() override;

    const NetworkLimits &limits() const { return m_limits; }
    std::vector<Secret> secrets() const; // copies: to be blanked in answers. From any thread.
    QNetworkAccessManager &manager();
    QNetworkRequest request(const QUrl &url); // with everything set that does not depend on the call
    // The way to the URL's host, for the request that follows. Answers at once, or later where the system has
    // to be asked; not once `context` has died. Failures: ProxySettingUnusable, those of a proxy that refused
    // a sign-in before, ProxyFailed.
    void findRoute(
        const QUrl &url, QObject *context, std::function<void(const Result<SharedRoute> &)> answer);
    std::optional<QNetworkProxy> proxyTo(const QUrl &url) const; // for Qt; nothing: straight
    // Why the proxy on the way did not connect; nothing where it did, or is none.
    std::optional<Failure> proxyVerdict(const QUrl &url) const;
    // Where there are authorities of our own, the system's count only from the first server on that ours do
    // not vouch for: to read them takes a tenth of a second.
    bool trustsOursAlone() const;
    void trustSystemToo();

    // Runs `go` now, or when one of those under way leaves. Never more than six at a time: Qt 6.4 opens six
    // connections to a host, and counts silence already while a request waits inside it.
    void enter(QObject *context, std::function<void()> go);
    void leave();
    // Once nothing is under way: Qt would hand a connection that hangs to the next request, which would hang
    // with it.
    void dropConnections() { m_dropConnections = true; }

Q_SIGNALS:
    void closing(); // from the destructor: calls under way end now

private:
    const QSslConfiguration &sslConfiguration();
    Result<SharedRoute> prepared(const QUrl &url, const Result<SharedRoute> &route);

    const NetworkSetup m_setup;
    NetworkLimits m_limits;
    QNetworkAccessManager *m_manager = nullptr;
    const std::shared_ptr<ProxyRefusals> m_refusals;
    std::unique_ptr<ProxyRelay> m_relay; // with the first host that is reached through a proxy
    QSet<QString> m_straight; // authorities
    std::optional<QSslConfiguration> m_ssl;
    bool m_systemToo = false;
    int m_underWay = 0;
    bool m_dropConnections = false;
    QQueue<std::pair<QPointer<QObject>, std::function<void()>>> m_waiting;
};

} // namespace Chaincert
