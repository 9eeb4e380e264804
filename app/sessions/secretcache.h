#pragma once

#include "credentials/accountstore.h"
#include "credentials/secretstore.h"
#include "platform/sharedrequest.h"

#include <map>
#include <vector>

namespace Chaincert {

/// What an account's way of signing in (and its proxy) needs to have kept: an account that needs nothing
/// never touches the keychain.
bool needsSecrets(const Account &account);
/// Whether these are all that it needs.
bool areEnough(const Account &account, const AccountSecrets &secrets);
/// Takes out what its way does not use.
void dropUnused(const Account &account, AccountSecrets &secrets);
/// `older` with what was newly given. A security token belongs to its secret key: a new key drops the
/// older's.
AccountSecrets merged(AccountSecrets older, AccountSecrets given);

/// Whether a store says that there is nothing (or, of a keychain, that its prompt was dismissed).
bool isAbsent(const Failure &failure);
/// Whether two versions of an account keep their secrets in the same item.
bool samePlace(const Account &a, const Account &b);

/// Gives the secrets of accounts: as they are kept, or as they stand in a form.
class SecretSource
{
public:
    virtual ~SecretSource() = default;
    /// One answer, later, none once `context` has died.
    virtual void read(const Account &account, QObject *context, SecretStore::Read answer) = 0;
};

/// The secrets of the accounts in use: read from their store when first asked for, one look for all who ask,
/// and kept in memory for the run. Failures are told and not remembered: the Keychain… kinds; TokenMissing or
/// SecretMissing where they were kept for another run alone; AccountUnknown where it was removed meanwhile.
class SecretCache : public QObject, public SecretSource
{
    Q_OBJECT
public:
    SecretCache(AccountStore &accounts, SecretStore &keychain, SecretStore &thisRun);

    void read(const Account &account, QObject *context, SecretStore::Read answer) override;
    SecretStore &storeOf(const Account &account) const;
    const AccountSecrets *known(const QUuid &id) const;
    void put(const QUuid &id, AccountSecrets secrets);
    void forget(const QUuid &id);
    std::vector<Secret> all() const;

private:
    void look(const Account &account, bool mayReload);
    void onRead(const Account &account, Result<AccountSecrets> secrets);

    AccountStore &m_accounts;
    SecretStore &m_keychain;
    SecretStore &m_thisRun;
    std::map<QUuid, AccountSecrets> m_known;
    // Goes on though nobody waits: what a keychain gave once need not be asked for again.
    std::map<QUuid, std::unique_ptr<SharedRequest<Result<AccountSecrets>>>> m_readings;
};

} // namespace Chaincert
