#pragma once

#include "commandline/cloudarguments.h"

namespace Chaincert {

// `chaincert-cli account add`.
struct AccountAddOrder
{
    QString name;
    CloudOrder cloud;
    QString project; // id or name; may be empty
    SignInWay way = SignInWay::Token; // FoundKeys: where they lie is looked up when the order is carried out
    QString domainName; // Password: these
    QString userName;
    bool mfa = false;
    QString userId;
    QString accessKey; // AccessKey: these
    bool securityToken = false;
    bool json = false;
};

struct AccountListOrder
{
    bool json = false;
};

struct AccountTestOrder
{
    QString account; // its name or id
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
OrUsage<QString> accountNameFrom(const Given &given); // of the commands that name an account

} // namespace Chaincert
