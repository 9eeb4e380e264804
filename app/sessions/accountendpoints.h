#pragma once

#include "cloud/endpoint.h"
#include "credentials/account.h"

namespace Chaincert {

/// Where an account's blockchain service is: the typed endpoint, or else its region's.
/// Failures: EndpointInvalid, EndpointNotSecure, RegionUnknown, RegionWithoutService.
Result<Endpoint> endpointOf(const Account &account);

/// Where it signs in: the typed IAM endpoint, or else its region's. Failures: EndpointInvalid,
/// EndpointNotSecure, RegionUnknown, IamEndpointMissing.
Result<Endpoint> iamEndpointOf(const Account &account);

} // namespace Chaincert
