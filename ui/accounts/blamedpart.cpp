#include "accounts/blamedpart.h"

#include "cloud/endpoint.h"

namespace Chaincert {

namespace {

// Of the two typed addresses the one that the failure names.
BlamedPart partOfHost(const Failure &failure, const Account &account)
{
    if (!account.regionId.isEmpty())
        return BlamedPart::None;
    const Result<Endpoint> iam = Endpoint::parse(account.iamEndpoint);
    const bool namesIam = iam
        && (failure.subject == iam->host() || failure.subject == iam->url().authority()
            || failure.subject == account.iamEndpoint);
    return namesIam ? BlamedPart::IamEndpoint : BlamedPart::Endpoint;
}

} // namespace

BlamedPart blamedPart(const Failure &failure, const Account &account)
{
    switch (failure.kind) {
    case FailureKind::PasswordWrong:
    case FailureKind::PasswordExpired:
    case FailureKind::SignatureRefused:
    case FailureKind::SecretMissing:
    case FailureKind::TokenMissing:
    case FailureKind::TokenInvalid:
    case FailureKind::TokenEnded:
    case FailureKind::Unauthorized:
    case FailureKind::KeysNotFound:
    case FailureKind::KeysUnreadable:
    case FailureKind::KeysMalformed:
        return BlamedPart::Secret;
    case FailureKind::UserLocked:
    case FailureKind::UserDisabled:
    case FailureKind::NoProgrammaticAccess:
        return account.way == SignInWay::Password ? BlamedPart::User : BlamedPart::Secret;
    case FailureKind::AccessKeyUnknown:
    case FailureKind::AccessKeyDisabled:
    case FailureKind::AccessKeyLocked:
        return BlamedPart::AccessKey;
    case FailureKind::SecurityTokenEnded:
        return BlamedPart::SecurityToken;
    case FailureKind::ProjectUnknown:
        return BlamedPart::Project;
    case FailureKind::RegionWrong:
    case FailureKind::RegionUnknown:
    case FailureKind::RegionWithoutService:
        return BlamedPart::Region;
    case FailureKind::NotIdentityService:
    case FailureKind::IamEndpointMissing:
    case FailureKind::SignInAnswerUnusable:
        return account.regionId.isEmpty() ? BlamedPart::IamEndpoint : BlamedPart::None;
    case FailureKind::EndpointInvalid:
    case FailureKind::EndpointNotSecure:
    case FailureKind::NameNotFound:
    case FailureKind::ConnectionRefused:
    case FailureKind::ConnectTimedOut:
        return partOfHost(failure, account);
    case FailureKind::TlsUnknownIssuer:
    case FailureKind::TlsExpired:
    case FailureKind::TlsNotYetValid:
    case FailureKind::TlsWrongHost:
    case FailureKind::TlsFailed:
        return BlamedPart::Authorities;
    case FailureKind::ProxySignInNeeded:
    case FailureKind::ProxySignInUnsupported:
    case FailureKind::ProxyRefused:
    case FailureKind::ProxyClosed:
    case FailureKind::ProxySettingUnusable:
    case FailureKind::ProxyFailed:
        return BlamedPart::Proxy;
    default:
        return BlamedPart::None;
    }
}

} // namespace Chaincert
