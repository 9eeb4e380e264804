#pragma once

#include "credentials/accountsecrets.h"
#include "credentials/foundkeys.h"
#include "credentials/secret.h"

namespace Chaincert {

/// The secrets that environment variables held for this run, overwritten there and removed: neither a child
/// process nor /proc shows them afterwards. What is not set is empty.
struct EnvironmentSecrets
{
    Secret token; ///< CHAINCERT_TOKEN
    Secret mfaCode; ///< CHAINCERT_MFA_CODE
    /// CHAINCERT_PASSWORD, CHAINCERT_SECRET_KEY, CHAINCERT_SECURITY_TOKEN, CHAINCERT_PROXY_PASSWORD: a line's
    /// end is taken off, and nothing else.
    AccountSecrets account;
    EnvironmentKeys keys; ///< the SDKs'

    static EnvironmentSecrets take(); ///< call it first of all, while there is one thread

    /// What must never be shown; regions, endpoints and the ids of keys are no secrets.
    std::vector<Secret> all() const;
};

} // namespace Chaincert
