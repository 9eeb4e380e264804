#pragma once

#include <QByteArray>

namespace Sandbox {

constexpr int TotpStep = 30; // seconds

// The six digits of RFC 6238 (SHA-1, steps of 30 s) at that moment. `secret` is base32, in any case, with or
// without "=".
QByteArray totp(const QByteArray &secret, qint64 secondsSinceEpoch);

} // namespace Sandbox
