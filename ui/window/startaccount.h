#pragma once

#include "credentials/account.h"
#include "credentials/secret.h"
#include "failures/failure.h"
#include "window/startoptions.h"

#include <optional>

namespace Chaincert {

class AccountStore;
class MainWindow;
class Sessions;

// The token in CHAINCERT_TOKEN, which leaves the environment with this call, its bytes overwritten. Call it
// before anything else runs: a child or another thread must not see it.
Secret takeEnvironmentToken();

// The account that a start with --endpoint or --region makes for this run; nothing where neither was given.
// Failures: AuthorityUnreadable, AuthorityWithoutCertificate (a --ca file).
Result<std::optional<Account>> accountForThisRun(const StartOptions &options);

// Fills the form with what was asked for, the rest as remembered; adds the account and hands it its token.
// What cannot be used is said in the window.
void applyStart(MainWindow &window, AccountStore &accounts, Sessions &sessions, const StartOptions &options,
    const std::optional<Account> &account, const Secret &token);

} // namespace Chaincert
