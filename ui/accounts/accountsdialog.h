#pragma once

#include "failures/failure.h"

#include <QDialog>
#include <QUuid>

#include <functional>

namespace Chaincert {

class AccountEditor;
class AccountList;
class AccountStore;
class FileDrop;
class Sessions;

/// Accounts: a list on the left, the editor of the current one on the right. Not modal. What has been typed
/// and not saved is asked about, in the window, before another account is shown and before the window closes;
/// saving the first account closes it. Everything is lent.
class AccountsDialog : public QDialog
{
    Q_OBJECT
public:
    AccountsDialog(AccountStore &accounts, Sessions &sessions, QWidget *parent = nullptr);

    /// Each of these asks first where there is unsaved work.
    void edit(const QUuid &id); ///< an unknown one, or none: a new account
    /// The same, at the field that needs a correction; saving it closes the window.
    void showFailure(const QUuid &id, const Failure &failure);
    void showAuthorities(const QUuid &id); ///< the same, at the CA certificates
    /// A credentials.csv that was dropped: a new account with its keys.
    void offerKeysFile(const QString &file);

    bool isUnsaved() const;
    /// False: there is unsaved work, and the window asks about it; `then` is called once it is saved or
    /// discarded, and never where the person goes on with it.
    bool mayClose(const std::function<void()> &then);

public Q_SLOTS:
    void reject() override;

Q_SIGNALS:
    void accountSaved(const QUuid &id);
    void helpRequested(Chaincert::FailureKind kind); ///< what a failed test means

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectParts();
    void fillList();
    void go(const QUuid &id, const std::function<void()> &then);
    void onChosen(const QUuid &id);
    void addAccount();
    void onSaved(const QUuid &id, bool goesOn);
    void onSaveFailed(const QUuid &id);
    void render();

    AccountStore &m_accounts;
    AccountList *m_list;
    AccountEditor *m_editor;
    FileDrop *m_drop;
    QUuid m_new; // of the account that is not saved yet; null: there is none
    bool m_isMending = false; // opened for one account, and closes when that is saved
};

} // namespace Chaincert
