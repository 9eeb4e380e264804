#include "results/resultswords.h"

#include "reports/harmless.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace Chaincert::ResultsWords {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::Results)
};

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(" · "));
}

QString outcome(const DownloadStatus &status)
{
    if (status.saved && status.saved->skipped)
        //: something was there already and was to be left alone
        return Texts::tr("Skipped, already there");
    if (status.saved && !status.saved->olderArchive.isEmpty())
        //: the older one was renamed
        return Texts::tr("Saved, older one renamed");
    if (status.saved && status.saved->renewed)
        //: other content than the earlier certificate beside it
        return Texts::tr("Saved, renewed");
    return Words::stateLine(status);
}

// No finer than anybody can know.
QString timeLeft(std::chrono::seconds left)
{
    const int seconds = static_cast<int>(std::max<qint64>(1, left.count()));
    if (seconds <= 10)
        return Texts::tr("a few seconds left");
    if (seconds < 55)
        return Texts::tr("about %n second(s) left", nullptr, (seconds + 9) / 10 * 10);
    const int minutes = (seconds + 30) / 60;
    if (minutes < 60)
        return Texts::tr("about %n minute(s) left", nullptr, std::max(1, minutes));
    return Texts::tr("about %n hour(s) left", nullptr, (minutes + 30) / 60);
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
    //: an organization and a certificate type
    return Texts::tr("%1 · %2").arg(
        oneLine(status.request.query.orgName), QString(certTypeId(status.request.query.certType)));
}

QString state(const DownloadStatus &status)
{
    const QString line = outcome(status);
    const int warnings = status.saved ? static_cast<int>(status.saved->warnings.size()) : 0;
    //: a state and how many warnings it comes with: "Saved, 2 warnings"
    return warnings == 0 ? line : Texts::tr("%1, %n warning(s)", nullptr, warnings).arg(line);
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
        texts.append(n == 1 ? Words::of(kind) : Texts::tr("%1 × %2").arg(Words::of(kind)).arg(n));
    }
    return joined(texts);
}

QString progress(const RunProgress &progress)
{
    if (progress.finished >= progress.total)
        return {};
    const QLocale locale;
    QStringList texts{//: %1 downloads of %2 have ended.
        Texts::tr("%1 of %2").arg(locale.toString(progress.finished), locale.toString(progress.total))};
    if (progress.bytes > 0)
        texts.append(Words::bytes(progress.bytes));
    if (progress.paused)
        texts.append(Texts::tr("paused"));
    else if (progress.timeLeft)
        texts.append(timeLeft(*progress.timeLeft));
    return joined(texts);
}

} // namespace Chaincert::ResultsWords
