#pragma once

#include "commandline/accountarguments.h"
#include "commandline/errand.h"

namespace Chaincert {

class Desk;

// `chaincert-cli account list`: from the settings alone, no keychain and no network.
class AccountList : public Errand
{
    Q_OBJECT
public:
    AccountList(Desk &desk, const AccountListOrder &order, QObject *parent = nullptr);

    void start() override;
    void interrupt() override { }

private:
    Desk &m_desk;
    AccountListOrder m_order;
};

} // namespace Chaincert
