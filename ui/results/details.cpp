#include "results/details.h"

#include "reports/outcomes.h"
#include "results/resultsnode.h"
#include "results/resultswords.h"
#include "sessions/blamedpart.h"
#include "words/localtimes.h"
#include "words/translation.h"
#include "words/words.h"

#include <QDir>
#include <QSet>

#include <algorithm>

CHAINCERT_TR_CONTEXT(Chaincert::Details)

namespace Chaincert {

namespace {

constexpr int MaxWarnings = 50;
constexpr int MaxRawLength = 8000; // characters shown; a service's answer may be 1 MiB

void addFailure(Details &details, const Failure &failure, const Account *account)
{
    const Words::Sentences words = Words::of(failure);
    details.sentences << words.summary << words.advice << Words::keptAnswer(failure);
    QStringList raw;
    if (failure.service) {
        raw << Words::rawAnswer(failure);
        if (!failure.service->requestId.isEmpty())
            raw << tr("Request %1").arg(failure.service->requestId);
    }
    const QString detail = Words::withLocalTimes(failure.detail);
    if (!words.summary.contains(detail)) // not what the sentence says already
        raw << detail;
    for (const QString &sentence : Words::ownSentences(failure)) {
        if (!words.summary.contains(sentence)) // cut there
            raw << sentence;
    }
    raw.removeAll(QString());
    details.raw = raw.join(QLatin1Char('\n'));
    if (details.raw.size() > MaxRawLength)
        details.raw = details.raw.left(MaxRawLength) + QChar(0x2026);
    details.helpOn = failure.kind;
    details.canAddAuthority = factsOf(failure.kind).is(FailureTrait::AuthorityMayHelp);
    details.canEditAccount = !details.canAddAuthority
        && (account ? accountMends(failure, *account) : factsOf(failure.kind).is(FailureTrait::AccountMends));
    details.canAllowOpenKeys = failure.kind == FailureKind::ModesNotKept;
    if (details.canAllowOpenKeys)
        details.sentences << tr(
            "If you save here anyway, anyone with access to this disk can read the private keys.");
}

// Each with its next step, which is told once where several have the same.
void addWarnings(Details &details, const SavedDownload &saved, bool hasCard)
{
    QList<Words::WarningWords> warnings = Words::everyWarningOn(saved);
    const QList<Finding> findings = saved.assessment ? saved.assessment->findings() : QList<Finding>();
    for (const Finding &finding : findings) {
        if (!needsALook(finding))
            warnings += Words::warningWordsOf(finding);
    }
    if (warnings.isEmpty())
        return;
    details.severity = Words::worstSeverityOf(saved).value_or(
        std::max_element(warnings.begin(), warnings.end(), [](const auto &a, const auto &b) {
            return a.severity < b.severity;
        })->severity);
    const auto refused = std::find_if(saved.warnings.begin(), saved.warnings.end(),
        [](const SaveWarning &warning) { return warning.why.has_value(); });
    if (refused != saved.warnings.end())
        details.helpOn = refused->why->kind;
    if (hasCard) { // it tells the findings
        warnings.clear();
        for (const SaveWarning &warning : saved.warnings)
            warnings += Words::wordsOf(warning);
    }
    QString before;
    for (const Words::WarningWords &words : warnings.mid(0, MaxWarnings)) {
        if (!before.isEmpty() && before != words.advice)
            details.sentences << before;
        details.sentences << words.summary;
        before = words.advice;
    }
    details.sentences << before;
    if (warnings.size() > MaxWarnings)
        details.sentences << tr("And %n more.", nullptr, static_cast<int>(warnings.size() - MaxWarnings));
}

void addSaved(Details &details, const SavedDownload &saved, bool hasCard)
{
    if (saved.replaced)
        details.sentences << tr("Replaced by a later download; this copy was renamed with its date.");
    if (saved.skipped)
        details.sentences << tr("Files already exist here and were not changed; no request was sent.");
    else if (saved.unchanged)
        details.sentences << tr("The same content was already there; nothing was written.");
    if (saved.renewed)
        details.sentences << tr(
            "Its content differs from that of the earlier download: the certificate was renewed.");
    const QString older = saved.olderFolder.isEmpty() ? saved.olderArchive : saved.olderFolder;
    if (!older.isEmpty())
        details.sentences << tr("The previous content is kept as “%1”.").arg(QDir::toNativeSeparators(older));
    addWarnings(details, saved, hasCard);
    details.sentences << ResultsWords::parts(saved);
    // Else the card or a warning says it.
    if (!hasCard && holdsPrivateKey(saved) && keptPermissions(saved).value_or(false))
        details.sentences << tr("Only you can read the private keys.");
    details.raw = QDir::toNativeSeparators(details.path);
}

} // namespace

Details detailsOf(const DownloadStatus &status, const QString &path, const Account *account,
    const QDateTime &heldUntil, bool hasCard)
{
    Details details;
    details.state = status.state;
    details.title = heldUntil.isValid() ? Words::heldUntil(heldUntil) : ResultsWords::state(status);
    //: %1 = organization and certificate type, "org1 · admin"; %2 = the blockchain's name
    details.whose = tr("%1 in %2").arg(ResultsWords::title(status), ResultsWords::blockchain(status));
    details.canTryNow = heldUntil.isValid() || status.state == DownloadState::WaitingToRetry;
    if (heldUntil.isValid())
        details.sentences << tr("It then continues automatically. Trying sooner may make the pause longer.");
    details.path = path;
    details.canCancel = !isFinished(status.state);
    details.canRetry = canBeRetried(status.state);
    if (status.failure && status.state == DownloadState::Failed)
        addFailure(details, *status.failure, account);
    if (status.saved)
        addSaved(details, *status.saved, hasCard);
    if (account && !hasCard)
        details.sentences << tr("Account: %1").arg(account->name);
    details.sentences.removeAll(QString());
    return details;
}

Details detailsOf(const QList<const DownloadStatus *> &several, const QString &group)
{
    Details details;
    details.isOfSeveral = true;
    details.whose = group;
    details.title = tr("%Ln download(s) selected", nullptr, static_cast<int>(several.size()));
    Outcomes outcomes;
    const DownloadStatus *worst = nullptr;
    int worstRank = 0;
    QSet<FailureKind> kinds;
    for (const DownloadStatus *status : several) {
        outcomes.add(outcomeOf(*status));
        details.canRetry = details.canRetry || canBeRetried(status->state);
        details.canCancel = details.canCancel || !isFinished(status->state);
        if (const int rank = rankOf(*status); !worst || rank < worstRank) {
            worst = status;
            worstRank = rank;
        }
        if (status->failure)
            kinds.insert(status->failure->kind);
    }
    if (kinds.size() == 1) // as of rows chosen by their cause
        details.helpOn = *kinds.begin();
    details.sentences << inWords(outcomes);
    if (!worst)
        return details;
    details.state = worst->state;
    if (worst->saved)
        details.severity = Words::worstSeverityOf(*worst->saved);
    if (details.severity || worst->state == DownloadState::Failed)
        //: of several downloads; %1 = the name of one, "org1 · admin"; %2 = its state
        details.sentences
            << tr("Look first at %1 (%2)").arg(ResultsWords::title(*worst), ResultsWords::state(*worst));
    return details;
}

QString asText(const Details &details)
{
    //: a row's name and its state
    QStringList lines{
        details.whose.isEmpty() ? details.title : tr("%1: %2").arg(details.whose, details.title)};
    lines += details.sentences;
    if (!details.raw.isEmpty())
        lines << details.raw;
    return lines.join(QLatin1Char('\n'));
}

} // namespace Chaincert
