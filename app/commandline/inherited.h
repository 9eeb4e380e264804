#pragma once

#include "credentials/accountsecrets.h"
#include "credentials/foundkeys.h"
#include "credentials/secret.h"

namespace Chaincert {

// What the environment held for this run, wiped and removed from it: neither a child nor /proc shows it
// afterwards. What is not set is empty.
struct Inherited
{
    Secret token; // CHAINCERT_TOKEN
    Secret mfaCode; // CHAINCERT_MFA_CODE
    // CHAINCERT_PASSWORD, CHAINCERT_SECRET_KEY, CHAINCERT_SECURITY_TOKEN, CHAINCERT_PROXY_PASSWORD: a line's
    // end is taken off, and nothing else.
    AccountSecrets secrets;
    EnvironmentKeys keys; // the SDKs'

    static Inherited take(); // call it first of all, while there is one thread
};

} // namespace Chaincert
