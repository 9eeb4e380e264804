#pragma once

#include "cloud/identity.h"
#include "credentials/account.h"
#include "credentials/accountsecrets.h"
#include "failures/failure.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <memory>

namespace Chaincert {

class Sessions;
class TestedSignIn;

/// Who is signed in, what can be reached, until when.
struct SignInReport
{
    QString user; ///< empty where the service did not say
    QString domain;
    QString keyEnd; ///< with an access key: its id's last four characters
    QList<ReachableProject> projects;
    bool projectsKnown = true; ///< false: the sign-in worked, but the list was refused (projectsFailure)
    std::optional<Failure> projectsFailure = {};
    QDateTime until; ///< UTC; null: no end is known
    QString proxy = {}; ///< the way to the identity service, as in Failure::proxy
    /// seconds this computer's clock is ahead, where more than 15 minutes
    std::optional<qint64> clockOff = {};
    bool operator==(const SignInReport &) const = default;
};

/// Tries to sign in with an account as it stands in a form, saved or not: `typed` secrets count before those
/// that are kept. It has an AccountSession and networks of its own, beside those that Sessions has for the
/// same account, and changes nothing that is kept: what it got is for Sessions where the account is saved as
/// it was tested. A job with the four promises; it asks for an MFA code by codeWanted() and waits.
class SignInTest : public QObject
{
    Q_OBJECT
public:
    SignInTest(Sessions &sessions, const Account &account, AccountSecrets typed, QObject *parent = nullptr);
    ~SignInTest() override;

    void start();
    void cancel();
    void giveCode(Secret code); ///< what is no code is asked for again, later
    /// What it signed in with, once it has finished well; null where no token was got by it.
    std::shared_ptr<TestedSignIn> tested() const;

Q_SIGNALS:
    /// again: the one before was wrong or used. Never after cancel() or finished().
    void codeWanted(bool again);
    void finished(const Chaincert::Result<Chaincert::SignInReport> &answer);

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace Chaincert
