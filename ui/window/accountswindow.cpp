#include "window/accountswindow.h"

#include "accounts/accountsdialog.h"

#include <QWidget>

namespace Chaincert {

AccountsWindow::AccountsWindow(AccountStore &accounts, Sessions &sessions, QWidget *window)
    : QObject(window)
    , m_accounts(accounts)
    , m_sessions(sessions)
    , m_window(window)
{
}

AccountsDialog &AccountsWindow::open()
{
    if (!m_dialog) {
        m_dialog = new AccountsDialog(m_accounts, m_sessions, m_window);
        connect(m_dialog, &AccountsDialog::accountSaved, this, &AccountsWindow::accountSaved);
        connect(m_dialog, &AccountsDialog::helpRequested, this, &AccountsWindow::helpRequested);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    return *m_dialog;
}

bool AccountsWindow::isUnsaved() const
{
    return m_dialog && m_dialog->isUnsaved();
}

bool AccountsWindow::mayClose(const std::function<void()> &then)
{
    return !m_dialog || m_dialog->mayClose(then);
}

} // namespace Chaincert
