#include "results/copywords.h"

#include "failures/outsidetext.h"
#include "words/separated.h"
#include "words/translation.h"
#include "words/words.h"

#include <QDir>

CHAINCERT_TR_CONTEXT(Chaincert::CopyWords)

namespace Chaincert::CopyWords {

namespace {

constexpr qsizetype MaxNamed = 3; // paths in a sentence

QString listed(const QStringList &paths)
{
    QStringList lines;
    for (const QString &path : paths.mid(0, MaxNamed))
        lines.append(harmless(QDir::toNativeSeparators(path)));
    const int more = static_cast<int>(paths.size() - lines.size());
    if (more > 0)
        lines.append(tr("and %Ln more", nullptr, more));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString gone(const QStringList &paths)
{
    //: %1 = paths, a line each
    return tr("No longer there, so not copied:\n%1").arg(listed(paths));
}

QString missing(const Staging::Copies &copies)
{
    if (copies.failure) {
        //: rows that were dragged or copied
        return Words::joined({tr("Nothing was copied."), Words::inFull(*copies.failure)});
    }
    if (copies.isTooMuch)
        return tr(
            "Nothing was copied: the selection is larger than %1. Select fewer rows, or open the folder.")
            .arg(Words::bytes(Staging::maxBytes));
    QStringList sentences;
    if (!copies.gone.isEmpty())
        sentences += gone(copies.gone);
    if (!copies.leftOut.isEmpty())
        //: links, pipes and the like; %1 = paths, a line each
        sentences += tr("Neither files nor folders, so not copied:\n%1").arg(listed(copies.leftOut));
    return sentences.join(QLatin1Char('\n'));
}

} // namespace Chaincert::CopyWords
