#pragma once

#include "credentials/account.h"
#include "credentials/accountsecrets.h"
#include "sessions/passwordsession.h"

namespace Chaincert {

/// The tokens that a SignInTest got for an account with a password, and what it had signed in with. Handed to
/// Sessions when that account is saved, so that no second code is needed.
class TestedSignIn
{
public:
    TestedSignIn(const Account &account, AccountSecrets typed, PasswordSession::ProjectTokens tokens)
        : m_account(account)
        , m_typed(std::move(typed))
        , m_tokens(std::move(tokens))
    {
    }

    const QUuid &accountId() const { return m_account.id; }
    /// Whether an account that is saved so, with these secrets given anew, signs in by the very same words at
    /// the very same place, which was vouched for alike.
    bool fits(const Account &account, const AccountSecrets &given) const;
    PasswordSession::ProjectTokens takeTokens() { return std::exchange(m_tokens, {}); }

private:
    const Account m_account;
    const AccountSecrets m_typed;
    PasswordSession::ProjectTokens m_tokens;
};

} // namespace Chaincert
