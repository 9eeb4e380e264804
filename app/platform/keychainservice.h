#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace Chaincert {

/// What QtKeychain does not tell about the service behind it: on libsecret a locked keyring, a dismissed
/// prompt and a deleted item all read as "not found". A file for each platform.
enum class KeychainState { Unknown, Missing, Locked, Unlocked };

/// Asks off the calling thread; answers later, within four seconds, and not once `context` has died.
void askKeychainState(QObject *context, std::function<void(KeychainState)> answer);

/// Lets go of what the keychain's library remembers of a service that may have been restarted since:
/// libsecret else goes on naming a session that the new one does not know. False where there is nothing to
/// let go of.
bool reconnectKeychain();

QString keychainKind(); ///< for diagnostics; never translated

} // namespace Chaincert
