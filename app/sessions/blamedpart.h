#pragma once

#include "credentials/account.h"
#include "failures/failure.h"

namespace Chaincert {

// Which part of an account's form can correct a sign-in that failed.
enum class BlamedPart {
    None, // no field of the form
    Secret,
    User,
    AccessKey,
    SecurityToken,
    Region,
    Endpoint,
    IamEndpoint,
    Project,
    Authorities,
    Proxy,
};
BlamedPart blamedPart(const Failure &failure, const Account &account);

// Whether something has to be corrected in the account at all, in a field or by giving its secret anew; false
// where someone else has to act, or waiting is all that helps. Without the account: what is so for each.
bool accountMends(FailureKind kind);
bool accountMends(const Failure &failure, const Account &account);

} // namespace Chaincert
