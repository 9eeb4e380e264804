#include "commandline/accountremove.h"

#include "commandline/accountreport.h"
#include "commandline/output.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

AccountRemove::AccountRemove(Desk &desk, const AccountRemoveOrder &order, QObject *parent)
    : Errand(parent)
    , m_desk(desk)
    , m_order(order)
{
}

void AccountRemove::start()
{
    const OrUsage<Account> account = m_desk.named(m_order.account, u"NAME"_s);
    if (!account) {
        m_desk.sayWrong(account.error());
        Q_EMIT finished(WrongUsage);
        return;
    }
    if (m_order.leaveSecret) {
        m_desk.sessions.forgetAccount(account->id);
        onRemoved(*account, {});
        return;
    }
    m_desk.sessions.removeAccount(account->id, this,
        [this, account = *account](const Result<void> &removed) { onRemoved(account, removed); });
}

// The keychain's answer is waited for, which has a limit: what became of the account must be known.
void AccountRemove::interrupt()
{
}

void AccountRemove::onRemoved(const Account &account, Result<void> removed)
{
    if (removed)
        removed = m_desk.settingsWritten();
    if (m_order.json)
        print(stdout,
            accountJson(account, removed ? std::optional<Failure>() : std::optional(removed.error())));
    if (!removed) {
        print(stderr, removed.error());
        print(stderr,
            tr("The account \"%1\" is still there; --leave-secret removes it without asking the keychain.")
                    .arg(account.name)
                + u'\n');
        Q_EMIT finished(SomeFailed);
        return;
    }
    if (!m_order.json)
        print(stdout,
            (m_order.leaveSecret
                    ? tr("The account \"%1\" is removed; the keychain may still hold its secret.")
                    : tr("The account \"%1\" is removed, and what was kept secret of it."))
                    .arg(account.name)
                + u'\n');
    Q_EMIT finished(AllWell);
}

} // namespace Chaincert
