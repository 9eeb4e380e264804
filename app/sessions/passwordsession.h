#pragma once

#include "cloud/identity.h"
#include "sessions/accountsession.h"
#include "sessions/tokenlife.h"

#include <map>
#include <set>

namespace Chaincert {

class SignInJob;

/// The session of an account with a password: signs in, with a code where the account needs one. A token for
/// each project, in memory alone; one sign-in for all who ask at once, and one after another for one account,
/// so that a wrong password is tried once and a code asked for once. A token is renewed when a call asks and
/// little of its life is left, not by a timer: a question for a code must not pop up while nobody works.
class PasswordSession : public AccountSession
{
    Q_OBJECT
public:
    struct ProjectToken
    {
        SignedIn facts;
        TokenLife life;
        quint64 number = 0;
        bool renewed = false; ///< because the one before was refused
        bool accepted = false;
    };
    using ProjectTokens = std::map<QString, ProjectToken>; ///< by project, as asked for

    PasswordSession(const SessionBackend &backend, const Account &account, QObject *parent = nullptr);
    ~PasswordSession() override;

    void forgetRefusals() override { m_refusals.forgetAll(); }
    std::vector<Secret> secretsInUse() const override;
    bool wantsCode() const override { return m_question == Question::Open; }
    bool hasQuestion() const override { return m_question != Question::None; }
    void giveCode(Secret code) override;
    void cancelCode() override;
    const SignedIn *signedIn(const QString &project) const; ///< null: not signed in for it
    ProjectTokens takeTokens() { return std::exchange(m_tokens, {}); }
    /// Goes on with what another session of the same sign-in got. Those that have little life left are not
    /// taken, nor those in whose place there is one.
    void adopt(ProjectTokens tokens);

protected:
    void serve(const AccountSecrets &secrets) override;
    void onNobodyWaits() override;

private:
    enum class Question { None, Open, Checking };

    const ProjectToken *tokenFor(const QString &project) const;
    const ProjectToken *tokenFor(const PendingRequest &pending, const TokenLife::Moment &now) const;
    Result<Credential> credentialOf(
        const ProjectToken &token, const PendingRequest &pending, const std::shared_ptr<Network> &network);
    void signIn(const AccountSecrets &secrets, const std::shared_ptr<Network> &network);
    void onSignedIn(Result<SignedIn> answer);
    void onFailedSignIn(const Failure &why, const QString &project, const std::shared_ptr<Network> &network);
    void closeQuestion();
    std::shared_ptr<CredentialUse> useFor(quint64 number, const QString &what); // of that token
    void onAccepted(quint64 number);
    void onRefused(quint64 number, const QString &what);

    ProjectTokens m_tokens;
    std::set<QString> m_refusedOnce; // projects whose token was refused, and not yet renewed
    RefusalCache m_refusals;
    std::unique_ptr<SignInJob> m_job;
    QString m_signsInFor; // CredentialRequest::what of the first who waits with a project
    Question m_question = Question::None;
    Secret m_code;
    quint64 m_lastNumber = 0;
};

} // namespace Chaincert
