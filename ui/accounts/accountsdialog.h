#pragma once

#include "accounts/accountform.h"
#include "failures/failure.h"

#include <QDialog>
#include <QHash>
#include <QUuid>

class QLabel;
class QListWidget;
class QPushButton;
class QTimer;

namespace Chaincert {

class AccountStore;
class NoticeBar;
class Sessions;

// Accounts: a list on the left, the form of the current one on the right. Not modal; nothing typed is lost by
// looking at another account, by a failure, or by closing: the same dialog is shown again. The store and the
// sessions are lent.
class AccountsDialog : public QDialog
{
    Q_OBJECT
public:
    AccountsDialog(AccountStore &accounts, Sessions &sessions, QWidget *parent = nullptr);

    void edit(const QUuid &id); // an unknown one, or none: a new account
    void signIn(const QUuid &id); // the same, with the focus where a token goes

Q_SIGNALS:
    void accountSaved(const QUuid &id);

private:
    void build();
    void fillList();
    void showAccount(const QUuid &id);
    void select(const QUuid &id);
    void addAccount();
    void save();
    void onSaved(const QUuid &id, const Result<void> &result);
    void askToRemove();
    void remove(const QUuid &id);
    void onRemoved(const QUuid &id, const Result<void> &result);
    void keepDraft();
    AccountForm::Draft cleanDraft(const QUuid &id) const;
    void render();

    AccountStore &m_accounts;
    Sessions &m_sessions;
    QListWidget *m_list;
    QPushButton *m_add;
    NoticeBar *m_notice;
    AccountForm *m_form;
    QPushButton *m_remove;
    QLabel *m_state;
    QPushButton *m_save;
    QTimer *m_patience; // after it the window says what it waits for
    QUuid m_current; // of the account in the form
    QUuid m_new; // of the account that is not saved yet; null: there is none
    QHash<QUuid, AccountForm::Draft> m_drafts;
    bool m_busy = false;
};

} // namespace Chaincert
