#include "credentials/accountsecrets.h"

namespace Chaincert {

namespace {

constexpr Secret AccountSecrets::*AllSecrets[] = {&AccountSecrets::token, &AccountSecrets::password,
    &AccountSecrets::secretKey, &AccountSecrets::securityToken, &AccountSecrets::proxyPassword};

} // namespace

AccountSecrets AccountSecrets::clone() const
{
    AccountSecrets copy;
    for (const auto field : AllSecrets)
        copy.*field = (this->*field).clone();
    return copy;
}

bool AccountSecrets::isEmpty() const
{
    for (const auto field : AllSecrets) {
        if (!(this->*field).isEmpty())
            return false;
    }
    return true;
}

void AccountSecrets::mergeFrom(AccountSecrets newer)
{
    for (const auto field : AllSecrets) {
        if (!(newer.*field).isEmpty())
            this->*field = std::move(newer.*field);
    }
}

std::vector<Secret> AccountSecrets::all() const
{
    std::vector<Secret> copies;
    for (const auto field : AllSecrets) {
        if (!(this->*field).isEmpty())
            copies.push_back((this->*field).clone());
    }
    return copies;
}

} // namespace Chaincert
