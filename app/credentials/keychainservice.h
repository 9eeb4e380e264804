#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace Chaincert {

// What QtKeychain does not tell about the service behind it: on libsecret a locked keyring, a dismissed
// prompt and a deleted item all read as "not found". A file for each platform.
enum class KeychainState { Unknown, Missing, Locked, Unlocked };

// Asks off the calling thread; answers later, within four seconds, and not once `context` has died.
void askKeychainState(QObject *context, std::function<void(KeychainState)> answer);

QString keychainKind(); // for diagnostics; never translated

} // namespace Chaincert
