#pragma once

#include "cloud/bodysink.h"
#include "cloud/endpoint.h"
#include "cloud/httprequest.h"
#include "credentials/accesskey.h"

#include <QList>

#include <chrono>

namespace Chaincert {

/// What is said to the identity service, IAM, and what its answers mean (app/cloud/API.md "Signing in",
/// "Lists to choose from"). subject of failures = the service's host, unless FailureKind says otherwise.

/// The address of IAM, as a person typed it. Failures: those of Endpoint::parse(), with this measure, so that
/// the example in their words is one of IAM's.
Result<Endpoint> identityEndpoint(const QString &typed);
constexpr qint64 IdentityAddress = 1;

/// What signs in with a password.
struct PasswordSignIn
{
    QString domainName; ///< the account's name
    QString userName;
    Secret password;
    QString project = {}; ///< id (32 hexadecimal digits) or name; empty: a token for the whole account
    QString userId = {}; ///< with an MFA code
    Secret passcode = {}; ///< six digits; empty: without
};

/// POST /v3/auth/tokens?nocatalog=true. The body holds the password: HttpCall overwrites it when it has been
/// answered. Failures: EndpointInvalid.
Result<HttpRequest> signInRequest(const Endpoint &iam, const PasswordSignIn &signIn);

/// What IAM says of a token: whose it is, for what, until when.
struct SignedIn
{
    Secret token;
    QString userName;
    QString userId;
    QString domainName;
    QString domainId;
    QString projectId; ///< empty for a token of the whole account
    QString projectName;
    QDateTime expiresAt; ///< UTC
    QDateTime serverTime; ///< UTC, the answer's Date; null where it had none
};

/// Failures: SignInAnswerUnusable (no token, or longer than 32768 characters; no readable end),
/// NotIdentityService (a success that is no answer of IAM's, such as a web page).
Result<SignedIn> signInAnswer(const ResponseHead &head, QByteArrayView body, const QString &host);
/// A failed sign-in with its own kind: PasswordWrong, UserLocked, MfaCodeWrong … (the section "Signing in"),
/// or as it was where it is about the way (TLS, proxy, throttling). `withCode`: a code had been sent.
Failure signInFailure(Failure failure, bool withCode, const QString &project);

/// What a service's refusal of a signed request means: AccessKeyUnknown, AccessKeyDisabled, AccessKeyLocked,
/// SignatureRefused, SecurityTokenEnded; ClockWrong where the answer's Date and `now` are more than 15
/// minutes apart (`now` must be the time that was signed); NoProgrammaticAccess. As it was where it speaks of
/// none of these.
Failure accessKeyFailure(Failure failure, const QString &accessKeyId, const QDateTime &now);
/// The same for a request that was signed just now by a clock that shows `now`, corrected by `offset`.
/// ClockWrong: the service does not take the corrected time either; measure is of the clock itself.
Failure refusedSignature(
    const Failure &why, const QString &accessKeyId, const QDateTime &now, std::chrono::milliseconds offset);

/// A project that an account can name in its requests; it may be unusable.
struct ReachableProject
{
    QString id;
    QString name;
    bool enabled = true;
    bool operator==(const ReachableProject &) const = default;
};

bool isProjectId(const QString &project); ///< 32 hexadecimal digits; else it may be a name

/// "MOS", the object storage's: nothing can be done in it.
inline bool isPseudoProject(const ReachableProject &project)
{
    return project.name == QLatin1String("MOS");
}
/// One that is not may be tried all the same.
inline bool isUsable(const ReachableProject &project)
{
    return project.enabled && !isPseudoProject(project);
}

Result<HttpRequest> projectsRequest(const Endpoint &iam); ///< with a token: GET /v3/auth/projects
Result<HttpRequest> projectsOfKeyRequest(const Endpoint &iam); ///< signed: GET /v3/projects
/// At most 10,000, those that are not usable too. Failures, of both lists: NotIdentityService.
Result<QList<ReachableProject>> projectsAnswer(QByteArrayView body, const QString &host);

/// A tenant: what the console calls the account name.
struct Domain
{
    QString id;
    QString name;
    bool operator==(const Domain &) const = default;
};
Result<HttpRequest> domainsRequest(const Endpoint &iam); ///< signed: GET /v3/auth/domains
Result<QList<Domain>> domainsAnswer(QByteArrayView body, const QString &host);

/// Asks about the very token it is authorized with: GET /v3/auth/tokens, with the token as X-Subject-Token
/// too. Answers as signInAnswer() says, whose token is then empty. Failures: TokenMissing, TokenInvalid.
Result<HttpRequest> tokenFactsRequest(const Endpoint &iam, const Secret &token);
Result<SignedIn> tokenFactsAnswer(const ResponseHead &head, QByteArrayView body, const QString &host);

} // namespace Chaincert
