#pragma once

#include "sessions/secretcache.h"

#include <optional>

namespace Chaincert {

/// Saving, duplicating and removing accounts with their secrets: the new secret is written before the old one
/// goes, and what could not be read is never overwritten by a part of it. Sessions' own; its public functions
/// say more.
class AccountChanges : public QObject
{
    Q_OBJECT
public:
    AccountChanges(AccountStore &accounts, SecretCache &secretCache);

    void save(const Account &account, AccountSecrets given, QObject *context, SecretStore::Done done);
    void setToken(const QUuid &accountId, Secret token, QObject *context, SecretStore::Done done);
    void duplicate(const QUuid &accountId, const QString &name, QObject *context,
        std::function<void(Result<QUuid>)> done);
    void remove(const QUuid &accountId, QObject *context, SecretStore::Done done);

Q_SIGNALS:
    // Heard by Sessions, whose part this is: no handler deletes it.
    void saved(const QUuid &accountId, bool withSecrets); ///< the account or its secrets have changed
    void removed(const QUuid &accountId);
    void oldSecretKept(const QString &label, const Failure &why);

private:
    // What one save has to do.
    struct Change
    {
        Account account;
        std::optional<Account> before = {};
        bool secretsChange = true; // else the very same ones move to another name or place
    };
    void writeToken(Account account, AccountSecrets secrets, const SecretStore::Done &done);
    void mergeThenWrite(const Change &change, AccountSecrets given, const SecretStore::Done &done);
    void onOlderRead(
        Change change, AccountSecrets given, Result<AccountSecrets> older, const SecretStore::Done &done);
    void write(const Change &change, AccountSecrets secrets, const SecretStore::Done &done);
    void finish(const Change &change, bool withSecrets, const SecretStore::Done &done);
    void removeOld(const Account &before, const SecretStore::Done &done);

    AccountStore &m_accounts;
    SecretCache &m_secretCache;
};

} // namespace Chaincert
