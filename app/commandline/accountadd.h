#pragma once

#include "commandline/arguments.h"
#include "commandline/clicommand.h"
#include "platform/filelock.h"

#include <memory>

namespace Chaincert {

/// `chaincert-cli account add`: reads the secrets and stores the account, without contacting the cloud.
/// Nothing is kept where something fails.
class AccountAddCommand : public CliCommand
{
    Q_OBJECT
public:
    AccountAddCommand(CliContext &cli, const AccountAddOptions &options, QObject *parent = nullptr);
    ~AccountAddCommand() override;

    void start() override;
    void interrupt() override;

private:
    void findKeys();
    void askForSecrets();
    void onSecrets(OrUsage<AccountSecrets> read);
    bool endsForTakenName();
    void saveInTurn(const std::shared_ptr<AccountSecrets> &secrets);
    void save(AccountSecrets secrets);
    void onSaved(const Result<void> &saved);
    void endFailed(const Failure &failure);

    AccountAddOptions m_options;
    Account m_account;
    std::unique_ptr<QObject> m_waiting; // for an answer, until something is saved
    Platform::FileLock m_lock;
};

} // namespace Chaincert
