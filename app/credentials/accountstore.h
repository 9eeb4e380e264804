#pragma once

#include "credentials/account.h"

#include <QList>
#include <QObject>

class QSettings;

namespace Chaincert {

/// The accounts a person has added, in their order, kept in `settings` (lent; must outlive this) as one group
/// per account, so that two windows that each add one lose neither. Holds no secret. Accounts that exist for
/// this run only (CHAINCERT_TOKEN) are listed but never written.
class AccountStore : public QObject
{
    Q_OBJECT
public:
    explicit AccountStore(QSettings &settings, QObject *parent = nullptr);

    QList<Account> accounts() const;
    const Account *find(const QUuid &id) const;
    bool isSaved(const QUuid &id) const; ///< known, and not for this run only
    QString lastRegion() const; ///< of the account that was saved last, also once it is gone; empty: none yet
    void put(const Account &account); ///< adds, or replaces the one with the same id
    void addTransient(const Account &account); ///< never written
    void remove(const QUuid &id);
    /// Among the saved ones, the first is 0; those of this run stay last.
    void move(const QUuid &id, int index);
    void reload(); ///< what another window has written since

Q_SIGNALS:
    void changed();

private:
    void write(const Account &account);
    void flush();

    QSettings &m_settings;
    QList<Account> m_saved;
    QList<Account> m_forThisRun;
};

} // namespace Chaincert
