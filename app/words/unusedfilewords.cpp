#include "words/phrases.h"
#include "words/translation.h"
#include "words/words.h"

#include <QDir>

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

namespace {

QString path(const QString &file)
{
    return shown(QDir::toNativeSeparators(file), 400);
}

} // namespace

QString of(const Platform::UnusedFile &unused)
{
    if (!unused.openToOthers.isEmpty())
        return tr("Other users can write to “%1”, so “%2” is not trusted and is neither used nor "
                  "changed. Make it writable by you alone (chmod go-w), then start again.")
            .arg(path(unused.openToOthers), path(unused.file));
    if (unused.file.isEmpty())
        return tr("Nothing will be kept for the next start, because there is no home folder. Set HOME.");
    const QString why = unused.failure ? inFull(*unused.failure) : QString();
    //: %1 is a file, %2 what happened and what to do
    return tr("“%1” is neither used nor changed: %2").arg(path(unused.file), why);
}

} // namespace Chaincert::Words
