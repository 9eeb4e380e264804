#include "identityservice.h"

#include "paging.h"
#include "query.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

QJsonObject links(const Request &request, const QString &path)
{
    return {{u"self"_s, QString::fromLatin1(request.serviceRoot()) + path}};
}

Answer projects(const Projects &all, const Request &request, const Caller &caller, int pageSize)
{
    const QString name = parameter(request.query, "name");
    QJsonArray list;
    for (const Project &project : all) {
        if (!caller.user->projectIds.contains(project.id) || (!name.isEmpty() && name != project.name))
            continue;
        list.append(QJsonObject{{u"id"_s, project.id}, {u"name"_s, project.name}, {u"domain_id"_s, domainId},
            {u"is_domain"_s, false}, {u"enabled"_s, project.enabled}, {u"parent_id"_s, domainId},
            {u"description"_s, QString()}, {u"links"_s, links(request, u"/v3/projects/"_s + project.id)}});
    }
    const Page part = page(list, request, pageSize);
    return json(200, {{u"projects"_s, part.entries}, {u"links"_s, part.links}});
}

Answer domains(const Request &request)
{
    return json(200,
        {{u"domains"_s,
             QJsonArray{QJsonObject{{u"id"_s, domainId}, {u"name"_s, domainName}, {u"enabled"_s, true},
                 {u"description"_s, QString()}, {u"links"_s, links(request, u"/v3/domains/"_s + domainId)}}}},
            {u"links"_s, links(request, u"/v3/auth/domains"_s)}});
}

} // namespace

IdentityService::IdentityService(
    const Projects &projects, const Tokens &tokens, const Clock &clock, int pageSize)
    : m_projects(projects)
    , m_pageSize(pageSize)
    , m_tokens(tokens)
    , m_clock(clock)
{
}

bool IdentityService::knows(const Request &request)
{
    return request.method == "GET"
        && QByteArrayList{"/v3/auth/tokens", "/v3/auth/projects", "/v3/projects", "/v3/auth/domains"}
               .contains(request.path);
}

Answer IdentityService::validation(const Request &request) const
{
    const QByteArray text = request.header("X-Subject-Token");
    if (text.isEmpty())
        return bcsError(400, u"IAM.0009"_s, u"X-Subject-Token is invalid in the request."_s);
    const Token *const token = m_tokens.find(text);
    if (!token || token->ends <= m_clock.now())
        return bcsError(
            404, u"IAM.0004"_s, u"Could not find token: %1..."_s.arg(QLatin1String(text.left(3))));
    const bool withCatalog = parameter(request.query, "nocatalog").isEmpty();
    return withHeader(json(200, SignIn::tokenBody(*token, m_projects, withCatalog)), "X-Subject-Token", text);
}

Answer IdentityService::answer(const Request &request, const Caller &caller) const
{
    if (request.path == "/v3/auth/tokens")
        return validation(request);
    return request.path == "/v3/auth/domains" ? domains(request)
                                              : projects(m_projects, request, caller, m_pageSize);
}

} // namespace Sandbox
