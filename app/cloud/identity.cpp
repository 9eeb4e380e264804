#include "cloud/identity.h"

#include "cloud/listedtext.h"
#include "cloud/listlimits.h"
#include "cloud/useragent.h"
#include "credentials/token.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

Result<HttpRequest> requestTo(const Endpoint &iam, const QByteArray &method, const QByteArray &path)
{
    // Other tools' settings often name the version within the address: "https://iam.example.com/v3".
    QByteArray base = iam.url().toEncoded();
    if (iam.url().path() == "/v3"_L1 || iam.url().path().endsWith("/v3"_L1))
        base.chop(3);
    HttpRequest request;
    request.service = CloudService::Identity;
    request.method = method;
    request.url = QUrl::fromEncoded(base + path, QUrl::StrictMode);
    if (!request.url.isValid())
        return fail(FailureKind::EndpointInvalid, iam.url().toString(), request.url.errorString());
    request.headers = {
        {"Accept"_ba, "application/json"_ba},
        {"User-Agent"_ba, userAgent()},
    };
    return request;
}

QJsonObject userOf(const PasswordSignIn &signIn)
{
    return {{u"name"_s, signIn.userName}, {u"domain"_s, QJsonObject{{u"name"_s, signIn.domainName}}}};
}

QJsonObject scopeOf(const PasswordSignIn &signIn)
{
    if (signIn.project.isEmpty())
        return {{u"domain"_s, QJsonObject{{u"name"_s, signIn.domainName}}}};
    const QString by = isProjectId(signIn.project) ? u"id"_s : u"name"_s;
    return {{u"project"_s, QJsonObject{{by, signIn.project}}}};
}

// RFC 8259, section 7.
void appendString(QByteArray &json, QByteArrayView text)
{
    if (!QUtf8StringView(text.data(), text.size()).isValidUtf8()) {
        appendString(json, QString::fromUtf8(text).toUtf8());
        return;
    }
    constexpr char hex[] = "0123456789abcdef";
    json += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\')
            json += '\\';
        if (c >= 0 && c < ' ')
            json.append("\\u00").append(hex[c >> 4]).append(hex[c & 15]);
        else
            json += c;
    }
    json += '"';
}

// An object with one more member, a secret.
void appendWithSecret(QByteArray &json, const QJsonObject &object, QByteArrayView name, const Secret &secret)
{
    json += QJsonDocument(object).toJson(QJsonDocument::Compact).chopped(1);
    json.append(",\"").append(name).append("\":");
    appendString(json, secret.reveal());
    json += '}';
}

// Written by hand, into bytes that do not move: Qt's JSON would leave copies of the password behind.
QByteArray signInBody(const PasswordSignIn &signIn)
{
    const bool withCode = !signIn.passcode.isEmpty();
    QByteArray json;
    json.reserve(4096
        + 6
            * (signIn.password.size() + 3 * signIn.domainName.size() + 2 * signIn.userName.size()
                + signIn.userId.size() + signIn.project.size()));
    json += withCode ? R"({"auth":{"identity":{"methods":["password","totp"],"password":{"user":)"
                     : R"({"auth":{"identity":{"methods":["password"],"password":{"user":)";
    appendWithSecret(json, userOf(signIn), "password", signIn.password);
    json += '}';
    if (withCode) {
        json += R"(,"totp":{"user":)";
        appendWithSecret(json,
            signIn.userId.isEmpty() ? userOf(signIn) : QJsonObject{{u"id"_s, signIn.userId}}, "passcode",
            signIn.passcode);
        json += '}';
    }
    json += R"(},"scope":)" + QJsonDocument(scopeOf(signIn)).toJson(QJsonDocument::Compact) + "}}";
    return json;
}

// RFC 3339, any number of fractional digits; without a zone UTC, which is what IAM means.
QDateTime readTime(const QString &text)
{
    const QString upper = text.trimmed().toUpper();
    if (upper.size() < 19 || (upper[10] != u'T' && upper[10] != u' '))
        return {};
    QDateTime time = QDateTime::fromString(upper, Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setTimeZone(QTimeZone::utc());
    return time.toUTC();
}

std::optional<QJsonObject> objectIn(QByteArrayView body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body.toByteArray());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

tl::unexpected<Failure> noIdentityService(const QString &host, int status)
{
    Failure failure{FailureKind::NotIdentityService, host};
    if (status > 0)
        failure.service = ServiceError{.httpStatus = status, .answeredBy = CloudService::Identity};
    return tl::make_unexpected(failure);
}

// What the body says of a token, without the token itself.
Result<SignedIn> tokenFactsOf(const ResponseHead &head, QByteArrayView body, const QString &host)
{
    const std::optional<QJsonObject> answer = objectIn(body);
    if (!answer || !answer->value("token"_L1).isObject())
        return noIdentityService(host, head.httpStatus);
    const QJsonObject token = answer->value("token"_L1).toObject();
    const QJsonObject user = token.value("user"_L1).toObject();
    const QJsonObject project = token.value("project"_L1).toObject();
    QJsonObject domain = user.value("domain"_L1).toObject();
    if (domain.isEmpty())
        domain = token.value("domain"_L1).toObject();
    if (domain.isEmpty())
        domain = project.value("domain"_L1).toObject();

    SignedIn signedIn;
    signedIn.userName = listedName(user, "name"_L1);
    signedIn.userId = listedId(user, "id"_L1);
    signedIn.domainName = listedName(domain, "name"_L1);
    signedIn.domainId = listedId(domain, "id"_L1);
    signedIn.projectId = listedId(project, "id"_L1);
    signedIn.projectName = listedName(project, "name"_L1);
    signedIn.expiresAt = readTime(token.value("expires_at"_L1).toString());
    signedIn.serverTime = head.date;
    if (!signedIn.expiresAt.isValid())
        return fail(FailureKind::SignInAnswerUnusable, host, u"expires_at"_s);
    return signedIn;
}

// The entries of a list that are objects with an id; an entry of another shape is left out.
Result<QList<QJsonObject>> entriesOf(QByteArrayView body, QLatin1String list, const QString &host)
{
    const std::optional<QJsonObject> answer = objectIn(body);
    if (!answer || !answer->value(list).isArray())
        return noIdentityService(host, 0);
    QList<QJsonObject> entries;
    const QJsonArray array = answer->value(list).toArray();
    for (const QJsonValue &value : array) {
        if (entries.size() >= ListLimits::Entries)
            break;
        const QJsonObject entry = value.toObject();
        if (!listedId(entry, "id"_L1).isEmpty())
            entries += entry;
    }
    return entries;
}

} // namespace

Result<Endpoint> identityEndpoint(const QString &typed)
{
    Result<Endpoint> endpoint = Endpoint::parse(typed);
    if (!endpoint)
        endpoint.error().measure = IdentityAddress;
    return endpoint;
}

bool isProjectId(const QString &project)
{
    return project.size() == 32 && std::all_of(project.begin(), project.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f');
    });
}

Result<HttpRequest> signInRequest(const Endpoint &iam, const PasswordSignIn &signIn)
{
    Result<HttpRequest> request = requestTo(iam, "POST"_ba, "/v3/auth/tokens?nocatalog=true"_ba);
    if (!request)
        return request;
    request->body = signInBody(signIn);
    request->headers.append({"Content-Type"_ba, "application/json;charset=utf8"_ba});
    return request;
}

Result<SignedIn> signInAnswer(const ResponseHead &head, QByteArrayView body, const QString &host)
{
    Result<SignedIn> signedIn = tokenFactsOf(head, body, host);
    if (!signedIn)
        return signedIn;
    if (!head.subjectToken || !isToken(head.subjectToken->reveal()))
        return fail(FailureKind::SignInAnswerUnusable, host, u"X-Subject-Token"_s);
    signedIn->token = head.subjectToken->clone();
    return signedIn;
}

Result<HttpRequest> tokenFactsRequest(const Endpoint &iam, const Secret &token)
{
    if (token.isEmpty())
        return fail(FailureKind::TokenMissing);
    if (!isToken(token.reveal()))
        return fail(FailureKind::TokenInvalid);
    Result<HttpRequest> request = requestTo(iam, "GET"_ba, "/v3/auth/tokens?nocatalog=true"_ba);
    if (request)
        request->headers.append({"X-Subject-Token"_ba, token.reveal().toByteArray()});
    return request;
}

Result<SignedIn> tokenFactsAnswer(const ResponseHead &head, QByteArrayView body, const QString &host)
{
    return tokenFactsOf(head, body, host);
}

Result<HttpRequest> projectsRequest(const Endpoint &iam)
{
    return requestTo(iam, "GET"_ba, "/v3/auth/projects"_ba);
}

Result<HttpRequest> projectsOfKeyRequest(const Endpoint &iam)
{
    return requestTo(iam, "GET"_ba, "/v3/projects"_ba);
}

Result<QList<ReachableProject>> projectsAnswer(QByteArrayView body, const QString &host)
{
    const Result<QList<QJsonObject>> entries = entriesOf(body, "projects"_L1, host);
    if (!entries)
        return tl::make_unexpected(entries.error());
    QList<ReachableProject> projects;
    for (const QJsonObject &entry : *entries) {
        ReachableProject project;
        project.id = listedId(entry, "id"_L1);
        project.name = listedName(entry, "name"_L1);
        project.enabled = entry.value("enabled"_L1).toBool(true);
        projects += project;
    }
    return projects;
}

Result<HttpRequest> domainsRequest(const Endpoint &iam)
{
    return requestTo(iam, "GET"_ba, "/v3/auth/domains"_ba);
}

Result<QList<Domain>> domainsAnswer(QByteArrayView body, const QString &host)
{
    const Result<QList<QJsonObject>> entries = entriesOf(body, "domains"_L1, host);
    if (!entries)
        return tl::make_unexpected(entries.error());
    QList<Domain> domains;
    for (const QJsonObject &entry : *entries)
        domains += Domain{listedId(entry, "id"_L1), listedName(entry, "name"_L1)};
    return domains;
}

} // namespace Chaincert
