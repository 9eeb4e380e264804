#pragma once

#include "failures/failure.h"

#include <QMap>
#include <QMutex>

#include <chrono>
#include <optional>

namespace Chaincert {

/// What the proxies of one Network refused a sign-in for. From any thread.
class ProxyRefusals
{
public:
    void remember(const Failure &why); ///< subject = the proxy's address
    std::optional<Failure> of(const QString &address) const;
    /// When the last one came: requests from before share it, later ones may try once more.
    std::optional<std::chrono::steady_clock::time_point> last() const;

private:
    mutable QMutex m_mutex;
    QMap<QString, Failure> m_all;
    std::optional<std::chrono::steady_clock::time_point> m_last;
};

/// Whether a failure means that asking the same proxy once more, with the same password, would bring the
/// same.
bool isRefusedProxySignIn(FailureKind kind);

} // namespace Chaincert
