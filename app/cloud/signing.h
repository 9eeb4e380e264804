#pragma once

#include "cloud/httprequest.h"
#include "credentials/accesskey.h"

#include <QDateTime>

namespace Chaincert {

/// The request with the headers of SDK-HMAC-SHA256 (app/cloud/API.md "Signing in", "Access key"): Host,
/// X-Sdk-Date, X-Security-Token for a temporary key, X-Sdk-Content-Sha256: UNSIGNED-PAYLOAD for a body whose
/// Content-Type is not JSON, and Authorization over method, encoded URL, headers and body. Signed is every
/// header of the result but Content-Type and names with an underscore; of several with one name only the last
/// is left. The URL must be encoded as it will be sent; dot segments are resolved.
HttpRequest sign(HttpRequest request, const AccessKey &key, const QDateTime &time);

} // namespace Chaincert
