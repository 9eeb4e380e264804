#include "accounts/keyswords.h"

#include <QCoreApplication>
#include <QDir>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::KeysWords)
};

QString shortened(const QString &file)
{
    const QString home = QDir::homePath() + u'/';
    return QDir::toNativeSeparators(file.startsWith(home) ? u"~/"_s + file.mid(home.size()) : file);
}

} // namespace

QString originOf(const KeysPlace &place)
{
    const QString file = shortened(place.file);
    switch (place.origin) {
    case KeysPlace::Origin::Environment:
        //: %1 is an environment variable
        return place.entry.isEmpty() ? Tr::tr("Environment") : Tr::tr("Environment, %1").arg(place.entry);
    case KeysPlace::Origin::ProfileFile:
        return place.entry.isEmpty() ? file : u"%1 [%2]"_s.arg(file, place.entry);
    case KeysPlace::Origin::CsvFile:
        //: %1 is a file, %2 a user's name
        return place.entry.isEmpty() ? file : Tr::tr("%1, user %2").arg(file, place.entry);
    }
    Q_UNREACHABLE();
}

} // namespace Chaincert
