#include "accounts/suggestedregion.h"

#include "cloud/regions.h"

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

QString suggestedRegion(const QString &lastRegion)
{
    const QList<Region> &all = regions();
    const bool isKnown
        = std::any_of(all.begin(), all.end(), [&](const Region &one) { return one.id == lastRegion; });
    return isKnown ? lastRegion : u"cn-north-4"_s;
}

} // namespace Chaincert
