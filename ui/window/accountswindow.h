#pragma once

#include "failures/failurekind.h"

#include <QObject>
#include <QPointer>
#include <QUuid>

#include <functional>

class QWidget;

namespace Chaincert {

class AccountStore;
class AccountsDialog;
class Sessions;

/// The window of the accounts, made when it is first asked for. Everything is lent.
class AccountsWindow : public QObject
{
    Q_OBJECT
public:
    AccountsWindow(AccountStore &accounts, Sessions &sessions, QWidget *window);

    AccountsDialog &open(); ///< in front of the others
    bool isUnsaved() const; ///< someone has typed what is not saved
    bool mayClose(const std::function<void()> &then); ///< as AccountsDialog's

Q_SIGNALS:
    void accountSaved(const QUuid &id);
    void helpRequested(Chaincert::FailureKind kind);

private:
    AccountStore &m_accounts;
    Sessions &m_sessions;
    QWidget *const m_window;
    QPointer<AccountsDialog> m_dialog;
};

} // namespace Chaincert
