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

namespace {

// The words for each kind of warning, and for findings that read alike, are made once.
class WarningCauses
{
public:
    void add(const DownloadStatus &download)
    {
        const SavedDownload &saved = *download.saved;
        for (const SaveWarning &warning : saved.warnings) {
            const auto why = warning.why ? std::optional(warning.why->kind) : std::nullopt;
            const auto [known, isNew] = m_byKind.try_emplace({warning.kind, why}, -1);
            if (isNew)
                known->second = placeOf(Words::wordsOf(warning));
            SaveWarning &first = m_firsts.try_emplace(known->second, warning).first->second;
            take(known->second, download, first == warning);
        }
        if (!saved.assessment || saved.assessment->toLookAt == 0)
            return;
        const auto [known, isNew] = m_byLikeness.try_emplace(saved.assessment->likeness);
        if (isNew)
            known->second = placesOf(saved.assessment->findings());
        for (const qsizetype place : known->second) // names differ from one to the next
            take(place, download, m_causes.at(place).downloads.isEmpty());
    }

    QList<WarningCause> takeAll() { return std::move(m_causes); }

private:
    QList<qsizetype> placesOf(const QList<Finding> &findings)
    {
        QList<qsizetype> places;
        for (const Finding &finding : findings) {
            if (!needsALook(finding))
                continue;
            if (const qsizetype place = placeOf(Words::warningWordsOf(finding)); !places.contains(place))
                places.append(place);
        }
        return places;
    }

    qsizetype placeOf(const Words::WarningWords &words)
    {
        const auto [same, isNew] = m_told.try_emplace({words.cause, words.advice}, m_causes.size());
        if (isNew)
            m_causes.append({words, true, {}});
        return same->second;
    }

    void take(qsizetype place, const DownloadStatus &download, bool sameSubject)
    {
        WarningCause &cause = m_causes[place];
        if (!cause.downloads.isEmpty() && cause.downloads.last() == &download)
            return;
        cause.oneSubject = cause.oneSubject && sameSubject;
        cause.downloads.append(&download);
    }

    QList<WarningCause> m_causes;
    std::map<qsizetype, SaveWarning> m_firsts; // of each cause
    std::map<std::pair<SaveWarning::Kind, std::optional<FailureKind>>, qsizetype> m_byKind;
    std::map<size_t, QList<qsizetype>> m_byLikeness;
    std::map<std::pair<QString, QString>, qsizetype> m_told; // by cause and advice
};

} // namespace

QList<WarningCause> warningCausesOf(const QList<const DownloadStatus *> &downloads)
{
    WarningCauses all;
    for (const DownloadStatus *download : downloads) {
        if (download->saved)
            all.add(*download);
    }
    QList<WarningCause> causes = all.takeAll();
    std::stable_sort(causes.begin(), causes.end(), isMoreFrequent<WarningCause>);
    std::stable_sort(causes.begin(), causes.end(),
        [](const WarningCause &a, const WarningCause &b) { return a.words.severity > b.words.severity; });
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
