#include "sessions/refusals.h"

#include "cloud/identity.h"

namespace Chaincert {

void Refusals::remember(const Failure &why)
{
    m_ofAccount = Refusal{why, std::chrono::steady_clock::now()};
}

void Refusals::remember(const QString &project, const Failure &why)
{
    m_ofProjects.insert_or_assign(project, Refusal{why, std::chrono::steady_clock::now()});
}

void Refusals::forgetAll()
{
    m_ofAccount.reset();
    m_ofProjects.clear();
}

std::optional<Failure> Refusals::told(const QString &project, Time askedAt) const
{
    if (m_ofAccount && askedAt <= m_ofAccount->at)
        return m_ofAccount->why;
    if (const auto found = m_ofProjects.find(project);
        found != m_ofProjects.end() && askedAt <= found->second.at)
        return found->second.why;
    return {};
}

bool isRefusedSignIn(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::SignInRefused:
    case FailureKind::PasswordWrong:
    case FailureKind::UserLocked:
    case FailureKind::UserDisabled:
    case FailureKind::NoProgrammaticAccess:
    case FailureKind::PasswordExpired:
    case FailureKind::MfaCodeWrong:
    case FailureKind::MfaCodeMissing:
    case FailureKind::ProjectUnknown:
    case FailureKind::RegionWrong:
    case FailureKind::NotIdentityService:
    case FailureKind::SignInAnswerUnusable:
    case FailureKind::RequestRefused:
    case FailureKind::Unauthorized:
    case FailureKind::Forbidden:
    case FailureKind::NotFound:
    case FailureKind::ErrorInSuccess:
        return true;
    default:
        return false;
    }
}

// Whoever is told that the project is not theirs had the right password.
bool isAboutProject(const Failure &failure)
{
    return failure.kind == FailureKind::ProjectUnknown
        || (failure.kind == FailureKind::SignInRefused && failure.service
            && failure.service->httpStatus == 403);
}

Failure refusedSignature(const Failure &why, const QString &accessKeyId, std::chrono::milliseconds offset)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Failure failure = accessKeyFailure(why, accessKeyId, now.addMSecs(offset.count()));
    if (failure.kind == FailureKind::ClockWrong)
        failure.measure = failure.service->date.secsTo(now);
    return failure;
}

} // namespace Chaincert
