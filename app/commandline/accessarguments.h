#pragma once

#include "cloud/network.h"
#include "commandline/cloudarguments.h"

namespace Chaincert {

// Whom a command asks the cloud as, and about which project: alike for all that ask it.
struct AccessOrder
{
    // Account: `account`. Keys: what the SDKs' variables or the profile file hold.
    enum class CredentialFrom { Account, TokenFile, TokenInput, TokenEnvironment, Keys };

    CredentialFrom credentialFrom = CredentialFrom::Account;
    QString account; // its name or id
    CloudOrder cloud; // empty with an account
    QString tokenFile; // absolute
    QString projectId; // may be empty with an account or with keys, which may name one
    NetworkLimits limits; // --min-speed, --max-time
};

// Pure.
OrUsage<AccessOrder> accessFrom(const Given &given, const Surroundings &surroundings);

UsageError projectMissing(); // where nothing else names one either

} // namespace Chaincert
