#include "reports/outcomes.h"

#include "words/separated.h"
#include "words/translation.h"
#include "words/warningwords.h"

#include <QStringList>

#include <algorithm>

CHAINCERT_TR_CONTEXT(Chaincert::Results)

namespace Chaincert {

namespace {

QString warned(const QString &part, int count)
{
    //: "13 saved, 11 with warnings"
    return count > 0 ? tr("%1, %Ln with warnings", nullptr, count).arg(part) : part;
}

QStringList ended(const Outcomes &outcomes)
{
    using enum DownloadState;
    const auto count = [&outcomes](DownloadState state) { return outcomes.of(state); };
    QStringList parts;
    if (const int n = count(Saved) - outcomes.unsafeSaved())
        parts += warned(tr("%Ln saved", nullptr, n), outcomes.warnedSaved());
    if (const int n = count(Unchanged) - outcomes.skipped() - outcomes.unsafeUnchanged())
        parts += tr("%Ln unchanged", nullptr, n);
    if (const int n = outcomes.skipped())
        parts += tr("%Ln skipped", nullptr, n);
    if (const int n = outcomes.warnedUnchanged())
        parts.last() = warned(parts.last(), n);
    if (const int n = outcomes.unsafe())
        //: archives that were saved but are unsafe to unpack, beside "13 saved"
        parts += tr("%Ln unsafe, not unpacked", nullptr, n);
    if (const int n = count(Failed))
        parts += tr("%Ln failed", nullptr, n);
    if (const int n = count(Cancelled))
        parts += tr("%Ln cancelled", nullptr, n);
    return parts;
}

QStringList underWay(const Outcomes &outcomes)
{
    using enum DownloadState;
    const auto count = [&outcomes](DownloadState state) { return outcomes.of(state); };
    QStringList parts;
    if (const int n = count(Connecting) + count(Downloading) + count(Unpacking))
        parts += tr("%Ln downloading", nullptr, n);
    if (const int n = count(WaitingToRetry))
        parts += tr("%Ln waiting to retry", nullptr, n);
    if (const int n = count(Waiting))
        parts += tr("%Ln waiting", nullptr, n);
    return parts;
}

} // namespace

Outcome outcomeOf(const DownloadStatus &download)
{
    if (!download.saved)
        return {download.state};
    const SavedDownload &saved = *download.saved;
    return {download.state, saved.skipped, Words::isWarned(saved),
        !saved.skipped && std::any_of(saved.warnings.begin(), saved.warnings.end(), Words::isUnsafeArchive)};
}

Outcomes::Outcomes(const QList<DownloadStatus> &downloads)
{
    for (const DownloadStatus &download : downloads)
        add(outcomeOf(download));
}

void Outcomes::add(const Outcome &outcome, int change)
{
    m_counts[static_cast<size_t>(outcome.state)] += change;
    m_skipped += outcome.skipped ? change : 0;
    const bool isNew = outcome.state == DownloadState::Saved;
    if (outcome.unsafe)
        (isNew ? m_unsafeSaved : m_unsafeUnchanged) += change;
    else if (outcome.warned)
        (isNew ? m_warnedSaved : m_warnedUnchanged) += change;
}

int Outcomes::total() const
{
    int all = 0;
    for (const int count : m_counts)
        all += count;
    return all;
}

int Outcomes::finished() const
{
    int all = 0;
    for (size_t state = 0; state < m_counts.size(); ++state)
        all += isFinished(static_cast<DownloadState>(state)) ? m_counts[state] : 0;
    return all;
}

QString inWords(const Outcomes &outcomes)
{
    return Words::separated(ended(outcomes) + underWay(outcomes));
}

QString endedInWords(const Outcomes &outcomes)
{
    return Words::separated(ended(outcomes));
}

} // namespace Chaincert
