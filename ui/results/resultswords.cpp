#include "results/resultswords.h"

#include "failures/outsidetext.h"
#include "platform/paths.h"
#include "words/certificatewords.h"
#include "words/findingwords.h"
#include "words/separated.h"
#include "words/translation.h"
#include "words/warningwords.h"
#include "words/words.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

CHAINCERT_TR_CONTEXT(Chaincert::Results)

namespace Chaincert::ResultsWords {

namespace {

QString nameOf(const QString &path)
{
    return harmlessLine(lastPart(path));
}

// No finer than anyone can know.
QString timeLeft(std::chrono::seconds left)
{
    const int seconds = static_cast<int>(std::max<qint64>(1, left.count()));
    if (seconds <= 10)
        return tr("a few seconds left");
    if (seconds < 55)
        return tr("about %n second(s) left", nullptr, (seconds + 9) / 10 * 10);
    const int minutes = (seconds + 30) / 60;
    if (minutes < 60)
        return tr("about %n minute(s) left", nullptr, std::max(1, minutes));
    return tr("about %n hour(s) left", nullptr, (minutes + 30) / 60);
}

QString clock(std::chrono::seconds left)
{
    const qint64 seconds = std::max<qint64>(0, left.count());
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString pauseFor(const QString &left)
{
    //: of a row that waits because the service asked for a pause; %1 = minutes and seconds: "59:49"
    return tr("Paused by service, %1 left").arg(left);
}

// "Permission denied" within a sentence; "CA file cannot be read" stays.
QString within(const QString &words)
{
    const bool isName = words.size() > 1 && words.at(1).isUpper();
    return isName ? words : words.left(1).toLower() + words.mid(1);
}

// An organization's name may be as long as it likes and hold line ends; a cell is one line.
QString oneLine(const QString &text)
{
    constexpr int Longest = 120;
    const QString line = harmlessLine(text);
    return line.size() <= Longest ? line : line.left(Longest / 2) + QChar(0x2026) + line.right(Longest / 2);
}

} // namespace

QString title(const DownloadStatus &status)
{
    return Words::separated(
        {oneLine(status.request.query.orgName), QString(certTypeId(status.request.query.certType))});
}

QString blockchain(const DownloadStatus &status)
{
    constexpr int Longest = 60;
    const QString &name = status.request.blockchainName;
    return harmlessLine(name.isEmpty() ? status.request.query.blockchainId.left(8) : name).left(Longest);
}

QString state(const DownloadStatus &status)
{
    if (status.state == DownloadState::Failed && status.failure)
        //: a row's state, and why: "Failed: permission denied"
        return tr("%1: %2").arg(Words::of(status.state), within(Words::stateLine(status)));
    if (!status.saved)
        return Words::stateLine(status);
    const SavedDownload &saved = *status.saved;
    if (saved.replaced)
        //: a later download took its place; %1 = what it is called now: "admin 2026-11-29 105210"
        return tr("Replaced, kept as %1").arg(nameOf(saved.folder.isEmpty() ? saved.archive : saved.folder));
    if (Words::isWarned(saved))
        return Words::warningState(saved);
    if (saved.skipped)
        //: something was there already and was to be left alone
        return tr("Skipped, already exists");
    const QString verdict
        = saved.assessment ? Words::verdictInBrief(*saved.assessment) : Words::stateLine(status);
    if (!saved.olderArchive.isEmpty())
        //: %1 = "Right", "2 notes", "Saved"; the older one was renamed
        return tr("%1, older one renamed").arg(verdict);
    if (saved.renewed)
        //: %1 = "Right", "2 notes", "Saved"; other content than the earlier certificate beside it
        return tr("%1, renewed").arg(verdict);
    return verdict;
}

QString spokenState(const DownloadStatus &status)
{
    const QString shown = state(status);
    const QString name = Words::of(status.state);
    const bool isVerdict = status.saved && !status.saved->replaced
        && (status.saved->assessment || !status.saved->warnings.isEmpty());
    if (!isVerdict || shown.startsWith(name))
        return shown;
    const QString saved = Words::of(DownloadState::Saved);
    if (shown.startsWith(saved)) // "Saved, not unpacked" of what is unchanged
        return name + shown.mid(saved.size());
    //: a row's state, and what is to be said of it: "Saved, key does not match"
    return tr("%1, %2").arg(name, within(shown));
}

QString day(const QDateTime &utc)
{
    if (!utc.isValid())
        return {};
    if (Words::hasNoEnd(utc))
        //: in place of the day on which a certificate ends
        return tr("No end");
    //: a day, as QLocale::toString() reads formats
    return QLocale().toString(utc.toLocalTime().date(), tr("d MMM yyyy"));
}

QString validUntil(const DownloadStatus &status)
{
    return status.saved && status.saved->assessment ? day(status.saved->assessment->ends) : QString();
}

QString endsFirst(const AssessmentSummary &assessment)
{
    switch (assessment.endsBy) {
    case EndsBy::Certificate:
        break;
    case EndsBy::Authority:
        //: behind a day: what ends on it, before the certificate does
        return tr("CA");
    case EndsBy::TlsAuthority:
        //: behind a day: what ends on it, before the certificate does
        return tr("TLS CA");
    }
    return {};
}

QString fullEnd(const DownloadStatus &status)
{
    return status.saved && status.saved->assessment ? fullEnd(*status.saved->assessment) : QString();
}

QString fullEnd(const AssessmentSummary &assessment)
{
    if (!assessment.ends.isValid())
        return {};
    if (Words::hasNoEnd(assessment.ends))
        return tr("The certificate has no end date.");
    const QString when = Words::moment(assessment.ends);
    switch (assessment.endsBy) {
    case EndsBy::Certificate:
        return tr("The certificate ends on %1.").arg(when);
    case EndsBy::Authority:
        return tr("The CA certificate ends first, on %1.").arg(when);
    case EndsBy::TlsAuthority:
        return tr("The TLS CA certificate ends first, on %1.").arg(when);
    }
    return {};
}

QString pause(const QDateTime &until)
{
    return pauseFor(clock(std::chrono::seconds(QDateTime::currentDateTimeUtc().secsTo(until))));
}

QString pauseWords()
{
    return pauseFor({});
}

QString size(const DownloadStatus &status)
{
    if (status.saved)
        return Words::bytes(status.saved->bytes);
    if (status.total)
        return Words::bytes(*status.total);
    return status.received > 0 ? Words::bytes(status.received) : QString();
}

QString parts(const SavedDownload &saved)
{
    QList<QPair<FileKind, int>> counts;
    for (const SavedFile &file : saved.files) {
        const auto known = std::find_if(
            counts.begin(), counts.end(), [&](const auto &entry) { return entry.first == file.kind; });
        if (known != counts.end())
            ++known->second;
        else
            counts.append({file.kind, 1});
    }
    QStringList texts;
    for (const auto &[kind, n] : counts) {
        //: a kind of file and how many there are: "Certificate × 2"
        texts.append(n == 1 ? Words::of(kind) : tr("%1 × %2").arg(Words::of(kind)).arg(n));
    }
    return Words::separated(texts);
}

QString keyReaders(const SavedDownload &saved, bool fits)
{
    const std::optional<bool> kept = keptPermissions(saved);
    if (!kept)
        //: of a private key: it belongs to its certificate
        return fits ? tr("Fits") : QString();
    if (fits)
        //: of a private key: it belongs to its certificate, and who can read it
        return *kept ? tr("Fits, only you can read it") : tr("Fits, others may read it");
    //: of a private key
    return *kept ? tr("Only you can read it") : tr("Others may read it");
}

QString count(const RunProgress &progress)
{
    const QLocale locale;
    //: %1 downloads of %2 have ended.
    return tr("%1 of %2").arg(locale.toString(progress.finished), locale.toString(progress.total));
}

QString progress(const RunProgress &progress)
{
    if (progress.finished >= progress.total)
        return {};
    if (progress.paused)
        return progress.running > 0 ? tr("Paused, %n still running", nullptr, progress.running)
                                    : tr("Paused");
    if (progress.held > 0) {
        const bool all = progress.held == progress.total - progress.finished;
        //: %1 = a time of day, %2 = minutes and seconds until then: "58:12". What matters comes first: the
        //: end is cut where there is little room.
        return (all ? tr("Waiting until %1 (%2): the service asked for a pause")
                    : tr("%Ln waiting until %1 (%2): the service asked for a pause", nullptr, progress.held))
            .arg(Words::holdEnd(progress.heldUntil), clock(progress.heldFor));
    }
    return progress.timeLeft ? timeLeft(*progress.timeLeft) : QString();
}

QString summary(const Outcomes &outcomes, const RunProgress &run)
{
    const QStringList texts{endedInWords(outcomes), progress(run)};
    return Words::separated(run.held > 0 && !run.paused ? QStringList{texts.last(), texts.first()} : texts);
}

} // namespace Chaincert::ResultsWords
