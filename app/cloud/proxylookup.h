#pragma once

#include "cloud/proxyroute.h"

#include <functional>

class QObject;

namespace Chaincert {

struct NetworkSetup;

/// The one place that knows which way leads to a host. An account's own proxy, or its wish for none, counts
/// before the environment's variables, and these before the system's settings. Loopback is always reached
/// directly: a proxy would be handed a token meant for a service on this computer.

/// What can be said without asking the system; nothing: ask systemRoute().
std::optional<Result<SharedRoute>> knownRoute(
    const NetworkSetup &setup, const QUrl &url, const EnvironmentLookup &environment);

/// What the desktop's settings say, automatic configuration too, which may read a script from the network and
/// never answer: on a thread of its own, for ten seconds at most. Context + callback: one answer, later, none
/// once `context` has died. Failure: ProxySettingUnusable with an empty subject.
void systemRoute(const QUrl &url, QObject *context, std::function<void(const Result<SharedRoute> &)> answer);

Failure systemProxySilent(); ///< that the system did not say in time

} // namespace Chaincert
