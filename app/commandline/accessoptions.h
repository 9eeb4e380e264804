#pragma once

#include "options/commonoptions.h"

namespace Chaincert {

/// How the arguments say to sign in: as an account that is to be kept, or for this run.
struct SignInOptions
{
    AuthMethod authMethod = AuthMethod::Token; ///< FoundKeys: the command looks up where they lie
    QString domainName; ///< Password: these
    QString userName;
    bool mfa = false;
    QString userId;
    QString accessKey; ///< AccessKey: these
    bool securityToken = false; ///< one is to be read
    bool fromEnvironment = false; ///< the secrets stand in environment variables and are not read

    void writeTo(Account &account) const;
};

/// The one method whose options are there; nothing where none is.
OrUsage<std::optional<SignInOptions>> signInFrom(const ParsedOptions &given, const Environment &environment);

/// Who a command asks the cloud as, and about which project: the same for all commands that ask it.
struct AccessOptions
{
    /// Account: `account`. SignIn: `signIn`. Keys: what the SDKs' variables or the profile file hold.
    enum class CredentialFrom { Account, SignIn, TokenFile, TokenInput, TokenEnvironment, Keys };

    CredentialFrom credentialFrom = CredentialFrom::Account;
    QString account; ///< its name or id
    CloudOptions cloud; ///< empty with an account
    SignInOptions signIn; ///< a user's password or an access key, for this run
    bool codeInput = false; ///< the code of MFA is to be read
    QString tokenFile; ///< absolute
    QString projectId; ///< may be empty with an account or with keys, which may name one
    NetworkLimits limits; ///< --connect-timeout and the others
};

OrUsage<AccessOptions> accessFrom(const ParsedOptions &given, const Environment &environment);

/// A password is checked at the identity service: its address is needed beside an endpoint.
OrUsage<void> checkIam(const CloudOptions &cloud, const SignInOptions &signIn);

tl::unexpected<UsageError> projectMissing(); ///< where nothing else names one either

} // namespace Chaincert
