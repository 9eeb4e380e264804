#include "sessions/tokensession.h"

namespace Chaincert {

class TokenUse : public CredentialUse
{
public:
    TokenUse(TokenSession *session, const QString &what)
        : m_session(session)
        , m_what(what)
    {
    }
    void accepted() override { }
    Failure refused(const Failure &why) override
    {
        return m_session ? m_session->onRefused(m_what, why)
                         : why; // without: the token is an older one by now
    }

private:
    const QPointer<TokenSession> m_session;
    const QString m_what;
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
    const auto lastOne = lastAsked();
    bool needsProjects = false;
    const bool alive = settle([&](const Asker &asker) -> std::optional<Result<Credential>> {
        if (const auto refused = m_refusals.told({}, asked(asker)))
            return tl::make_unexpected(*refused);
        if (asker.forList) // without a use: the list of projects does not speak against the token
            return credential({secrets.token.clone()}, network, {});
        const QString given = projectOf(asker);
        const std::optional<QString> project = m_projects.idOf(given, asker.request.askedAt);
        needsProjects = needsProjects || !project;
        if (!project)
            return {};
        return credential({secrets.token.clone()}, network,
            std::make_shared<TokenUse>(this, asker.request.what), *project == given ? QString() : *project);
    });
    if (alive && needsProjects)
        m_projects.look(lastOne);
}

Failure TokenSession::onRefused(const QString &what, const Failure &why)
{
    m_refusals.remember({what});
    Failure ended = why;
    ended.kind = FailureKind::TokenEnded;
    ended.subject = account().name;
    ended.detail.clear();
    if (account().tokenSince.isValid())
        ended.detail = account().tokenSince.toUTC().toString(Qt::ISODate);
    return ended;
}

} // namespace Chaincert
