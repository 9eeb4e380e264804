#include "sessions/projectnames.h"

#include "cloud/identity.h"
#include "cloud/memorybody.h"
#include "sessions/accountendpoints.h"
#include "sessions/authorizedcall.h"

#include <algorithm>

namespace Chaincert {

ProjectNames::ProjectNames(AccountSession &session, List list)
    : m_session(session)
    , m_list(list)
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

void ProjectNames::look(std::chrono::steady_clock::time_point askedAt)
{
    if (m_call)
        return;
    const Result<Endpoint> iam = iamEndpointOf(m_session.account());
    if (!iam) {
        settle();
        return;
    }
    const auto body = std::make_shared<QByteArray>();
    m_call = std::make_unique<AuthorizedCall>(
        *this, CredentialRequest{m_session.account().id, {}, askedAt},
        [iam = *iam, list = m_list](const Credential &) {
            return list == List::OfKey ? projectsOfKeyRequest(iam) : projectsRequest(iam);
        },
        [body] { return std::make_unique<MemoryBody>(body); });
    connect(m_call.get(), &AuthorizedCall::finished, this, [this, body](const Result<AnswerHead> &head) {
        m_call.release()->deleteLater(); // we are in its signal
        onList(head, *body);
    });
    m_call->start();
}

void ProjectNames::credential(const CredentialRequest &request, QObject *context, Answer answer)
{
    m_session.ask({request, context, std::move(answer), {}, true});
}

void ProjectNames::onList(const Result<AnswerHead> &head, const QByteArray &body)
{
    if (const auto projects = head ? projectsAnswer(body, {}) : fail(FailureKind::NotIdentityService)) {
        m_ids.clear();
        for (const ReachableProject &project : *projects)
            m_ids.emplace(project.name, project.id);
    }
    settle();
}

void ProjectNames::settle()
{
    m_lookedAt = std::chrono::steady_clock::now();
    Q_EMIT looked();
}

} // namespace Chaincert
