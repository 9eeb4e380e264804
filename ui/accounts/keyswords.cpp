#include "accounts/keyswords.h"

#include "fields/isolated.h"
#include "settings/homefolder.h"
#include "words/translation.h"

#include <QDir>

CHAINCERT_TR_CONTEXT(Chaincert::KeysWords)

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype EndsSeen = 4; // characters of a key's ID at its beginning and its end

QString shortened(const QString &file)
{
    return QDir::toNativeSeparators(withHomeShortened(file));
}

} // namespace

QString shortenedKeyId(const QString &id)
{
    return id.size() <= 2 * EndsSeen + 1 ? id : id.left(EndsSeen) + u'…' + id.right(EndsSeen);
}

QString originOf(const KeySource &place)
{
    const QString file = leftToRight(shortened(place.file));
    switch (place.origin) {
    case KeySource::Origin::Environment:
        //: %1 is an environment variable
        return place.entry.isEmpty() ? tr("Environment")
                                     : tr("Environment, %1").arg(leftToRight(place.entry));
    case KeySource::Origin::ProfileFile:
        return place.entry.isEmpty() ? file
                                     : leftToRight(u"%1 [%2]"_s.arg(shortened(place.file), place.entry));
    case KeySource::Origin::CsvFile:
        //: %1 is a file, %2 a user's name
        return place.entry.isEmpty() ? file : tr("%1, user %2").arg(file, place.entry);
    }
    Q_UNREACHABLE();
}

} // namespace Chaincert
