#include "accounts/suggestedregion.h"

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

QString suggestedRegion(const QList<Account> &accounts)
{
    const auto last = std::find_if(
        accounts.rbegin(), accounts.rend(), [](const Account &one) { return !one.regionId.isEmpty(); });
    return last == accounts.rend() ? u"cn-north-4"_s : last->regionId;
}

} // namespace Chaincert
