#pragma once

#include "credentials/account.h"
#include "failures/failure.h"

namespace Chaincert {

// Which part of an account's form can mend a sign-in that failed.
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

} // namespace Chaincert
