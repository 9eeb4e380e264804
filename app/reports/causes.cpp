#include "reports/causes.h"

#include "failures/outsidetext.h"
#include "words/separated.h"
#include "words/words.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace Chaincert {

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
    bare.authMethod = failure.authMethod;
    return Words::of(bare).advice;
}

bool sameSubject(const Failure &a, const Failure &b)
{
    return a.subject == b.subject && a.detail == b.detail && a.ownSentences == b.ownSentences
        && a.measure == b.measure && a.limit == b.limit;
}

} // namespace

namespace {

QList<const DownloadStatus *> pointersTo(const QList<DownloadStatus> &downloads)
{
    QList<const DownloadStatus *> pointers;
    pointers.reserve(downloads.size());
    for (const DownloadStatus &download : downloads)
        pointers.append(&download);
    return pointers;
}

void take(Cause &cause, const Failure &failure)
{
    cause.oneSubject = cause.oneSubject && sameSubject(cause.failure, failure);
    if (failure.retryAt.isValid()
        && (!cause.failure.retryAt.isValid() || failure.retryAt > cause.failure.retryAt))
        cause.failure.retryAt = failure.retryAt;
}

// Different codes may mean the same to a person, and the same may help however one signs in.
QList<Cause> withoutRepetition(const QList<Cause> &causes)
{
    QList<Cause> different;
    std::map<std::pair<QString, QString>, qsizetype> known;
    for (const Cause &cause : causes) {
        const auto [at, isNew] = known.try_emplace(
            {Words::shortReason(cause.failure), adviceOn(cause.failure)}, different.size());
        if (isNew) {
            different.append(cause);
            continue;
        }
        Cause &same = different[at->second];
        take(same, cause.failure);
        same.oneSubject = same.oneSubject && cause.oneSubject;
        const qsizetype before = same.downloads.size();
        same.downloads += cause.downloads;
        std::inplace_merge(same.downloads.begin(), same.downloads.begin() + before, same.downloads.end(),
            [](const DownloadStatus *a, const DownloadStatus *b) { return a->id < b->id; });
    }
    return different;
}

template <typename T> bool isMoreFrequent(const T &a, const T &b)
{
    return a.downloads.size() > b.downloads.size();
}

} // namespace

QList<Cause> causesOf(const QList<const DownloadStatus *> &downloads)
{
    QList<Cause> causes;
    std::map<std::pair<decltype(keyOf(std::declval<Failure>())), std::optional<AuthMethod>>, qsizetype> known;
    for (const DownloadStatus *download : downloads) {
        if (download->state != DownloadState::Failed || !download->failure)
            continue;
        const Failure &failure = *download->failure;
        const auto [at, isNew] = known.try_emplace({keyOf(failure), failure.authMethod}, causes.size());
        if (isNew) {
            causes.append({failure, true, {}});
            causes.back().failure.tries = 1;
        }
        Cause &cause = causes[at->second];
        take(cause, failure);
        cause.downloads.append(download);
    }
    causes = withoutRepetition(causes);
    std::stable_sort(causes.begin(), causes.end(), isMoreFrequent<Cause>);
    return causes;
}

QList<Cause> causesOf(const QList<DownloadStatus> &downloads)
{
    return causesOf(pointersTo(downloads));
}

QList<WarningCause> warningCausesOf(const QList<const DownloadStatus *> &downloads)
{
    QList<WarningCause> causes;
    std::map<std::pair<SaveWarning::Kind, std::optional<FailureKind>>, qsizetype> known;
    std::map<std::pair<QString, QString>, qsizetype> told; // by cause and advice
    for (const DownloadStatus *download : downloads) {
        if (!download->saved)
            continue;
        for (const SaveWarning &warning : download->saved->warnings) {
            const auto why = warning.why ? std::optional(warning.why->kind) : std::nullopt;
            const auto [at, isNew] = known.try_emplace({warning.kind, why}, causes.size());
            if (isNew) {
                const Words::WarningWords words = Words::wordsOf(warning);
                const auto [same, isOther] = told.try_emplace({words.cause, words.advice}, causes.size());
                if (isOther)
                    causes.append({warning, words, true, {}});
                at->second = same->second;
            }
            WarningCause &cause = causes[at->second];
            if (!cause.downloads.isEmpty() && cause.downloads.last() == download)
                continue;
            cause.oneSubject = cause.oneSubject && cause.first == warning;
            cause.downloads.append(download);
        }
    }
    std::stable_sort(causes.begin(), causes.end(), isMoreFrequent<WarningCause>);
    std::stable_sort(causes.begin(), causes.end(),
        [](const WarningCause &a, const WarningCause &b) { return a.words.weight < b.words.weight; });
    return causes;
}

QList<WarningCause> warningCausesOf(const QList<DownloadStatus> &downloads)
{
    return warningCausesOf(pointersTo(downloads));
}

QString nameOf(const DownloadStatus &download)
{
    return Words::separated(
        {harmlessLine(download.request.query.orgName), QString(certTypeId(download.request.query.certType))});
}

} // namespace Chaincert
