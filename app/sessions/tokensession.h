#pragma once

#include "sessions/accountsession.h"
#include "sessions/projectnames.h"

namespace Chaincert {

/// The session of an account with a token that a person pasted: gives it to all who ask. A refused request
/// fails with TokenEnded, and those that were already waiting are not sent; only another token helps.
class TokenSession : public AccountSession
{
    Q_OBJECT
public:
    TokenSession(const SessionBackend &backend, const Account &account, QObject *parent = nullptr);
    void forgetRefusals() override { m_refusals.forgetAll(); }

protected:
    void serve(const AccountSecrets &secrets) override;

private:
    std::shared_ptr<CredentialUse> useFor(const QString &what);
    Failure onRefused(const QString &what, const Failure &why);

    RefusalCache m_refusals;
    ProjectNames m_projects{*this};
};

} // namespace Chaincert
