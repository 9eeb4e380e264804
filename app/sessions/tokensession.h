#pragma once

#include "sessions/accountsession.h"
#include "sessions/projectnames.h"

namespace Chaincert {

/// A token that a person pasted. A refused request fails with TokenEnded, and those that were already waiting
/// are not sent; only another token helps.
class TokenSession : public AccountSession
{
    Q_OBJECT
public:
    TokenSession(SessionGround &ground, const Account &account, QObject *parent = nullptr);
    void forgetRefusals() override { m_refusals.forgetAll(); }

protected:
    void serve(const AccountSecrets &secrets) override;

private:
    friend class TokenUse;
    Failure onRefused(const QString &what, const Failure &why);

    Refusals m_refusals;
    ProjectNames m_projects{*this};
};

} // namespace Chaincert
