#pragma once

#include "sessions/accountchanges.h"
#include "sessions/accountnetworks.h"
#include "sessions/accountsession.h"
#include "sessions/sessions.h"

namespace Chaincert {

class Sessions::Private
{
public:
    Private(Sessions *sessions, AccountStore &accounts, SecretStore &keychain, SecretStore &thisRun,
        FoundKeys &foundKeys, TransferThread &thread, TokenLife::Clock clock);

    std::vector<Secret> secretsInUse() const;
    /// Refuses it where its account is unknown, or belongs to another service by now.
    void ask(PendingRequest pending);
    AccountSession &sessionOf(const Account &account);
    AccountSession *existing(const QUuid &id) const;
    std::vector<PendingRequest> end(const QUuid &id); ///< its session; returns who waited there
    void onSaved(const QUuid &id, bool withSecrets);
    void adopt(const Account &account, TestedSignIn &tested);
    void forget(const QUuid &id);

    Sessions *const q;
    AccountStore &accounts;
    FoundKeys &foundKeys;
    TransferThread &thread;
    const TokenLife::Clock clock;
    SecretCache secretCache;
    AccountChanges changes;
    AccountNetworks networks;
    const SessionBackend backend; ///< of the sessions below
    std::map<QUuid, AccountSession *> sessions; ///< q's children
    std::map<QUuid, std::shared_ptr<TestedSignIn>> tested; ///< of what is being saved
};

} // namespace Chaincert
