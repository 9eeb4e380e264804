#pragma once

#include "commandline/accountarguments.h"
#include "commandline/desk.h"
#include "commandline/errand.h"
#include "commandline/signinsecrets.h"
#include "platform/filelock.h"

#include <memory>

namespace Chaincert {

// `chaincert-cli account add`: reads the secrets and stores the account, without contacting the cloud.
// Nothing is kept where something fails.
class AccountAdd : public Errand
{
    Q_OBJECT
public:
    AccountAdd(Desk &desk, const AccountAddOrder &order, QObject *parent = nullptr);
    ~AccountAdd() override;

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
    void endUsage(const UsageError &error);
    void endFailed(const Failure &failure);

    Desk &m_desk;
    AccountAddOrder m_order;
    Account m_account;
    std::unique_ptr<QObject> m_asking; // what is waited for until something is saved
    Platform::FileLock m_turn;
};

} // namespace Chaincert
