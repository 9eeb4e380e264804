#pragma once

#include "credentials/account.h"
#include "credentials/accountsecrets.h"

namespace Chaincert {

/// One account as it stands in the form: what was typed into its secret fields is as it was typed, not
/// cleaned.
struct AccountDraft
{
    Account account;
    AccountSecrets typed = {};
    bool copiesKey = false; ///< with keys that are found: the account shall keep a copy
};

/// What was typed for the account's way of signing in and for its proxy, cleaned.
AccountSecrets wantedSecrets(AccountDraft draft);

} // namespace Chaincert
