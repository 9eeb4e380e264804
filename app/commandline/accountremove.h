#pragma once

#include "commandline/accountarguments.h"
#include "commandline/desk.h"
#include "commandline/errand.h"

namespace Chaincert {

// `chaincert-cli account remove`: the account with its secrets. Where the keychain refuses, the account
// stays.
class AccountRemove : public Errand
{
    Q_OBJECT
public:
    AccountRemove(Desk &desk, const AccountRemoveOrder &order, QObject *parent = nullptr);

    void start() override;
    void interrupt() override;

private:
    void onRemoved(const Account &account, Result<void> removed);

    Desk &m_desk;
    AccountRemoveOrder m_order;
};

} // namespace Chaincert
