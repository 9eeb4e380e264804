#pragma once

#include "credentials/account.h"
#include "failures/failure.h"
#include "failures/failurefacts.h"

namespace Chaincert {

/// The part of this account's form that can correct a sign-in that failed.
BlamedPart blamedPart(const Failure &failure, const Account &account);

/// Whether something has to be corrected in this account at all; false where someone else has to act, or
/// waiting is all that helps. Where the account is not known: FailureTrait::AccountMends.
bool accountMends(const Failure &failure, const Account &account);

/// Of a sign-in that was refused: whether another project may fare better.
bool isAboutProject(const Failure &failure);

} // namespace Chaincert
