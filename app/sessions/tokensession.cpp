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

TokenSession::TokenSession(SessionGround &ground, const Account &account, QObject *parent)
    : AccountSession(ground, account, parent)
{
    connect(&m_projects, &ProjectNames::looked, this, &TokenSession::serveLater);
}

void TokenSession::serve(const AccountSecrets &secrets)
{
    if (secrets.token.isEmpty()) {
        settleAll(Failure{FailureKind::TokenMissing, account().name});
        return;
    }
    const auto network = ground().networkOf(account(), secrets.proxyPassword, lastAsked());
    const auto asked = lastAsked();
    bool needsProjects = false;
    const bool alive = settle([&](const Asker &asker) -> std::optional<Result<Credential>> {
        if (const auto refused = m_refusals.told({}, asker.request.askedAt))
            return tl::make_unexpected(*refused);
        if (asker.forList) // without a use: the list of projects does not speak against the token
            return credential({secrets.token.clone()}, network, {});
        const QString given = projectOf(asker);
        const std::optional<QString> project = m_projects.idOf(given, asker.request.askedAt);
        needsProjects = needsProjects || !project;
        if (!project)
            return {};
        return credential({secrets.token.clone()}, network, std::make_shared<TokenUse>(this),
            *project == given ? QString() : *project);
    });
    if (alive && needsProjects)
        m_projects.look(asked);
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
