#include "gateway.h"

#include "signature.h"

using namespace Qt::StringLiterals;

namespace Sandbox {

Gateway::Gateway(const Options &options)
    : m_options(options)
    , m_clock(options.clockSkew)
    , m_projects(allProjects(options.scale))
    , m_users(m_projects)
    , m_tokens(options.tokenLifetime)
    , m_keys(m_users)
    , m_signIn(m_projects, m_users, m_tokens, m_clock)
    , m_identity(m_projects, m_tokens, m_clock, static_cast<int>(options.page))
    , m_cloud(m_projects, options.scale, static_cast<int>(options.page))
    , m_fixedToken(m_tokens.fix(&m_users.standingFor(u"plain"_s), m_clock.now()))
    , m_faults(options)
{
}

QJsonObject Gateway::description() const
{
    QJsonObject facts = m_cloud.description();
    facts.insert(u"token"_s, QString::fromLatin1(m_fixedToken));
    facts.insert(u"domain"_s, QJsonObject{{u"id"_s, domainId}, {u"name"_s, domainName}});
    facts.insert(u"users"_s, m_users.description());
    facts.insert(u"access_keys"_s, m_keys.description());
    facts.insert(u"clock_skew"_s, m_options.clockSkew);
    return facts;
}

Answer Gateway::control(const Request &request)
{
    if (request.method == "GET" && request.wholePath == "/sandbox/counts") {
        return json(200,
            {{u"sign_ins"_s, m_counts.signIns}, {u"sign_ins_refused"_s, m_counts.signInsRefused},
                {u"signature_failures"_s, m_counts.signatureFailures}, {u"requests"_s, m_counts.requests},
                {u"faults"_s, m_faults.count()},
                {u"last_certificate_requests"_s, m_counts.certificateRequests}});
    }
    if (request.method == "POST" && request.wholePath == "/sandbox/revoke") {
        m_tokens.revokeAll();
        return bytes(204, {}, {});
    }
    if (request.method == "POST" && request.wholePath == "/sandbox/reset") {
        m_users.reset();
        m_keys.reset();
        m_counts = {};
        m_faults = Faults(m_options);
        m_lastSecond.clear();
        return bytes(204, {}, {});
    }
    return json(404, {{u"error"_s, u"only GET counts, POST revoke and POST reset"_s}});
}

bool Gateway::isThrottled()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    while (!m_lastSecond.empty() && m_lastSecond.front() <= now - 1'000)
        m_lastSecond.pop_front();
    if (m_options.throttle > 0 && static_cast<qint64>(m_lastSecond.size()) >= m_options.throttle)
        return true;
    m_lastSecond.push_back(now);
    return false;
}

Answer Gateway::signIn(const Request &request)
{
    Answer answer = m_signIn.answer(request);
    ++(answer.status == 201 ? m_counts.signIns : m_counts.signInsRefused);
    return answer;
}

std::variant<Caller, Answer> Gateway::caller(const Request &request, bool atIdentityService)
{
    const auto gateway = [&](const QString &code, const QString &message) {
        return gatewayError(401, code, message, request.requestId);
    };
    if (Authorization::isMeant(request.header("Authorization"))) {
        const auto checked = m_keys.check(request, atIdentityService, m_clock.now());
        if (const auto *refusal = std::get_if<Answer>(&checked)) {
            ++m_counts.signatureFailures;
            return *refusal;
        }
        return Caller{std::get<const User *>(checked)};
    }
    const Token *const token = m_tokens.find(request.token());
    if (token && token->ends > m_clock.now())
        return Caller{token->user, token->scope};
    if (atIdentityService)
        return unauthenticated();
    if (request.token().isEmpty()) {
        return gateway(
            u"APIGW.0301"_s, u"Incorrect IAM authentication information: x-auth-token not found"_s);
    }
    return token ? gateway(u"APIGW.0307"_s, u"The token must be updated."_s)
                 : bcsError(401, u"BCS.4010401"_s, u"Incorrect token or token resolution failed"_s);
}

// A sign-in is never spoiled: everything that follows would fail with it.
Answer Gateway::answer(const Request &request)
{
    if (request.wholePath.startsWith("/sandbox/"))
        return control(request);
    const Answer answer = served(request);
    return request.method == "GET" ? m_faults.spoiled(answer, request) : answer;
}

Answer Gateway::served(Request request)
{
    const auto below = [&request](const QByteArray &root) {
        return request.wholePath.startsWith(root + '/') ? request.wholePath.mid(root.size()) : QByteArray();
    };
    request.path = below(m_options.iamRoot());
    const bool isSignIn = request.method == "POST" && request.path == "/v3/auth/tokens";
    const bool identity = IdentityService::knows(request);
    if (!isSignIn && !identity)
        request.path = below(m_options.bcsRoot());

    ++m_counts.requests;
    m_counts.certificateRequests += Cloud::isForCertificates(request);
    if (isThrottled()) {
        const QString words
            = u"The throttling threshold has been reached: policy user over ratelimit,limit:%1,"
              "time:1 second"_s.arg(m_options.throttle);
        return withHeader(gatewayError(429, u"APIGW.0308"_s, words, request.requestId), "Retry-After", "1");
    }
    if (isSignIn)
        return signIn(request);
    if (!identity && !Cloud::knows(request)) {
        return gatewayError(404, u"APIGW.0101"_s,
            u"The API does not exist or has not been published in the environment"_s, request.requestId);
    }
    const auto known = caller(request, identity);
    if (const auto *refusal = std::get_if<Answer>(&known))
        return *refusal;
    const QByteArray domain = request.header("X-Domain-Id");
    if (!domain.isEmpty() && QLatin1String(domain) != domainId)
        return bcsError(403, u"IAM.0002"_s, u"You are not authorized to perform the requested action."_s);
    const Caller &asking = std::get<Caller>(known);
    return identity ? m_identity.answer(request, asking) : m_cloud.answer(request, asking);
}

} // namespace Sandbox
