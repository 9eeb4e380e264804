#include "sessions/refusalcache.h"

#include "cloud/identity.h"

namespace Chaincert {

void RefusalCache::remember(Met met)
{
    m_ofAccount = Refusal{std::move(met)};
}

void RefusalCache::remember(const QString &project, Met met)
{
    m_ofProjects.insert_or_assign(project, Refusal{std::move(met)});
}

void RefusalCache::forgetAll()
{
    m_ofAccount.reset();
    m_ofProjects.clear();
}

std::optional<Failure> RefusalCache::failureFor(const QString &project, const AskedWhen &asked) const
{
    std::optional<Failure> failure = m_ofAccount ? m_ofAccount->failureFor(asked) : std::nullopt;
    if (const auto found = m_ofProjects.find(project); !failure && found != m_ofProjects.end())
        failure = found->second.failureFor(asked);
    return failure;
}

std::optional<Failure> RefusalCache::Refusal::failureFor(const AskedWhen &asked) const
{
    if (asked.at > at)
        return {};
    if (met.byAllWhoWaited && asked.waitsSince <= at)
        return met.byAllWhoWaited;
    return Failure{FailureKind::NotAsked, met.what};
}

// An answer that the project is another's means that the password was right.
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
