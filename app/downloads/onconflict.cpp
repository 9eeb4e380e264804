#include "downloads/onconflict.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Chaincert {

QLatin1String onConflictId(OnConflict onConflict)
{
    static constexpr std::array ids{"keep-both"_L1, "replace"_L1, "skip"_L1};
    static_assert(ids.size() == size_t(OnConflict::Skip) + 1);
    return ids.at(size_t(onConflict));
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
