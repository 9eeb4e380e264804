#include "reports/textsummary.h"

#include "failures/outsidetext.h"
#include "reports/causes.h"
#include "reports/outcomes.h"
#include "words/separated.h"
#include "words/translation.h"
#include "words/words.h"

#include <QStringList>

CHAINCERT_TR_CONTEXT(Chaincert::Reports)

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxNames = 12;

QString names(const QList<const DownloadStatus *> &downloads)
{
    QStringList names;
    for (const DownloadStatus *download : downloads.mid(0, MaxNames))
        names += nameOf(*download);
    if (downloads.size() > MaxNames)
        names += tr("and %Ln more", nullptr, static_cast<int>(downloads.size() - MaxNames));
    return Words::listed(names);
}

QString block(QStringList lines)
{
    for (QString &line : lines)
        line = harmlessLine(line);
    lines.removeAll(QString());
    return lines.join(u"\n  "_s);
}

QString paragraph(const WarningCause &cause)
{
    const int count = static_cast<int>(cause.downloads.size());
    QStringList lines{tr("%1 (%Ln)", nullptr, count).arg(cause.words.cause)};
    if (cause.oneSubject)
        lines += cause.words.summary;
    return block(lines + QStringList{cause.words.advice, names(cause.downloads)});
}

QString paragraph(const Cause &cause)
{
    const Words::Sentences words = Words::of(cause.failure);
    const int count = static_cast<int>(cause.downloads.size());
    QStringList lines{//: why downloads failed, and how many
        tr("%1 (%Ln)", nullptr, count).arg(Words::shortReason(cause.failure))};
    if (cause.oneSubject)
        lines += words.summary;
    lines += words.advice;
    return block(
        lines + QStringList{names(cause.downloads), Words::rawAnswer(*cause.downloads.first()->failure)});
}

} // namespace

QString textSummary(const QList<DownloadStatus> &downloads)
{
    QStringList parts{inWords(Outcomes(downloads))};
    for (const Cause &cause : causesOf(downloads))
        parts += paragraph(cause);
    for (const WarningCause &cause : warningCausesOf(downloads))
        parts += paragraph(cause);
    return parts.join(u"\n\n"_s) + u'\n';
}

} // namespace Chaincert
