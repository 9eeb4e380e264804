#include "sessions/accountendpoints.h"

#include "cloud/identity.h"
#include "cloud/regions.h"

#include <algorithm>

namespace Chaincert {

Result<Endpoint> endpointOf(const Account &account)
{
    return account.endpoint.isEmpty() ? bcsEndpoint(account.regionId) : Endpoint::parse(account.endpoint);
}

Result<Endpoint> iamEndpointOf(const Account &account)
{
    if (!account.iamEndpoint.isEmpty())
        return identityEndpoint(account.iamEndpoint);
    if (account.regionId.isEmpty())
        return fail(FailureKind::IamEndpointMissing, account.name);
    const QList<Region> &all = regions();
    const auto region
        = std::find_if(all.begin(), all.end(), [&](const Region &row) { return row.id == account.regionId; });
    if (region == all.end())
        return fail(FailureKind::RegionUnknown, account.regionId);
    return Endpoint::parse(region->iam);
}

} // namespace Chaincert
