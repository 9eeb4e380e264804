#include "sessions/tokensession.h"

namespace Chaincert {

TokenSession::TokenSession(const SessionBackend &backend, const Account &account, QObject *parent)
    : AccountSession(backend, account, parent)
{
    connect(&m_projects, &ProjectNames::fetched, this, &TokenSession::serveLater);
}

void TokenSession::serve(const AccountSecrets &secrets)
{
    if (secrets.token.isEmpty()) {
        failPending(Failure{FailureKind::TokenMissing, account().name});
        return;
    }
    const auto network = currentNetwork(secrets.proxyPassword);
    const auto lastOne = lastAsked();
    bool needsProjects = false;
    const bool alive = answerPending([&](const PendingRequest &pending) -> std::optional<Result<Credential>> {
        if (const auto refused = m_refusals.failureFor({}, asked(pending)))
            return tl::make_unexpected(*refused);
        if (pending.forList) // without a use: the list of projects does not speak against the token
            return makeCredential({secrets.token.clone()}, network, {});
        const QString given = projectOf(pending);
        const std::optional<QString> project = m_projects.idOf(given, pending.request.askedAt);
        needsProjects = needsProjects || !project;
        if (!project)
            return {};
        return makeCredential({secrets.token.clone()}, network, useFor(pending.request.what),
            *project == given ? QString() : *project);
    });
    if (alive && needsProjects)
        m_projects.fetch(lastOne);
}

std::shared_ptr<CredentialUse> TokenSession::useFor(const QString &what)
{
    const auto refused = [session = QPointer(this), what](const Failure &why) {
        return session ? session->onRefused(what, why) : why; // without: the token is an older one by now
    };
    return std::make_shared<CredentialUse>(CredentialUse{[] {}, refused});
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
