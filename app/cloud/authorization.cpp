#include "cloud/authorization.h"

#include "cloud/signing.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

Authorization Authorization::clone() const
{
    Authorization copy{token.clone(), {}, projectId, domainId, clockOffset};
    if (key)
        copy.key = key->clone();
    return copy;
}

std::vector<Secret> Authorization::secrets() const
{
    std::vector<Secret> copies;
    const auto add = [&copies](const Secret &secret) {
        if (!secret.isEmpty())
            copies.push_back(secret.clone());
    };
    add(token);
    if (key) {
        add(key->secretKey);
        add(key->securityToken);
    }
    return copies;
}

HttpRequest authorized(HttpRequest request, const Authorization &authorization, const QDateTime &now)
{
    if (!authorization.token.isEmpty())
        request.headers.append({"X-Auth-Token"_ba, authorization.token.reveal().toByteArray()});
    if (!authorization.key)
        return request;
    if (!authorization.projectId.isEmpty())
        request.headers.append({"X-Project-Id"_ba, authorization.projectId.toUtf8()});
    if (!authorization.domainId.isEmpty())
        request.headers.append({"X-Domain-Id"_ba, authorization.domainId.toUtf8()});
    return sign(std::move(request), *authorization.key, now.addMSecs(authorization.clockOffset.count()));
}

} // namespace Chaincert
