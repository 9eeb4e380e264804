#pragma once

#include "cloud/network.h"
#include "credentials/accountstore.h"
#include "credentials/secretstore.h"
#include "sessions/accountendpoints.h"
#include "sessions/credentialsource.h"
#include "sessions/tokenlife.h"

#include <optional>

namespace Chaincert {

class FoundKeys;
class TestedSignIn;
class TransferThread;
struct NetworkLimits;

/// Who is signed in, with all accounts: finds the AccountSession that answers a question for a credential,
/// and changes accounts together with their secrets. Secrets are read when first asked for and kept in memory
/// for the run, tokens got by signing in nowhere else; an account's Network lasts until its authorities or
/// its proxy change, and calls under way keep theirs. An account that needs no secret (keys that are found)
/// never touches the keychain. Everything lent must outlive this. Functions with a context keep SecretStore's
/// promises: one answer, later, none after its death.
class Sessions : public CredentialSource
{
    Q_OBJECT
public:
    /// `clock`: by which tokens become old.
    Sessions(AccountStore &accounts, SecretStore &keychain, SecretStore &thisRun, FoundKeys &foundKeys,
        TransferThread &thread, QObject *parent = nullptr, TokenLife::Clock clock = TokenLife::Moment::now);
    ~Sessions() override;

    /// Failures: the Keychain… and Keys… kinds, AccountUnknown, TokenMissing and SecretMissing (kept for
    /// another run), those of signInFailure() and accessKeyFailure(), RegionWrong
    /// (CredentialRequest::service), TokenEnded, IamEndpointMissing, Cancelled (the question for a code was),
    /// and the network's.
    void credential(const CredentialRequest &request, QObject *context, Answer answer) override;

    /// Adds or changes an account, and forgets what it was refused for. Secrets that are not given are kept,
    /// and moved where name or place changed; those that its way does not use are dropped. The secret is
    /// written first: when that fails nothing has changed, and the asker may try again with
    /// SecretPlace::ThisRunOnly. What is kept and cannot be read is not overwritten by a part of it. A new
    /// name is saved even where the keychain does not let its item be renamed (the item then keeps the older
    /// name as its label). Where `tested` fits what is saved, its tokens are used from then on, as long as
    /// they live; it may be null. Failures: TokenInvalid, the Keychain… kinds.
    void saveAccount(const Account &account, AccountSecrets given, QObject *context, SecretStore::Done done,
        const std::shared_ptr<TestedSignIn> &tested = {});
    /// The same for an account that was tested just as it is kept, and needs no saving.
    void useSignIn(TestedSignIn &tested);
    /// Replaces the token of a known account, in its own place. Failures as above, AccountUnknown.
    void setToken(const QUuid &accountId, Secret token, QObject *context, SecretStore::Done done);
    /// A copy with another id and name, its secrets with it. Failures as above, AccountUnknown.
    void duplicateAccount(const QUuid &accountId, const QString &name, QObject *context,
        std::function<void(Result<QUuid>)> done);
    /// The secret first, then the account: when the secret cannot be removed the account stays, and `done`
    /// says why.
    void removeAccount(const QUuid &accountId, QObject *context, SecretStore::Done done);
    /// Removes the account although its secret may stay in the keychain: for a keychain that is gone for
    /// good.
    void forgetAccount(const QUuid &accountId);

    void setLimits(const NetworkLimits &limits); ///< of calls that begin from now on

    FoundKeys &foundKeys() const; ///< as lent

    /// The code of an authenticator that codeWanted() asked for. Never kept. What is not six digits is asked
    /// for again, later.
    void giveCode(const QUuid &accountId, Secret code);
    void cancelCode(const QUuid &accountId); ///< all that waits behind it ends as cancelled
    QList<QUuid> accountsWantingCodes() const; ///< without those whose code is being checked

Q_SIGNALS:
    void codeWanted(const QUuid &accountId, bool again); ///< again: the one before was wrong or used
    /// The question has ended: the code was taken or the sign-in failed for another reason, it was cancelled,
    /// or nobody is waiting for it.
    void codeSettled(const QUuid &accountId);
    /// A signature was made again by the service's clock, which is more than 15 minutes off this computer's.
    void clockCorrected(const QUuid &accountId, const QDateTime &ours, const QDateTime &theirs);
    /// A change was saved, but the older secret could not be removed from the keychain, where it lies under
    /// `label`.
    void oldSecretKept(const QString &label, const Failure &why);

private:
    friend class SignInTest;
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace Chaincert
