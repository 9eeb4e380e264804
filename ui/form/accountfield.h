#pragma once

#include "credentials/account.h"
#include "fields/formfield.h"

class QComboBox;
class QPushButton;

namespace Chaincert {

class AccountStore;
class ListStatus;

/// Which account to use: follows the store, and leads to where accounts are managed.
class AccountField : public FormField
{
    Q_OBJECT
public:
    explicit AccountField(AccountStore &store, QWidget *parent = nullptr);

    QUuid current() const;
    void setCurrent(const QUuid &id); ///< unknown: the present one stays
    const Account *account() const; ///< null: there is none
    bool isNone() const; ///< there is no account yet
    ListStatus &status() const { return *m_status; } ///< what its lists say of the account itself
    void askForAccount(); ///< says that one is needed, and leads to the button

Q_SIGNALS:
    void manageRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillFromStore();
    QString error() const;

    AccountStore &m_store;
    QComboBox *m_combo;
    QPushButton *m_manage;
    ListStatus *m_status;
    QUuid m_wanted; // chosen before the store knew it, or for as long as another window has it removed
};

} // namespace Chaincert
