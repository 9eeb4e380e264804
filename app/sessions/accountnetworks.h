#pragma once

#include "cloud/network.h"
#include "credentials/account.h"
#include "credentials/secret.h"

#include <map>
#include <memory>

namespace Chaincert {

class TransferThread;

/// One Network for each account, so that no connection that one account's CA vouched for serves another; a
/// new one when authorities, proxy, proxy password or the limits change, while calls under way keep theirs;
/// and for requests made after a proxy refused the sign-in: earlier ones share that refusal.
class AccountNetworks
{
public:
    explicit AccountNetworks(TransferThread &thread);

    std::shared_ptr<Network> of(
        const Account &account, const Secret &proxyPassword, std::chrono::steady_clock::time_point askedAt);
    void forget(const QUuid &id);
    const NetworkLimits &limits() const { return m_limits; }
    void setLimits(const NetworkLimits &limits) { m_limits = limits; }

private:
    struct Entry
    {
        QByteArray authorities;
        ProxySettings proxy;
        Secret proxyPassword;
        NetworkLimits limits;
        std::shared_ptr<Network> network;
    };
    TransferThread &m_thread;
    NetworkLimits m_limits;
    std::map<QUuid, Entry> m_entries;
};

} // namespace Chaincert
