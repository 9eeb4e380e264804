#pragma once

#include "credentials/account.h"
#include "credentials/secret.h"

#include <QByteArray>
#include <QPointer>
#include <QThread>

#include <chrono>
#include <memory>
#include <optional>

namespace Chaincert {

/// The one place where the limits of a call are set.
struct NetworkLimits
{
    std::chrono::milliseconds connect{15'000}; ///< until the request was sent; name look-up and TLS included
    std::chrono::milliseconds stall{30'000}; ///< without a byte of body, or the whole head, after that
    qint64 minSpeed = 10; ///< bytes of body per second, over each speedTime; 0: none
    std::chrono::milliseconds speedTime{60'000};
    std::chrono::milliseconds maxTime{3'600'000}; ///< for one try, its redirects included; 0: none
    /// What a plain ZIP (without ZIP64) can hold; a certificate archive has some kilobytes.
    qint64 body = Q_INT64_C(4) * 1024 * 1024 * 1024 - 1;
    bool operator==(const NetworkLimits &) const = default;
};

/// What makes one account's way to the network.
struct NetworkSetup
{
    QByteArray authoritiesPem = {}; ///< CA certificates trusted beside the system's, any number, concatenated
    /// Loopback is always reached directly: a proxy would get a token meant for a service on this computer,
    /// in clear. No other host is ever reached directly when the account has its own proxy.
    ProxySettings proxy = {};
    Secret proxyPassword = {}; ///< given to the proxy alone, and only with a user
};

class ProxyRefusals;
class TransferThread;
class NetworkBackend; ///< network_p.h: its connections, in the transfer thread

/// One account's way to the network: connections of its own (so that none that one account's CA vouched for
/// serves another), living in the transfer thread. Cheap to make. Calls under way when it is destroyed end as
/// cancelled. Used and destroyed in the thread that made it. A proxy is given its password once: refused, it
/// is not asked again by this object, and every call through it ends with that refusal.
class Network
{
public:
    Network(TransferThread &thread, NetworkSetup setup, NetworkLimits limits = {});
    ~Network();
    Q_DISABLE_COPY_MOVE(Network)

    /// Null once the transfer thread has ended; in the caller's thread where the system lets that one not
    /// start.
    NetworkBackend *backend() const;
    /// When a proxy refused the sign-in; nothing where none has.
    std::optional<std::chrono::steady_clock::time_point> proxyRefusedAt() const;

private:
    QPointer<QThread> m_transfer;
    std::shared_ptr<ProxyRefusals> m_refusals;
    QPointer<NetworkBackend> m_backend; // deleted in its own thread
};

} // namespace Chaincert
