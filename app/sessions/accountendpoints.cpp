#include "sessions/accountendpoints.h"

#include "cloud/identity.h"
#include "cloud/regions.h"

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
    return iamEndpoint(account.regionId);
}

} // namespace Chaincert
