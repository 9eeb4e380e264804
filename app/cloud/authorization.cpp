#include "cloud/authorization.h"

#include "cloud/signing.h"
#include "credentials/token.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

Failure tokenInvalid(const Secret &token)
{
    return {FailureKind::TokenInvalid, {}, {}, token.size(), MaxTokenLength};
}

bool hasControls(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c < u' ' || c == u'\x7f'; });
}

// As the Authorization header can hold it between commas.
bool isKeyId(const QString &id)
{
    return !id.isEmpty()
        && std::all_of(id.begin(), id.end(), [](QChar c) { return c > u' ' && c < u'\x7f' && c != u','; });
}

} // namespace

std::optional<Failure> headerFault(const Authorization &authorization)
{
    const auto &[token, key, projectId, domainId, clockOffset] = authorization;
    if (!token.isEmpty() && !isToken(token.reveal()))
        return tokenInvalid(token);
    if (!key)
        return {};
    if (!isKeyId(key->id))
        return Failure{FailureKind::AccessKeyUnknown, key->id.right(4).simplified()};
    if (!key->securityToken.isEmpty() && !isToken(key->securityToken.reveal()))
        return tokenInvalid(key->securityToken);
    for (const QString &id : {projectId, domainId}) {
        if (hasControls(id))
            return Failure{FailureKind::ProjectIdInvalid, id};
    }
    return {};
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
