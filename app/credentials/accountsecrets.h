#pragma once

#include "credentials/secret.h"

#include <vector>

namespace Chaincert {

/// Everything about one account that must not be seen; what the account's way of signing in does not need is
/// empty. One item of the keychain holds all of it.
struct AccountSecrets
{
    Secret token = {}; ///< Token: as pasted and cleaned. Tokens got by signing in are never kept here.
    Secret password = {};
    Secret secretKey = {};
    Secret securityToken = {}; ///< of a temporary access key
    Secret proxyPassword = {};

    AccountSecrets clone() const;
    bool isEmpty() const;
    void mergeFrom(AccountSecrets newer); ///< those that are not empty there replace those here
    std::vector<Secret> all() const; ///< copies of those that are not empty: to be redacted in answers
};

} // namespace Chaincert
