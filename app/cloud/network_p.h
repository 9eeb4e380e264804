#pragma once

#include "cloud/connectionpool_p.h"
#include "cloud/network.h"
#include "cloud/proxyconnector_p.h"
#include "cloud/proxyroute.h"

#include <QObject>
#include <QQueue>
#include <QSslConfiguration>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Chaincert {

class NetworkBackend;
class ProxyRefusals;

/// One Network's half in the transfer thread. Everything is called there but the constructor and secrets().
class NetworkBackend : public QObject
{
    Q_OBJECT
public:
    NetworkBackend(NetworkSetup setup, NetworkLimits limits, std::shared_ptr<ProxyRefusals> refusals);
    ~NetworkBackend() override;

    const NetworkLimits &limits() const { return m_limits; }
    std::vector<Secret> secrets() const; ///< copies: to be redacted in answers. From any thread.
    ConnectionPool &pool() { return m_pool; }
    const QSslConfiguration &sslConfiguration();
    /// The way to the URL's host, for the request that follows. Answers at once, or later where the system
    /// has to be asked; not once `context` has died. Failures: ProxySettingUnusable, those of a proxy that
    /// refused a sign-in before.
    void findRoute(
        const QUrl &url, QObject *context, std::function<void(const Result<SharedRoute> &)> answer);
    ProxyConnector &connector() { return m_connector; }
    /// Where there are authorities of our own, the system's count only from the first server on that ours do
    /// not vouch for: to read them takes a tenth of a second.
    bool trustsOursAlone() const;
    void trustSystemToo();

    /// Runs `go` now, or when one of those under way ends its turn. Never more than six at a time: as many as
    /// browsers open to a host.
    void waitForTurn(QObject *context, std::function<void()> go);
    void endTurn();

Q_SIGNALS:
    void closing(); ///< from the destructor: calls under way end now

private:
    Result<SharedRoute> unrefused(const Result<SharedRoute> &route) const;

    const NetworkSetup m_setup;
    NetworkLimits m_limits;
    const std::shared_ptr<ProxyRefusals> m_refusals;
    ProxyConnector m_connector; // outlives the connections
    ConnectionPool m_pool;
    std::optional<QSslConfiguration> m_ssl;
    bool m_systemToo = false;
    int m_underWay = 0;
    QQueue<std::pair<QPointer<QObject>, std::function<void()>>> m_waiting;
};

} // namespace Chaincert
