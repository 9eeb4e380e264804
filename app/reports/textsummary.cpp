#include "reports/textsummary.h"

#include "reports/causes.h"
#include "reports/harmless.h"
#include "reports/outcomes.h"
#include "words/separated.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostNames = 12;

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::Reports)
public:
    static QString of(const WarningCause &cause)
    {
        const int count = static_cast<int>(cause.downloads.size());
        QStringList lines{tr("%1 (%n)", nullptr, count).arg(cause.words.cause)};
        if (cause.oneSubject)
            lines += cause.words.summary;
        return block(lines + QStringList{cause.words.advice, names(cause.downloads)});
    }

    static QString of(const Cause &cause)
    {
        const Words::Sentences words = Words::of(cause.failure);
        const int count = static_cast<int>(cause.downloads.size());
        QStringList lines{//: why downloads failed, and how many
            tr("%1 (%n)", nullptr, count).arg(Words::shortReason(cause.failure))};
        if (cause.oneSubject)
            lines += words.summary;
        lines += words.advice;
        return block(
            lines + QStringList{names(cause.downloads), Words::rawAnswer(*cause.downloads.first()->failure)});
    }

private:
    static QString names(const QList<const DownloadStatus *> &downloads)
    {
        QStringList names;
        for (const DownloadStatus *download : downloads.mid(0, MostNames))
            names += nameOf(*download);
        if (downloads.size() > MostNames)
            names += tr("and %n more", nullptr, static_cast<int>(downloads.size() - MostNames));
        return Words::listed(names);
    }

    static QString block(QStringList lines)
    {
        for (QString &line : lines)
            line = harmlessLine(line);
        lines.removeAll(QString());
        return lines.join(u"\n  "_s);
    }
};

} // namespace

QString textSummary(const QList<DownloadStatus> &downloads)
{
    QStringList parts{inWords(Outcomes(downloads))};
    for (const Cause &cause : causesOf(downloads))
        parts += Texts::of(cause);
    for (const WarningCause &cause : warningCausesOf(downloads))
        parts += Texts::of(cause);
    return parts.join(u"\n\n"_s) + u'\n';
}

} // namespace Chaincert
