#pragma once

#include "credentials/account.h"
#include "fields/formfield.h"

class QComboBox;
class QPushButton;

namespace Chaincert {

class AccountStore;

// Which account to use: follows the store, and leads to where accounts are managed.
class AccountField : public FormField
{
    Q_OBJECT
public:
    explicit AccountField(AccountStore &store, QWidget *parent = nullptr);

    QUuid current() const;
    void setCurrent(const QUuid &id); // unknown: the present one stays

Q_SIGNALS:
    void manageRequested();

private:
    void fillFromStore();
    QString error() const;

    AccountStore &m_store;
    QComboBox *m_combo;
    QPushButton *m_manage;
    QUuid m_wanted; // chosen before the store knew it, or for as long as another window has it removed
};

} // namespace Chaincert
