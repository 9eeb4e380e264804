#pragma once

#include "commandline/accessarguments.h"

namespace Chaincert {

// `chaincert-cli account add`.
struct AccountAddOrder : SignInOrder
{
    QString name;
    CloudOrder cloud;
    QString project; // id or name; may be empty
    bool json = false;
};

struct AccountListOrder
{
    bool json = false;
};

// An account that is kept, or one that the arguments describe for this run.
struct AccountTestOrder : AccessOrder
{
    bool json = false;
};

struct AccountRemoveOrder
{
    QString account; // its name or id
    bool json = false;
    bool leaveSecret = false; // the keychain is not asked
};

// Pure.
OrUsage<AccountAddOrder> accountAddFrom(const Given &given, const Surroundings &surroundings);
OrUsage<AccountTestOrder> accountTestFrom(const Given &given, const Surroundings &surroundings);
OrUsage<QString> accountNameFrom(const Given &given); // of the commands that name an account

} // namespace Chaincert
