#pragma once

#include "credentials/foundkeys.h"
#include "credentials/secret.h"

namespace Chaincert {

// What the environment held for this run, wiped and removed from it: neither a child nor /proc shows it
// afterwards. What is not set is empty.
struct Inherited
{
    Secret token; // CHAINCERT_TOKEN
    Secret mfaCode; // CHAINCERT_MFA_CODE
    EnvironmentKeys keys; // the SDKs'

    static Inherited take(); // call it first of all, while there is one thread
};

} // namespace Chaincert
