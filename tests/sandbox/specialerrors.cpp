#include "special.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

Answer archive(const Asked &asked)
{
    return file(asked.organization.archive(asked.certType), asked.certType.toUtf8() + ".zip");
}

Answer gateway(int status, const QString &code, const QString &message, const Asked &asked)
{
    return gatewayError(status, code, message, asked.requestId);
}

Answer throttled(const Asked &asked, const QByteArray &retryAfter)
{
    return withHeader(
        gateway(429, u"APIGW.0308"_s,
            u"The throttling threshold has been reached: policy user over ratelimit,limit:60,time:1 minute"_s,
            asked),
        "Retry-After", retryAfter);
}

Answer raw(int status, const QByteArray &contentType, const QByteArray &body)
{
    return bytes(status, contentType, body);
}

QList<Special> documented()
{
    return {
        {"error-400", "400 BCS.4006005, the reference's example",
            [](const Asked &) {
                return bcsError(400, u"BCS.4006005"_s, u"keyType error, keyType: blok not supported"_s);
            }},
        {"error-401", "401 BCS.4010401",
            [](const Asked &) {
                return bcsError(401, u"BCS.4010401"_s, u"Incorrect token or token resolution failed"_s);
            }},
        {"error-403", "403 BCS.4030403",
            [](const Asked &) {
                return bcsError(403, u"BCS.4030403"_s, u"No permissions to request this method"_s);
            }},
        {"error-404", "404 BCS.4040404",
            [](const Asked &) {
                return bcsError(404, u"BCS.4040404"_s, u"Not Found:the url is not found"_s);
            }},
        {"error-500", "500 BCS.5000500",
            [](const Asked &) { return bcsError(500, u"BCS.5000500"_s, u"Internal Server Error"_s); }},
        {"error-org", "400 BCS.4001051: no such organization",
            [](const Asked &) {
                return bcsError(400, u"BCS.4001051"_s, u"Input org error-org is not exist"_s);
            }},
        {"error-unknown-code", "400 with a code nobody knows",
            [](const Asked &) {
                return bcsError(400, u"BCS.4999999"_s, u"The moon is in the wrong quarter"_s);
            }},
        {"error-429", "429 APIGW.0308, Retry-After: 1, every time",
            [](const Asked &asked) { return throttled(asked, "1"); }},
        {"error-429-once", "429 with Retry-After: 1 the first time, then the archive",
            [](const Asked &asked) { return asked.times == 1 ? throttled(asked, "1") : archive(asked); }},
        {"error-429-hour", "429 with Retry-After: 3600",
            [](const Asked &asked) { return throttled(asked, "3600"); }},
        {"error-502", "502 APIGW.0610, every time",
            [](const Asked &asked) {
                return gateway(502, u"APIGW.0610"_s, u"No backend available."_s, asked);
            }},
        {"error-503", "503 APIGW.0613, every time",
            [](const Asked &asked) {
                return gateway(503, u"APIGW.0613"_s, u"The IAM service is currently unavailable."_s, asked);
            }},
        {"error-503-once", "503 the first time, then the archive",
            [](const Asked &asked) {
                return asked.times == 1
                    ? gateway(503, u"APIGW.0613"_s, u"The IAM service is currently unavailable."_s, asked)
                    : archive(asked);
            }},
        {"error-504", "504, an HTML page of a proxy, every time",
            [](const Asked &) {
                return raw(504, "text/html",
                    "<html><head><title>504 Gateway Time-out</title></head><body><center><h1>504 Gateway "
                    "Time-out</h1></center></body></html>");
            }},
        {"error-gateway", "401 APIGW.0301 with request_id in the body",
            [](const Asked &asked) {
                return gateway(401, u"APIGW.0301"_s,
                    u"Incorrect IAM authentication information: token expires, expires_at:2026-01-01T00:00:00.000000Z"_s,
                    asked);
            }},
        {"error-expired", "401 APIGW.0307: the token must be updated",
            [](const Asked &asked) {
                return gateway(401, u"APIGW.0307"_s, u"The token must be updated."_s, asked);
            }},
        {"error-iam", "401 as IAM answers: {\"error\":{\"code\":401,…}}",
            [](const Asked &) {
                return json(401,
                    {{u"error"_s,
                        QJsonObject{{u"code"_s, 401}, {u"message"_s, u"The username or password is wrong."_s},
                            {u"title"_s, u"Unauthorized"_s}}}});
            }},
        {"error-iam-flat", "403 IAM.0101, flat",
            [](const Asked &) {
                return bcsError(403, u"IAM.0101"_s, u"Request not permitted in this region"_s);
            }},
    };
}

QList<Special> shapes()
{
    return {
        {"error-camel-case", "400 with errorCode, errorMsg",
            [](const Asked &) {
                return json(400,
                    {{u"errorCode"_s, u"BCS.4004025"_s}, {u"errorMsg"_s, u"Invalid request information."_s}});
            }},
        {"error-code-message", "400 with code, message",
            [](const Asked &) {
                return json(
                    400, {{u"code"_s, u"BCS.4004025"_s}, {u"message"_s, u"Invalid request information."_s}});
            }},
        {"error-error-message", "400 with error_code, error_message",
            [](const Asked &) {
                return json(400,
                    {{u"error_code"_s, u"BCS.4004025"_s},
                        {u"error_message"_s, u"Invalid request information."_s}});
            }},
        {"error-nested", "400 inside an unknown wrapper object",
            [](const Asked &) {
                return json(400,
                    {{u"outcome"_s,
                        QJsonObject{{u"error_code"_s, u"BCS.4004025"_s},
                            {u"error_msg"_s, u"Invalid request information."_s}}}});
            }},
        {"error-details", "400 with a details array",
            [](const Asked &) {
                return json(400,
                    {{u"error_code"_s, u"BCS.4004025"_s}, {u"error_msg"_s, u"Invalid request information."_s},
                        {u"details"_s,
                            QJsonArray{QJsonObject{{u"error_code"_s, u"BCS.4004029"_s},
                                {u"error_msg"_s, u"Query failed."_s}}}}});
            }},
        {"error-list", "400 with errors[]",
            [](const Asked &) {
                return json(400,
                    {{u"errors"_s,
                        QJsonArray{QJsonObject{{u"error_code"_s, u"BCS.4004025"_s},
                            {u"error_msg"_s, u"Invalid request information."_s}}}}});
            }},
        {"error-oauth", "401 with error, error_description",
            [](const Asked &) {
                return json(401,
                    {{u"error"_s, u"invalid_token"_s},
                        {u"error_description"_s, u"The token is not active"_s}});
            }},
        {"error-detail", "403 with detail",
            [](const Asked &) {
                return json(403, {{u"detail"_s, u"Not allowed from this address"_s}});
            }},
        {"error-numbers", "400 with a number for a code",
            [](const Asked &) {
                return json(400, {{u"error_code"_s, 4004025}, {u"error_msg"_s, 17}});
            }},
        {"error-array", "400 with a JSON array",
            [](const Asked &) {
                return raw(400, "application/json",
                    R"([{"error_code":"BCS.4004025","error_msg":"Invalid request information."}])");
            }},
        {"error-bom", "400 JSON with a byte order mark",
            [](const Asked &) {
                return raw(400, "application/json",
                    "\xef\xbb\xbf{\"error_code\":\"BCS.4004025\",\"error_msg\":\"Invalid request "
                    "information.\"}");
            }},
        {"error-cut", "400 with JSON that ends in the middle",
            [](const Asked &) {
                return raw(
                    400, "application/json", R"({"error_code":"BCS.4004025","error_msg":"Invalid requ)");
            }},
        {"error-not-utf8", "400 with a message in GBK",
            [](const Asked &) {
                return raw(400, "application/json",
                    "{\"error_code\":\"BCS.4004025\",\"error_msg\":"
                    "\"\xd7\xe9\xd6\xaf\xb2\xbb\xb4\xe6\xd4\xda\"}");
            }},
        {"error-text", "400 with plain text",
            [](const Asked &) {
                return raw(400, "text/plain", "The blockchain is being upgraded, come back at noon");
            }},
        {"error-html", "403 with a web page",
            [](const Asked &) {
                return raw(403, "text/html",
                    "<html><head><title>Web filter</title></head><body><h1>Blocked by "
                    "policy</h1></body></html>");
            }},
        {"error-xml", "403 with XML",
            [](const Asked &) {
                return raw(403, "application/xml",
                    "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code><Message>Access denied by the "
                    "gateway</Message></Error>");
            }},
        {"error-empty", "500 without a body", [](const Asked &) { return raw(500, "application/json", {}); }},
        {"error-long", "400 with a code and a message far too long",
            [](const Asked &) {
                return bcsError(400, u"BCS."_s + QString(200, u'4'), QString(20'000, u'x'));
            }},
        {"error-markup", "400 with markup in the message",
            [](const Asked &) {
                return bcsError(400, u"BCS.4004025"_s, u"<b onclick=alert(1)>bold</b> & <img src=x>"_s);
            }},
        {"error-token", "401 that repeats the token it was sent",
            [](const Asked &asked) {
                return bcsError(401, u"BCS.4010401"_s,
                    u"Incorrect token: X-Auth-Token: "_s + QString::fromLatin1(asked.token));
            }},
        {"error-407", "407, as a proxy that wants a sign-in",
            [](const Asked &) {
                return withHeader(raw(407, "text/html", "<html><title>Proxy sign-in</title></html>"),
                    "Proxy-Authenticate", "Basic realm=\"proxy\"");
            }},
    };
}

} // namespace

QList<Special> specialErrors()
{
    return documented() + shapes();
}

} // namespace Sandbox
