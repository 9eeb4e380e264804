#include "cloud/proxyrefusals.h"

namespace Chaincert {

void ProxyRefusals::remember(const Failure &why)
{
    const QMutexLocker lock(&m_mutex);
    m_all.insert(why.subject, why);
    m_last = std::chrono::steady_clock::now();
}

std::optional<Failure> ProxyRefusals::of(const QString &address) const
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_all.find(address);
    return found == m_all.end() ? std::nullopt : std::optional(*found);
}

std::optional<std::chrono::steady_clock::time_point> ProxyRefusals::last() const
{
    const QMutexLocker lock(&m_mutex);
    return m_last;
}

bool isRefusedProxySignIn(FailureKind kind)
{
    return kind == FailureKind::ProxySignInNeeded || kind == FailureKind::ProxySignInUnsupported
        || kind == FailureKind::ProxyClosed;
}

} // namespace Chaincert
