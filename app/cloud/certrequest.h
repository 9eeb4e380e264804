#pragma once

#include "cloud/certquery.h"
#include "cloud/httprequest.h"

namespace Chaincert {

/// Builds the download's request. Any characters in any value arrive decoded as typed: each path segment and
/// each query value is percent-encoded on its own, keeping only RFC 3986's unreserved characters. Failures:
/// ProjectIdInvalid, BlockchainIdInvalid (empty, "." or "..": a URL resolves those away), OrgNameInvalid
/// (empty). What authorizes the request is added by the call (authorization.h).
Result<HttpRequest> certRequest(const CertQuery &query);

} // namespace Chaincert
