#pragma once

#include "commandline/cloudarguments.h"
#include "commandline/signinarguments.h"
#include "credentials/accountsecrets.h"

#include <functional>

namespace Chaincert {

class Desk;

// What is read beside the secrets of the sign-in itself.
struct AlsoRead
{
    bool token = false; // where the way is a token
    bool code = false; // of MFA: kept by the desk for when it is asked for
};

// Reads the secrets of a sign-in: from the environment where they stand there, else a line of standard input
// each, in this order: password, secret key, security token, token, code, the proxy's password; or asked for
// where that is a terminal. Context + callback: one answer, later, none once `context` has died.
void readSignIn(Desk &desk, const SignInOrder &signIn, const CloudOrder &cloud, AlsoRead also,
    QObject *context, std::function<void(OrUsage<AccountSecrets>)> answer);

} // namespace Chaincert
