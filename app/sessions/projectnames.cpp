#include "sessions/projectnames.h"

#include "sessions/accountendpoints.h"

#include <algorithm>

namespace Chaincert {

ProjectNames::ProjectNames(AccountSession &session)
    : m_session(session)
{
}

ProjectNames::~ProjectNames() = default;

std::optional<QString> ProjectNames::idOf(
    const QString &project, std::chrono::steady_clock::time_point askedAt) const
{
    if (project.isEmpty() || isProjectId(project))
        return project;
    if (const auto named = m_ids.find(project); named != m_ids.end())
        return named->second;
    const bool isId = std::any_of(
        m_ids.begin(), m_ids.end(), [&project](const auto &each) { return each.second == project; });
    return isId || (m_lookedAt && askedAt <= *m_lookedAt) ? std::optional(project) : std::nullopt;
}

void ProjectNames::fetch(std::chrono::steady_clock::time_point askedAt)
{
    if (m_fetch)
        return;
    const Result<Endpoint> iam = iamEndpointOf(m_session.account());
    if (!iam) {
        settle();
        return;
    }
    const auto firstPage = [iam = *iam](const Credential &credential) {
        return credential.authorization.key ? projectsOfKeyRequest(iam) : projectsRequest(iam);
    };
    const auto read = [](const BufferedResponse &answer) { return projectsAnswer(answer.body, {}); };
    m_fetch = std::make_unique<Fetch>(
        Fetch::Asked{*this, CredentialRequest{m_session.account().id, {}, askedAt}, firstPage, read},
        [this](const Fetch::Fetched &fetched) { onFetched(fetched); });
}

void ProjectNames::credential(const CredentialRequest &request, QObject *context, Answer answer)
{
    m_session.ask({request, context, std::move(answer), {}, true});
}

void ProjectNames::onFetched(const Fetch::Fetched &fetched)
{
    m_fetch.reset();
    if (!fetched.failure || !fetched.entries.isEmpty()) {
        m_ids.clear();
        for (const ReachableProject &project : fetched.entries)
            m_ids.emplace(project.name, project.id);
    }
    settle();
}

void ProjectNames::settle()
{
    m_lookedAt = std::chrono::steady_clock::now();
    Q_EMIT fetched();
}

} // namespace Chaincert
