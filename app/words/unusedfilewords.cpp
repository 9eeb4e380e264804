#include "words/phrases.h"
#include "words/words.h"

#include <QDir>

namespace Chaincert::Words {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString path(const QString &file)
{
    return shown(QDir::toNativeSeparators(file), 400);
}

} // namespace

QString of(const Platform::UnusedFile &unused)
{
    if (!unused.openToOthers.isEmpty())
        return Texts::tr("Other users can write to “%1”, so “%2” is not trusted and is neither used nor "
                         "changed. Make it writable by you alone (chmod go-w), then start again.")
            .arg(path(unused.openToOthers), path(unused.file));
    if (unused.file.isEmpty())
        return Texts::tr(
            "Nothing will be kept for the next start, because there is no home folder. Set HOME.");
    const QString why = unused.failure ? inFull(*unused.failure) : QString();
    //: %1 is a file, %2 what happened and what to do
    return Texts::tr("“%1” is neither used nor changed: %2").arg(path(unused.file), why);
}

} // namespace Chaincert::Words
