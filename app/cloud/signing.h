#pragma once

#include "cloud/httprequest.h"
#include "credentials/accesskey.h"

#include <QDateTime>

namespace Chaincert {

// The request with the headers of SDK-HMAC-SHA256 (api.md "Signing in", "Access key"): X-Sdk-Date,
// X-Security-Token for a temporary key, and Authorization over method, encoded URL, headers and body. Signed
// are Host, X-Sdk-Date and every header of the request but Content-Type and names with an underscore. The
// URL must be encoded as it will be sent. Pure.
HttpRequest sign(HttpRequest request, const AccessKey &key, const QDateTime &time);

} // namespace Chaincert
