#pragma once

#include "credentials/account.h"
#include "credentials/secret.h"

#include <QByteArray>
#include <QPointer>

#include <chrono>
#include <memory>
#include <optional>

namespace Chaincert {

// The one place where the limits of a call are set.
struct NetworkLimits
{
    std::chrono::milliseconds connect{15'000}; // until the request was sent; name look-up and TLS included
    std::chrono::milliseconds stall{30'000}; // without a byte of body, or the whole head, after that
    // What a plain ZIP (without ZIP64) can hold; a certificate archive has some kilobytes.
    qint64 body = Q_INT64_C(4) * 1024 * 1024 * 1024 - 1;
    bool operator==(const NetworkLimits &) const = default;
};

// What makes one account's way to the network.
struct NetworkSetup
{
    QByteArray authoritiesPem = {}; // CA certificates trusted beside the system's, any number, concatenated
    // Whatever it says, loopback is reached straight: a proxy would be handed a token meant for a service on
    // this computer, in clear. Nor is a host ever reached straight instead of by a proxy of one's own.
    ProxySettings proxy = {};
    Secret proxyPassword = {}; // given to the proxy alone, and only with a user
};

class ProxyRefusals;
class TransferThread;
class NetworkBackend; // network_p.h: the QNetworkAccessManager in the transfer thread

// One account's way to the network: its own QNetworkAccessManager (so that no connection that one account's
// CA vouched for serves another), living in the transfer thread. Cheap to make: the manager comes with the
// first call. Calls under way when it is destroyed end as cancelled. Used and destroyed in the thread that
// made it.
// A proxy is given its password once: refused, it is not asked again by this object, and every call through
// it ends with that refusal.
class Network
{
public:
    Network(TransferThread &thread, NetworkSetup setup, NetworkLimits limits = {});
    ~Network();
    Q_DISABLE_COPY_MOVE(Network)

    NetworkBackend *backend() const; // null once the transfer thread has ended
    // When a proxy refused the sign-in; nothing where none has.
    std::optional<std::chrono::steady_clock::time_point> proxyRefusedAt() const;

private:
    std::shared_ptr<ProxyRefusals> m_refusals;
    QPointer<NetworkBackend> m_backend; // deleted in its own thread
};

} // namespace Chaincert
