#pragma once

#include "cloud/connectionpool_p.h"
#include "cloud/network.h"
#include "cloud/proxyroute.h"

#include <QNetworkProxy>
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
    ConnectionPool &pool() { return m_pool; }
    const QSslConfiguration &sslConfiguration();
    // The way to the URL's host, for the request that follows. Answers at once, or later where the system has
    // to be asked; not once `context` has died. Failures: ProxySettingUnusable, those of a proxy that refused
    // a sign-in before, ProxyFailed.
    void findRoute(
        const QUrl &url, QObject *context, std::function<void(const Result<SharedRoute> &)> answer);
    QNetworkProxy proxyTo(const QUrl &url) const; // the relay; NoProxy: straight
    // Why the proxy on the way did not connect; nothing where it did, or is none.
    std::optional<Failure> proxyVerdict(const QUrl &url) const;
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
    Result<SharedRoute> prepared(const QUrl &url, const Result<SharedRoute> &route);

    const NetworkSetup m_setup;
    NetworkLimits m_limits;
    const std::shared_ptr<ProxyRefusals> m_refusals;
    ConnectionPool m_pool;
    std::unique_ptr<ProxyRelay> m_relay; // with the first host that is reached through a proxy
    QSet<QString> m_straight; // authorities
    std::optional<QSslConfiguration> m_ssl;
    bool m_systemToo = false;
    int m_underWay = 0;
    QQueue<std::pair<QPointer<QObject>, std::function<void()>>> m_waiting;
};

} // namespace Chaincert
