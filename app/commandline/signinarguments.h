#pragma once

#include "commandline/options.h"
#include "credentials/account.h"

namespace Chaincert {

struct Surroundings;

// How the arguments say to sign in: as an account that is to be kept, or for this run.
struct SignInOrder
{
    SignInWay way = SignInWay::Token; // FoundKeys: where they lie is looked up when the order is carried out
    QString domainName; // Password: these
    QString userName;
    bool mfa = false;
    QString userId;
    QString accessKey; // AccessKey: these
    bool securityToken = false; // one is to be read
    bool fromEnvironment = false; // the secrets stand there (inherited.h) and are not read

    void writeTo(Account &account) const;
};

// The one way whose options are there; nothing where none is. Pure.
OrUsage<std::optional<SignInOrder>> signInFrom(const Given &given, const Surroundings &surroundings);

} // namespace Chaincert
