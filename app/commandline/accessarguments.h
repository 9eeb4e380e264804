#pragma once

#include "cloud/network.h"
#include "commandline/cloudarguments.h"
#include "commandline/signinarguments.h"

namespace Chaincert {

// Whom a command asks the cloud as, and about which project: alike for all that ask it.
struct AccessOrder
{
    // Account: `account`. SignIn: `signIn`. Keys: what the SDKs' variables or the profile file hold.
    enum class CredentialFrom { Account, SignIn, TokenFile, TokenInput, TokenEnvironment, Keys };

    CredentialFrom credentialFrom = CredentialFrom::Account;
    QString account; // its name or id
    CloudOrder cloud; // empty with an account
    SignInOrder signIn; // a user's password or an access key, for this run
    bool codeInput = false; // the code of MFA is to be read
    QString tokenFile; // absolute
    QString projectId; // may be empty with an account or with keys, which may name one
    NetworkLimits limits; // --connect-timeout and the others
};

// Pure.
OrUsage<AccessOrder> accessFrom(const Given &given, const Surroundings &surroundings);

// A password is checked at the identity service: its address is needed beside an endpoint.
std::optional<UsageError> iamMissing(const CloudOrder &cloud, const SignInOrder &signIn);

UsageError projectMissing(); // where nothing else names one either

} // namespace Chaincert
