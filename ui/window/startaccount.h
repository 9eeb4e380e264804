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

/// The account that a start with --endpoint or --region makes for this run; nothing where neither was given.
/// Failures: AuthorityUnreadable, AuthorityWithoutCertificate (a --ca file).
Result<std::optional<Account>> accountForThisRun(const StartOptions &options);

/// Fills the form with what was asked for, the rest as remembered; adds the account and hands it its token.
/// What cannot be used is said in the window.
void applyStart(MainWindow &window, AccountStore &accounts, Sessions &sessions, const StartOptions &options,
    const std::optional<Account> &account, const Secret &token);

} // namespace Chaincert
