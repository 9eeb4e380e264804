#include "sessions/projectnames.h"

#include "cloud/identity.h"
#include "cloud/listlimits.h"
#include "cloud/lists.h"
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
    m_askedAt = askedAt;
    m_coming.clear();
    m_pages = 0;
    send({});
}

void ProjectNames::send(const QUrl &further)
{
    const Result<Endpoint> iam = iamEndpointOf(m_session.account());
    if (!iam) {
        settle();
        return;
    }
    ++m_pages;
    const auto body = std::make_shared<QByteArray>();
    const auto asked = std::make_shared<QUrl>();
    m_call = std::make_unique<AuthorizedCall>(
        *this, CredentialRequest{m_session.account().id, {}, m_askedAt},
        [iam = *iam, list = m_list, further, asked](const Credential &) {
            const Result<HttpRequest> request = furtherPage(
                list == List::OfKey ? projectsOfKeyRequest(iam) : projectsRequest(iam), further);
            if (request)
                *asked = request->url;
            return request;
        },
        [body] { return std::make_unique<MemoryBody>(body); });
    connect(m_call.get(), &AuthorizedCall::finished, this, [this, body, asked](const auto &head) {
        m_call.release()->deleteLater(); // we are in its signal
        onList(head, *body, *asked);
    });
    m_call->start();
}

void ProjectNames::credential(const CredentialRequest &request, QObject *context, Answer answer)
{
    m_session.ask({request, context, std::move(answer), {}, true});
}

void ProjectNames::onList(const Result<AnswerHead> &head, const QByteArray &body, const QUrl &asked)
{
    const auto projects = head ? projectsAnswer(body, {}) : fail(FailureKind::NotIdentityService);
    const size_t before = m_coming.size();
    if (projects) {
        for (const ReachableProject &project : *projects)
            m_coming.emplace(project.name, project.id);
    }
    // A page with nothing new would go on forever.
    const QUrl next
        = m_coming.size() > before && m_pages < ListLimits::Pages ? nextPage(body, asked) : QUrl();
    if (!next.isEmpty()) {
        send(next);
        return;
    }
    if (projects || !m_coming.empty())
        m_ids = std::exchange(m_coming, {});
    settle();
}

void ProjectNames::settle()
{
    m_lookedAt = std::chrono::steady_clock::now();
    Q_EMIT looked();
}

} // namespace Chaincert
