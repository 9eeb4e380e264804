#include "results/broughtinwords.h"

#include "failures/outsidetext.h"
#include "platform/paths.h"
#include "words/findingwords.h"
#include "words/identitywords.h"
#include "words/separated.h"
#include "words/translation.h"
#include "words/words.h"

CHAINCERT_TR_CONTEXT(Chaincert::BroughtIn)

namespace Chaincert::BroughtInWords {

QString title(const BroughtIn &row)
{
    const QString name = lastPart(row.path);
    return harmlessLine(name.isEmpty() ? row.path : name);
}

QString mark()
{
    //: of a row in the results: a file or folder that a person brought in to be looked at, and no download
    return tr("brought in");
}

QString groupTitle()
{
    //: a row of the results, above files and folders that a person brought in to be looked at
    return tr("Brought in");
}

QString count(int rows)
{
    //: files and folders that a person brought in to be looked at, counted
    return tr("%Ln brought in", nullptr, rows);
}

QString state(const BroughtIn &row)
{
    if (row.state == BroughtIn::State::Waiting)
        return tr("Waiting");
    if (row.state == BroughtIn::State::Reading)
        return tr("Reading…");
    if (row.failure)
        return Words::shortReason(*row.failure);
    return Words::verdictInBrief(row.summary);
}

QString whose(const BroughtIn &row)
{
    return Words::separated({row.kind != MaterialKind::Unknown ? Words::of(row.kind) : QString(), mark()});
}

QString size(const BroughtIn &row)
{
    return row.state == BroughtIn::State::Read && !row.failure ? Words::bytes(row.bytes) : QString();
}

} // namespace Chaincert::BroughtInWords
