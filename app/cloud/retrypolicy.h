#pragma once

#include "failures/failure.h"

#include <QByteArrayView>

#include <chrono>
#include <optional>

namespace Chaincert {

inline constexpr int MaxTries = 3;
inline constexpr std::chrono::seconds MaxWait{60}; ///< a longer Retry-After is told as a time, not waited for

/// One try that failed, as retryDelay() needs to know it.
struct FailedTry
{
    int number = 1; ///< 1 … MaxTries
    bool begunToSend = false; ///< the first byte of it, at least: after that the service may have acted
    bool repeatable = true; ///< a GET
};

/// How long to wait before the next try, or nothing where the failure is told at once (app/cloud/API.md
/// "Limits and retries"). Throttled and ServiceUnavailable wait until failure.retryAt where the service named
/// a time, else exponentially with jitter; likewise what never reached the service, a name not found
/// included, since resolvers fail for moments. Never a 401, whatever code comes with it: keys and users get
/// locked. `random` in [0, 1).
std::optional<std::chrono::milliseconds> retryDelay(
    const Failure &failure, const FailedTry &failed, double random, const QDateTime &now);

/// The time a Retry-After header names (seconds, or an HTTP date), in UTC, for Failure::retryAt; null where
/// it is absent or cannot be read.
QDateTime retryTime(QByteArrayView retryAfter, const QDateTime &now);

/// An HTTP date in any of its three forms (RFC 9110, section 5.6.7), in UTC; null where it cannot be read.
QDateTime httpDate(QByteArrayView text);

} // namespace Chaincert
