#pragma once

#include "commandline/arguments.h"
#include "commandline/clicommand.h"
#include "commandline/runaccount.h"
#include "sessions/signintest.h"

#include <memory>

namespace Chaincert {

/// `chaincert-cli account list`: from the settings alone, no keychain and no network.
class AccountListCommand : public CliCommand
{
    Q_OBJECT
public:
    AccountListCommand(CliContext &cli, const AccountListOptions &options, QObject *parent = nullptr);

    void start() override;
    void interrupt() override { }

private:
    AccountListOptions m_options;
};

/// `chaincert-cli account test`: signs in and says who that is, which projects are reachable and until when.
class AccountTestCommand : public CliCommand
{
    Q_OBJECT
public:
    AccountTestCommand(CliContext &cli, const AccountTestOptions &options, QObject *parent = nullptr);
    ~AccountTestCommand() override;

    void start() override;
    void interrupt() override;

private:
    void onAccount(const OrError<RunAccount> &found);
    void onCodeWanted(bool again);
    void onFinished(Result<SignInReport> answer);

    AccountTestOptions m_options;
    Account m_account;
    std::unique_ptr<QObject> m_finding; // while the account is looked for
    std::unique_ptr<SignInTest> m_test;
    std::optional<Failure> m_codeFailure; // why no code was given
};

/// `chaincert-cli account remove`: the account with its secrets. Where the keychain refuses, the account
/// stays.
class AccountRemoveCommand : public CliCommand
{
    Q_OBJECT
public:
    AccountRemoveCommand(CliContext &cli, const AccountRemoveOptions &options, QObject *parent = nullptr);

    void start() override;
    void interrupt() override { } ///< the keychain's answer has a limit, and what became of it must be known

private:
    void onRemoved(const Account &account, Result<void> removed);

    AccountRemoveOptions m_options;
};

} // namespace Chaincert
