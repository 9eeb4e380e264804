#pragma once

#include "credentials/foundkeys.h"
#include "credentials/secretstore.h"
#include "sessions/credentialsource.h"
#include "sessions/refusals.h"

#include <QPointer>

namespace Chaincert {

/// What a session stands on: lent by Sessions, or by a SignInTest for an account as it was typed.
class SessionGround
{
public:
    virtual ~SessionGround() = default;
    virtual void readSecrets(const Account &account, QObject *context, SecretStore::Read answer) = 0;
    virtual void readFoundKey(const KeysPlace &place, QObject *context, FoundKeys::One answer) = 0;
    /// `askedAt`: when the last of those asked who are to share it (AccountNetworks).
    virtual std::shared_ptr<Network> networkOf(
        const Account &account, const Secret &proxyPassword, std::chrono::steady_clock::time_point askedAt)
        = 0;
    virtual std::vector<Secret> secretsInUse() const = 0; ///< of all accounts
};

/// One who asked for a credential and waits.
struct Asker
{
    CredentialRequest request;
    QPointer<QObject> context;
    CredentialSource::Answer answer;
    QMetaObject::Connection death = {};
    bool forList = false; ///< of projects: for none itself (ProjectNames)
    std::chrono::steady_clock::time_point waitsSince = {};
};

/// One account's sign-in, its way in a subclass. Answers always come later, from the event loop. An answer
/// may end this object.
class AccountSession : public QObject
{
    Q_OBJECT
public:
    AccountSession(SessionGround &ground, const Account &account, QObject *parent = nullptr);
    static AccountSession *make(SessionGround &ground, const Account &account, QObject *parent);

    void ask(Asker asker);
    std::vector<Asker> takeAskers(); ///< none wait here afterwards; without those of its own
    /// What does not touch the sign-in may change under it: name, project, network.
    const Account &account() const { return m_account; }
    void setAccount(const Account &account) { m_account = account; }

    virtual void forgetRefusals() = 0;
    virtual std::vector<Secret> secretsInUse() const { return {}; } // beside those that are kept
    virtual bool wantsCode() const { return false; }
    virtual bool hasQuestion() const { return false; } // wants a code, or checks one
    virtual void giveCode(Secret) { }
    virtual void cancelCode() { }

Q_SIGNALS:
    void codeWanted(bool again);
    void codeSettled();
    void clockCorrected(const QDateTime &ours, const QDateTime &theirs);

protected:
    using Turn = std::function<std::optional<Result<Credential>>(const Asker &)>;

    virtual void serve(const AccountSecrets &secrets) = 0; ///< someone waits
    virtual void onNobodyWaits() { }

    void serveLater(); ///< serve() once, from the event loop, with the account's secrets
    bool somebodyWaits();
    const Asker &firstWithProject() const; ///< who waits; where nobody asks for one, the first
    std::chrono::steady_clock::time_point lastAsked() const; ///< of those who wait
    QString projectOf(const Asker &asker) const;
    static Refusals::Asked asked(const Asker &asker) { return {asker.request.askedAt, asker.waitsSince}; }
    /// Answers those whose turn it is; nothing: goes on waiting. Returns false where an answer ended this
    /// object.
    bool settle(const Turn &turn);
    bool settleAll(const Failure &failure);
    Credential credential(Authorization authorization, std::shared_ptr<Network> network,
        std::shared_ptr<CredentialUse> use, const QString &projectId = {}) const;
    SessionGround &ground() const { return m_ground; }

private:
    void serveNow();

    SessionGround &m_ground;
    Account m_account;
    std::vector<Asker> m_askers;
    bool m_pending = false;
    bool m_reading = false;
};

/// Whether a change of the account leaves its sign-in as it is.
bool sameSignIn(const Account &a, const Account &b);

} // namespace Chaincert
