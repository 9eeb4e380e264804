#include "downloads/onconflict.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

QString onConflictId(OnConflict onConflict)
{
    switch (onConflict) {
    case OnConflict::KeepBoth:
        return u"keep-both"_s;
    case OnConflict::Replace:
        return u"replace"_s;
    case OnConflict::Skip:
        return u"skip"_s;
    }
    Q_UNREACHABLE();
}

std::optional<OnConflict> onConflictFromId(const QString &id)
{
    for (const OnConflict each : {OnConflict::KeepBoth, OnConflict::Replace, OnConflict::Skip}) {
        if (id == onConflictId(each))
            return each;
    }
    return {};
}

} // namespace Chaincert
