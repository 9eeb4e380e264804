#include "results/broughtindetails.h"

#include "failures/outsidetext.h"
#include "results/broughtinwords.h"
#include "words/findingwords.h"
#include "words/identitywords.h"
#include "words/separated.h"
#include "words/translation.h"
#include "words/words.h"

#include <QDir>

CHAINCERT_TR_CONTEXT(Chaincert::BroughtInDetails)

namespace Chaincert {

namespace {

constexpr int MaxFindings = 50;

// Each with its file, where there are several, and its next step, which is told once where several have the
// same.
void addFindings(Details &details, const BroughtIn &row)
{
    const QList<Finding> findings = row.summary.findings();
    QString before;
    for (const Finding &finding : findings.mid(0, MaxFindings)) {
        const Words::FindingWords words = Words::wordsOf(finding);
        if (!before.isEmpty() && before != words.advice)
            details.sentences << before;
        const bool hasPlace = row.files.size() > 1 && !finding.at.path.isEmpty();
        //: %1 = the file that is meant; %2 = a sentence on the certificate or key in it
        details.sentences << (hasPlace ? tr("%1: %2").arg(harmlessLine(finding.at.path), words.summary)
                                       : words.summary);
        before = words.advice;
    }
    details.sentences << before;
    if (findings.size() > MaxFindings)
        details.sentences << tr("And %n more.", nullptr, static_cast<int>(findings.size() - MaxFindings));
}

void addEnd(Details &details, const BroughtIn &row)
{
    if (!row.summary.ends.isValid())
        return;
    IdentityAssessment end;
    end.ends = row.summary.ends;
    end.endsBy = row.summary.endsBy;
    //: %1 = a point of time with the days until then
    details.sentences << tr("Valid until: %1").arg(Words::endOf(end, QDateTime::currentDateTimeUtc()));
}

} // namespace

Details detailsOf(const BroughtIn &row, const QString &path, bool hasCard)
{
    Details details;
    details.title = BroughtInWords::state(row);
    //: %1 = the name of a file or folder, %2 = what it is, and that it was brought in
    details.whose = tr("%1: %2").arg(BroughtInWords::title(row), BroughtInWords::whose(row));
    details.path = path;
    details.raw = QDir::toNativeSeparators(path);
    details.state = row.state == BroughtIn::State::Waiting ? DownloadState::Waiting
        : row.state == BroughtIn::State::Reading           ? DownloadState::Connecting
                                                           : DownloadState::Saved;
    // While it is read anew these are as they were: the line that a person types into stays where it is.
    details.wantsPassword = row.wantsPassword;
    details.isPasswordWrong = row.isPasswordWrong;
    if (row.state != BroughtIn::State::Read)
        return details;
    details.severity = severityOf(row.summary.verdict);
    if (row.failure) {
        const Words::Sentences words = Words::of(*row.failure);
        details.sentences << words.summary << words.advice;
        details.helpOn = row.failure->kind;
    } else if (!hasCard) {
        addFindings(details, row);
        addEnd(details, row);
    }
    details.canUnpack = row.kind == MaterialKind::Archive && !row.failure && path == row.path;
    details.sentences.removeAll(QString());
    return details;
}

} // namespace Chaincert
