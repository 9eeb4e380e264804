#pragma once

#include "credentials/account.h"

#include <QString>

#include <optional>

namespace Chaincert {

/// What holds for a secret that is kept: it goes to the hosts it was given for and to no other, so it does
/// not follow an account that is changed to another address.

bool blockchainHostChanged(const Account &saved, const Account &now);
bool signInHostChanged(const Account &saved, const Account &now);

/// Whether `saved` may have a secret of this way of signing in.
bool keeps(const std::optional<Account> &saved, AuthMethod authMethod);
QString keptPlaceholder(const Account &saved); ///< where it is kept, in words, for the empty field

} // namespace Chaincert
