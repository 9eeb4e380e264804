#pragma once

#include "sessions/accountchanges.h"
#include "sessions/accountnetworks.h"
#include "sessions/accountsession.h"
#include "sessions/sessions.h"

namespace Chaincert {

class Sessions::Private : public SessionGround
{
public:
    Private(Sessions *sessions, AccountStore &accounts, SecretStore &keychain, SecretStore &thisRun,
        FoundKeys &foundKeys, TransferThread &thread);

    void readSecrets(const Account &account, QObject *context, SecretStore::Read answer) override;
    void readFoundKey(const KeysPlace &place, QObject *context, FoundKeys::One answer) override;
    std::shared_ptr<Network> networkOf(const Account &account, const Secret &proxyPassword,
        std::chrono::steady_clock::time_point askedAt) override;
    std::vector<Secret> secretsInUse() const override;

    void ask(Asker asker); // refuses it where its account is unknown, or belongs to another service by now
    AccountSession &sessionOf(const Account &account);
    AccountSession *existing(const QUuid &id) const;
    std::vector<Asker> end(const QUuid &id); // its session; returns who waited there
    void onSaved(const QUuid &id, bool withSecrets);
    void adopt(const Account &account, TestedSignIn &tested);
    void forget(const QUuid &id);

    Sessions *const q;
    AccountStore &accounts;
    FoundKeys &foundKeys;
    TransferThread &thread;
    KeptSecrets kept;
    AccountChanges changes;
    AccountNetworks networks;
    std::map<QUuid, AccountSession *> sessions; // q's children
    std::map<QUuid, std::shared_ptr<TestedSignIn>> tested; // of what is being saved
};

} // namespace Chaincert
