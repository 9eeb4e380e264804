#include "results/resultswords.h"

#include "words/words.h"

#include <QCoreApplication>
#include <QStringList>

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

QString counted(DownloadState state, int n)
{
    switch (state) {
    case DownloadState::Waiting:
        return Texts::tr("%n waiting", nullptr, n);
    case DownloadState::Connecting:
    case DownloadState::Downloading:
    case DownloadState::Unpacking:
        return Texts::tr("%n downloading", nullptr, n);
    case DownloadState::WaitingToRetry:
        return Texts::tr("%n to be tried again", nullptr, n);
    case DownloadState::Saved:
        return Texts::tr("%n saved", nullptr, n);
    case DownloadState::Unchanged:
        return Texts::tr("%n unchanged", nullptr, n);
    case DownloadState::Failed:
        return Texts::tr("%n failed", nullptr, n);
    case DownloadState::Cancelled:
        return Texts::tr("%n cancelled", nullptr, n);
    }
    return {};
}

// An organization's name may be as long as it likes and hold line ends; a cell is one line.
QString oneLine(const QString &text)
{
    constexpr int Longest = 120;
    const QString line = text.simplified();
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
    const QString line = Words::stateLine(status);
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

QString summary(const QList<QPair<DownloadState, int>> &counts)
{
    QStringList texts;
    for (const auto &[state, n] : counts) {
        if (n > 0)
            texts.append(counted(state, n));
    }
    return joined(texts);
}

} // namespace Chaincert::ResultsWords
