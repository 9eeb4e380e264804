#include "sessions/refusalcache.h"

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

} // namespace Chaincert
