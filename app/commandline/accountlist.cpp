#include "commandline/accountlist.h"

#include "commandline/accountreport.h"
#include "commandline/desk.h"
#include "commandline/output.h"

namespace Chaincert {

AccountList::AccountList(Desk &desk, const AccountListOrder &order, QObject *parent)
    : Errand(parent)
    , m_desk(desk)
    , m_order(order)
{
}

void AccountList::start()
{
    const QList<Account> accounts = m_desk.accounts.accounts();
    if (m_order.json)
        print(stdout, accountListJson(accounts));
    else
        print(stdout, accountTable(accounts));
    Q_EMIT finished(AllWell);
}

} // namespace Chaincert
