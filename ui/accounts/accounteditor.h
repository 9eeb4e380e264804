#pragma once

#include "accounts/accountdraft.h"
#include "failures/failure.h"

#include <QUuid>
#include <QWidget>

#include <functional>
#include <map>
#include <memory>

namespace Chaincert {

class AccountButtons;
class AccountForm;
class AccountStore;
class FieldScroll;
class NoticeBar;
class Sessions;
class SignInPanel;
class TestedSignIn;

/// One account with all that can be done with it: its form, a test of its sign-in, saving, removing. Asks in
/// place before what has been typed would be lost. Everything is lent.
class AccountEditor : public QWidget
{
    Q_OBJECT
public:
    AccountEditor(AccountStore &accounts, Sessions &sessions, QWidget *parent = nullptr);

    AccountForm &form() const { return *m_form; }
    const QUuid &current() const { return m_current; }
    bool isBusy() const { return m_isBusy; } ///< something may wait for the keychain
    bool isUnsaved() const;
    void setCurrent(const QUuid &id); ///< an unknown one: a new account
    void refresh(); ///< what is kept may have changed; what is typed stays
    void forget(); ///< the current one is gone
    /// while nobody sees it, what was typed is kept as secrets are, and no field can undo it back
    void suspend();
    void resume();

    /// Calls `then` at once, or once unsaved work is saved or discarded; never where the person goes on with
    /// it.
    using Then = std::function<void()>;
    void leave(const Then &then);
    void showFailure(const Failure &failure); ///< says it, at the field that can mend it where there is one
    void duplicate(const QUuid &id);

Q_SIGNALS:
    void changed();
    void saved(const QUuid &id, bool goesOn); ///< goesOn: the person was on the way to something else
    void saveFailed(const QUuid &id); ///< the person is asked what to do as soon as it is current
    void duplicated(const QUuid &copy);
    void discarded(const QUuid &id); ///< a new one
    void helpRequested(Chaincert::FailureKind kind);
    void ended(); ///< something that kept it busy

private:
    void build();
    void connectParts();
    void fillForm();
    void keepDraft();
    void save();
    void onSaved(const QUuid &id, const Result<void> &result);
    void askAfterFailure(const Failure &failure);
    void testSignIn();
    void onTested(const std::shared_ptr<TestedSignIn> &signedIn);
    void discard();
    void askToRemove();
    void remove(const QUuid &id);
    void onRemoved(const QUuid &id, const Result<void> &result);
    void begin(const QString &words);
    void end();
    void render();

    AccountStore &m_accounts;
    Sessions &m_sessions;
    NoticeBar *m_notice;
    FieldScroll *m_scroll;
    AccountForm *m_form;
    SignInPanel *m_panel;
    AccountButtons *m_buttons;
    QUuid m_current;
    std::map<QUuid, AccountDraft> m_drafts; // while a save runs, or nobody sees the form
    std::shared_ptr<TestedSignIn> m_tested; // of the current one
    Then m_afterSaving;
    bool m_isBusy = false;
    bool m_isAway = false;
};

} // namespace Chaincert
