#pragma once

#include "commandline/arguments.h"
#include "commandline/clicommand.h"
#include "commandline/runaccount.h"
#include "platform/filelock.h"
#include "sessions/signintest.h"

#include <memory>

namespace Chaincert {

/// `chaincert-cli account add`: reads the secrets and stores the account, without contacting the cloud.
/// Nothing is kept where something fails.
class AccountAddCommand : public CommandOf<AccountAddOptions>
{
    Q_OBJECT
public:
    using CommandOf::CommandOf;

    void start() override;

private:
    void findKeys();
    void askForSecrets();
    void onSecrets(OrUsage<AccountSecrets> read);
    bool endsForTakenName();
    void saveInTurn(const std::shared_ptr<AccountSecrets> &secrets);
    void save(AccountSecrets secrets);
    void onSaved(const Result<void> &saved);
    void endFailed(const Failure &failure);

    Account m_account;
    Platform::FileLock m_lock;
};

/// `chaincert-cli account list`: from the settings alone, no keychain and no network.
class AccountListCommand : public CommandOf<AccountListOptions>
{
    Q_OBJECT
public:
    using CommandOf::CommandOf;

    void start() override;
    void interrupt() override { }
};

/// `chaincert-cli account test`: signs in and says who that is, which projects are reachable and until when.
class AccountTestCommand : public CommandOf<AccountTestOptions>
{
    Q_OBJECT
public:
    using CommandOf::CommandOf;

    void start() override;
    void interrupt() override;

private:
    void onAccount(const OrError<RunAccount> &found);
    void onCodeWanted(bool again);
    void onFinished(Result<SignInReport> answer);

    Account m_account;
    std::unique_ptr<SignInTest> m_test;
    std::optional<Failure> m_codeFailure; // why no code was given
};

/// `chaincert-cli account remove`: the account with its secrets. Where the keychain refuses, the account
/// stays.
class AccountRemoveCommand : public CommandOf<AccountRemoveOptions>
{
    Q_OBJECT
public:
    using CommandOf::CommandOf;

    void start() override;
    void interrupt() override { } ///< the keychain's answer has a limit, and what became of it must be known

private:
    void onRemoved(const Account &account, Result<void> removed);
};

} // namespace Chaincert
