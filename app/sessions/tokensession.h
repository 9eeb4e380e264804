#pragma once

#include "sessions/accountsession.h"
#include "sessions/refusals.h"

namespace Chaincert {

// A token that a person pasted. Once it was refused, all who had asked before are told that it ended
// (TokenEnded); nothing but another token helps.
class TokenSession : public AccountSession
{
    Q_OBJECT
public:
    using AccountSession::AccountSession;
    void forgetRefusals() override { m_refusals.forgetAll(); }

protected:
    void serve(const AccountSecrets &secrets) override;

private:
    friend class TokenUse;
    void onRefused(const Failure &why);

    Refusals m_refusals;
};

} // namespace Chaincert
