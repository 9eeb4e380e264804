#pragma once

#include "credentials/foundkeys.h"
#include "sessions/accountnetworks.h"
#include "sessions/credentialsource.h"
#include "sessions/refusalcache.h"
#include "sessions/secretcache.h"
#include "sessions/tokenlife.h"

#include <QPointer>

namespace Chaincert {

/// What a session works with: lent by Sessions, or by a SignInTest for an account as it was typed.
struct SessionBackend
{
    SecretSource &secrets;
    FoundKeys &foundKeys;
    AccountNetworks &networks;
    std::function<std::vector<Secret>()> secretsInUse; ///< of all accounts: redacted in answers
    TokenLife::Clock now; ///< by which tokens become old
};

/// One who asked for a credential and waits.
struct PendingRequest
{
    CredentialRequest request;
    QPointer<QObject> context;
    CredentialSource::Answer answer;
    QMetaObject::Connection death = {};
    bool forList = false; ///< by ProjectNames, for the list of projects: needs no project itself
    std::chrono::steady_clock::time_point waitsSince = {};
};

/// Signs in with one account: keeps those who ask for its credential waiting until its way of signing in, a
/// subclass, can answer them. Each way looks at all who wait together (serve()), so that one sign-in, one
/// question for a code and one look at the secrets do for all of them. An answer may delete this.
class AccountSession : public CredentialSource
{
    Q_OBJECT
public:
    AccountSession(const SessionBackend &backend, const Account &account, QObject *parent = nullptr);
    static AccountSession *make(const SessionBackend &backend, const Account &account, QObject *parent);

    void credential(const CredentialRequest &request, QObject *context, Answer answer) override;
    void ask(PendingRequest pending);
    /// Hands over all who wait, but for this session's own requests (forList), which are dropped.
    std::vector<PendingRequest> takePending();
    /// What does not touch the sign-in may change under it: name, project, network.
    const Account &account() const { return m_account; }
    void setAccount(const Account &account) { m_account = account; }

    virtual void forgetRefusals() = 0;
    virtual std::vector<Secret> secretsInUse() const { return {}; } ///< beside those that are kept
    virtual bool wantsCode() const { return false; }
    virtual bool hasQuestion() const { return false; } ///< wants a code, or checks one
    virtual void giveCode(Secret) { }
    virtual void cancelCode() { }

Q_SIGNALS:
    void codeWanted(bool again);
    void codeSettled();
    void clockCorrected(const QDateTime &ours, const QDateTime &theirs);

protected:
    using Turn = std::function<std::optional<Result<Credential>>(const PendingRequest &)>;

    /// Answers those who can be answered (answerPending()), and starts what the others wait for. Someone
    /// waits.
    virtual void serve(const AccountSecrets &secrets) = 0;
    virtual void onNobodyWaits() { }

    void serveLater(); ///< serve() once, from the event loop, with the account's secrets
    bool somebodyWaits();
    const PendingRequest &firstWithProject() const; ///< who waits; where nobody asks for one, the first
    std::chrono::steady_clock::time_point lastAsked() const; ///< of those who wait
    QString projectOf(const PendingRequest &pending) const;
    static RefusalCache::AskedWhen asked(const PendingRequest &pending)
    {
        return {pending.request.askedAt, pending.waitsSince};
    }
    /// Answers those whose turn it is; nothing: goes on waiting. Returns false where an answer ended this
    /// object.
    bool answerPending(const Turn &turn);
    bool failPending(const Failure &failure);
    Credential makeCredential(Authorization authorization, std::shared_ptr<Network> network,
        std::shared_ptr<CredentialUse> use, const QString &projectId = {}) const;
    /// For those who wait now.
    std::shared_ptr<Network> currentNetwork(const Secret &proxyPassword) const;
    const SessionBackend &backend() const { return m_backend; }

private:
    void serveNow();

    const SessionBackend m_backend;
    Account m_account;
    std::vector<PendingRequest> m_pending;
    bool m_servesLater = false;
    bool m_reading = false;
};

/// Whether a change of the account leaves its sign-in as it is.
bool sameSignIn(const Account &a, const Account &b);

} // namespace Chaincert
