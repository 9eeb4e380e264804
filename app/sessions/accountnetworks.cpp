#include "sessions/accountnetworks.h"

#include "cloud/transferthread.h"

namespace Chaincert {

AccountNetworks::AccountNetworks(TransferThread &thread)
    : m_thread(thread)
{
}

std::shared_ptr<Network> AccountNetworks::of(
    const Account &account, const Secret &proxyPassword, std::chrono::steady_clock::time_point askedAt)
{
    Entry &entry = m_entries[account.id];
    const auto refusedAt = entry.network ? entry.network->proxyRefusedAt() : std::nullopt;
    if (!entry.network || (refusedAt && askedAt > *refusedAt) || entry.authorities != account.authorities
        || entry.proxy != account.proxy || !entry.proxyPassword.equals(proxyPassword)
        || entry.limits != m_limits) {
        entry = {account.authorities, account.proxy, proxyPassword.clone(), m_limits,
            std::make_shared<Network>(
                m_thread, NetworkSetup{account.authorities, account.proxy, proxyPassword.clone()}, m_limits)};
    }
    return entry.network;
}

void AccountNetworks::forget(const QUuid &id)
{
    m_entries.erase(id);
}

} // namespace Chaincert
