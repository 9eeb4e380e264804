#pragma once

#include "cloud/endpoint.h"
#include "cloud/network.h"
#include "credentials/accountstore.h"
#include "credentials/secretstore.h"
#include "sessions/credentialsource.h"

#include <QPointer>

#include <map>
#include <optional>
#include <vector>

namespace Chaincert {

class TransferThread;

// Tokens and networks of the accounts. A token is read when first asked for and kept in memory for the run;
// an account's Network lasts until its authorities change, and calls under way keep theirs. Everything lent
// must outlive this. Functions with a context keep SecretStore's promises: one answer, later, none after its
// death.
class Sessions : public CredentialSource
{
    Q_OBJECT
public:
    Sessions(AccountStore &accounts, SecretStore &keychain, SecretStore &thisRun, TransferThread &thread,
        QObject *parent = nullptr);

    // Failures: the Keychain… kinds, TokenMissing (an unknown account, or one whose token was for another
    // run).
    void credential(const CredentialRequest &request, QObject *context, Answer answer) override;

    // Adds or changes an account. Secrets that are not given are kept, and moved where name or place changed.
    // The secret is written first: when that fails nothing has changed, and the asker may try again with
    // SecretPlace::ThisRunOnly. A new name is saved even where the keychain does not let its item be renamed
    // (the item then keeps the older name as its label). Failures: TokenInvalid, the Keychain… kinds.
    void saveAccount(const Account &account, AccountSecrets given, QObject *context, SecretStore::Done done);
    // Replaces the token of a known account, in its own place. Failures as above, TokenMissing for an unknown
    // account.
    void setToken(const QUuid &accountId, Secret token, QObject *context, SecretStore::Done done);
    // A copy with another id and name, its secrets with it. Failures as above, AccountUnknown.
    void duplicateAccount(const QUuid &accountId, const QString &name, QObject *context,
        std::function<void(Result<QUuid>)> done);
    // The secret first, then the account: when the secret cannot be removed the account stays, and `done`
    // says why.
    void removeAccount(const QUuid &accountId, QObject *context, SecretStore::Done done);
    // Removes the account although its secret may stay in the keychain: for a keychain that is gone for good.
    void forgetAccount(const QUuid &accountId);

    std::optional<SecretPlace> tokenPlace(const QUuid &accountId) const; // nothing for an unknown account

    // The code of an authenticator that codeWanted() asked for. Never kept.
    void giveCode(const QUuid &accountId, Secret code);
    void cancelCode(const QUuid &accountId); // all that waits behind it ends as cancelled
    QList<QUuid> codesWanted() const;

Q_SIGNALS:
    void codeWanted(const QUuid &accountId, bool again); // again: the one before was wrong or used
    void codeSettled(const QUuid &accountId); // answered, cancelled, or nobody waits for it any more
    // A signature was made again by the service's clock, which is more than 15 minutes off this computer's.
    void clockCorrected(const QUuid &accountId, const QDateTime &ours, const QDateTime &theirs);
    // A change was saved, but the older secret could not be removed from the keychain, where it lies under
    // `label`.
    void oldSecretKept(const QString &label, const Failure &why);

private:
    struct Asker
    {
        QPointer<QObject> context;
        Answer answer;
    };
    struct AccountNetwork
    {
        QByteArray authorities;
        ProxySettings proxy;
        std::shared_ptr<Network> network;
    };

    SecretStore &storeOf(SecretPlace place) const;
    std::shared_ptr<Network> networkOf(const Account &account);
    std::vector<Secret> tokensBut(const QUuid &accountId) const;
    void readToken(const Account &account, bool mayReload);
    void onTokenRead(const QUuid &accountId, Result<AccountSecrets> token);
    void moveToken(const Account &from, const Account &to, const SecretStore::Done &done);
    void writeToken(Account account, std::optional<Account> before, AccountSecrets secrets, bool moved,
        const SecretStore::Done &done);
    void removeOld(const Account &before, const SecretStore::Done &done);

    AccountStore &m_accounts;
    SecretStore &m_keychain;
    SecretStore &m_thisRun;
    TransferThread &m_thread;
    std::map<QUuid, AccountSecrets> m_tokens;
    std::map<QUuid, std::vector<Asker>> m_waiting; // one look into a store for all of them
    std::map<QUuid, AccountNetwork> m_networks;
};

// Where an account's blockchain service is: the typed endpoint, or else its region's.
// Failures: EndpointInvalid, EndpointNotSecure, RegionUnknown, RegionWithoutService.
Result<Endpoint> endpointOf(const Account &account);

} // namespace Chaincert
