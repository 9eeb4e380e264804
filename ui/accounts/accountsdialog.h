#pragma once

#include "accounts/accountdraft.h"
#include "failures/failure.h"

#include <QDialog>
#include <QUuid>

#include <map>

class QLabel;
class QPushButton;
class QTimer;

namespace Chaincert {

class AccountForm;
class AccountList;
class AccountStore;
class FieldScroll;
class FileDrop;
class NoticeBar;
class Sessions;
class SignInPanel;

// Accounts: a list on the left, the form of the current one on the right. Not modal; nothing typed is lost by
// looking at another account, by a failure, or by closing: the same dialog is shown again. Everything is
// lent.
class AccountsDialog : public QDialog
{
    Q_OBJECT
public:
    AccountsDialog(AccountStore &accounts, Sessions &sessions, QWidget *parent = nullptr);

    void edit(const QUuid &id); // an unknown one, or none: a new account
    void signIn(const QUuid &id); // the same, with the focus where the secret goes
    void showAuthorities(const QUuid &id); // the same, at the CA certificates
    void offerKeysFile(
        const QString &file); // a credentials.csv that was dropped: a new account with its keys

Q_SIGNALS:
    void accountSaved(const QUuid &id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectParts();
    void fillList();
    void fillForm();
    void showAccount(const QUuid &id);
    void addAccount();
    void duplicate(const QUuid &id);
    void save();
    void onSaved(const QUuid &id, const Result<void> &result);
    void testSignIn();
    void askToRemove();
    void discard(const QUuid &id);
    void remove(const QUuid &id);
    void onRemoved(const QUuid &id, const Result<void> &result);
    void keepDraft();
    void begin(const QString &words); // something that may wait for the keychain
    void setState(const QString &words); // above the buttons
    void end();
    void render();

    AccountStore &m_accounts;
    Sessions &m_sessions;
    AccountList *m_list;
    NoticeBar *m_notice;
    FieldScroll *m_scroll;
    AccountForm *m_form;
    SignInPanel *m_panel;
    QPushButton *m_remove;
    QLabel *m_state;
    QPushButton *m_test;
    QPushButton *m_save;
    FileDrop *m_drop;
    QTimer *m_patience; // after it the window says what it waits for
    QUuid m_current; // of the account in the form
    QUuid m_new; // of the account that is not saved yet; null: there is none
    std::map<QUuid, AccountDraft> m_drafts;
    bool m_busy = false;
    bool m_wiped = false; // the form's secrets: what was typed is in m_drafts
};

} // namespace Chaincert
