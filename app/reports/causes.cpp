#include "reports/causes.h"

#include "reports/harmless.h"
#include "words/words.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

auto keyOf(const Failure &failure)
{
    const ServiceError service = failure.service.value_or(ServiceError());
    return std::tuple(failure.kind, service.httpStatus.value_or(0), service.code.value_or(QString()));
}

// Without what belongs to one download alone.
QString adviceOn(const Failure &failure)
{
    Failure bare{failure.kind};
    bare.service = failure.service;
    bare.signInWay = failure.signInWay;
    return Words::of(bare).advice;
}

// The cause that is known already, from accounts that sign in otherwise, where the same helps with both.
qsizetype sameBesideTheWay(const QList<Cause> &causes, const Failure &failure)
{
    const auto found = std::find_if(causes.begin(), causes.end(), [&failure](const Cause &cause) {
        return keyOf(cause.failure) == keyOf(failure) && adviceOn(cause.failure) == adviceOn(failure);
    });
    return found - causes.begin();
}

bool sameSubject(const Failure &a, const Failure &b)
{
    return a.subject == b.subject && a.detail == b.detail && a.measure == b.measure && a.limit == b.limit;
}

} // namespace

QList<Cause> causesOf(const QList<const DownloadStatus *> &downloads)
{
    QList<Cause> causes;
    std::map<std::pair<decltype(keyOf(std::declval<Failure>())), std::optional<SignInWay>>, qsizetype> known;
    for (const DownloadStatus *download : downloads) {
        if (download->state != DownloadState::Failed || !download->failure)
            continue;
        const Failure &failure = *download->failure;
        const auto [at, isNew] = known.try_emplace({keyOf(failure), failure.signInWay}, causes.size());
        if (isNew)
            at->second = sameBesideTheWay(causes, failure);
        if (at->second == causes.size()) {
            causes.append({failure, true, {}});
            causes.back().failure.tries = 1;
        }
        Cause &cause = causes[at->second];
        cause.oneSubject = cause.oneSubject && sameSubject(cause.failure, failure);
        if (failure.retryAt.isValid()
            && (!cause.failure.retryAt.isValid() || failure.retryAt > cause.failure.retryAt))
            cause.failure.retryAt = failure.retryAt;
        cause.downloads.append(download);
    }
    std::stable_sort(causes.begin(), causes.end(),
        [](const Cause &a, const Cause &b) { return a.downloads.size() > b.downloads.size(); });
    return causes;
}

QList<Cause> causesOf(const QList<DownloadStatus> &downloads)
{
    QList<const DownloadStatus *> pointers;
    pointers.reserve(downloads.size());
    for (const DownloadStatus &download : downloads)
        pointers.append(&download);
    return causesOf(pointers);
}

QString nameOf(const DownloadStatus &download)
{
    return harmlessLine(download.request.query.orgName) + u" · "_s
        + certTypeId(download.request.query.certType);
}

} // namespace Chaincert
