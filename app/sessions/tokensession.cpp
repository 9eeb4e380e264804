#include "sessions/tokensession.h"

namespace Chaincert {

class TokenUse : public CredentialUse
{
public:
    explicit TokenUse(TokenSession *session)
        : m_session(session)
    {
    }
    void accepted() override { }
    void refused(const Failure &why) override
    {
        if (m_session) // else the token is an older one by now
            m_session->onRefused(why);
    }

private:
    const QPointer<TokenSession> m_session;
};

void TokenSession::serve(const AccountSecrets &secrets)
{
    if (secrets.token.isEmpty()) {
        settleAll(Failure{FailureKind::TokenMissing, account().name});
        return;
    }
    const auto network = ground().networkOf(account(), secrets.proxyPassword);
    settle([&](const Asker &asker) -> std::optional<Result<Credential>> {
        if (const auto refused = m_refusals.told({}, asker.request.askedAt))
            return tl::make_unexpected(*refused);
        return credential({secrets.token.clone()}, network, std::make_shared<TokenUse>(this));
    });
}

void TokenSession::onRefused(const Failure &why)
{
    Failure ended{FailureKind::TokenEnded, account().name};
    if (account().tokenSince.isValid())
        ended.detail = account().tokenSince.toUTC().toString(Qt::ISODate);
    ended.service = why.service;
    m_refusals.remember(ended);
}

} // namespace Chaincert
