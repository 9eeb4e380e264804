#pragma once

#include "cloud/httprequest.h"
#include "credentials/accesskey.h"
#include "failures/failure.h"

#include <QDateTime>

#include <chrono>
#include <optional>
#include <vector>

namespace Chaincert {

/// What lets one request through: nothing, a token (X-Auth-Token), or a signature by an access key
/// (app/cloud/API.md "Signing in"). A call stamps each try and each hop anew.
struct Authorization
{
    Secret token = {};
    std::optional<AccessKey> key = {};
    QString projectId = {}; ///< X-Project-Id, with a key; empty: none
    QString domainId = {}; ///< X-Domain-Id, likewise
    std::chrono::milliseconds clockOffset{0}; ///< the service's clock minus this computer's, with a key

    bool isEmpty() const { return token.isEmpty() && !key; }
    std::vector<Secret> secrets() const; ///< copies: to be redacted in answers
};

/// Why the headers of a request cannot carry it (a line break would end a header and begin another); nothing
/// where they can. Failures: TokenInvalid, AccessKeyUnknown (subject = the key's last four characters),
/// ProjectIdInvalid.
std::optional<Failure> headerFault(const Authorization &authorization);

/// The request with what authorizes it. `now`: this computer's time.
HttpRequest authorized(HttpRequest request, const Authorization &authorization, const QDateTime &now);

} // namespace Chaincert
