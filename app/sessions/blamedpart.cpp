#include "sessions/blamedpart.h"

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

bool accountMends(FailureKind kind)
{
    switch (kind) {
    case FailureKind::EndpointInvalid:
    case FailureKind::EndpointNotSecure:
    case FailureKind::RegionUnknown:
    case FailureKind::RegionWithoutService:
    case FailureKind::ProxySignInNeeded:
    case FailureKind::ProxySignInUnsupported:
    case FailureKind::ProxyClosed:
    case FailureKind::ProxyRefused:
    case FailureKind::ProxySettingUnusable:
    case FailureKind::Unauthorized:
    case FailureKind::TokenMissing:
    case FailureKind::TokenInvalid:
    case FailureKind::SignInRefused:
    case FailureKind::PasswordWrong:
    case FailureKind::UserDisabled:
    case FailureKind::NoProgrammaticAccess:
    case FailureKind::PasswordExpired:
    case FailureKind::MfaCodeWrong:
    case FailureKind::MfaCodeMissing:
    case FailureKind::RegionWrong:
    case FailureKind::AccessKeyUnknown:
    case FailureKind::AccessKeyDisabled:
    case FailureKind::SignatureRefused:
    case FailureKind::SecurityTokenEnded:
    case FailureKind::NotIdentityService:
    case FailureKind::SignInAnswerUnusable:
    case FailureKind::TokenEnded:
    case FailureKind::IamEndpointMissing:
    case FailureKind::SecretMissing:
    case FailureKind::NotAsked:
    case FailureKind::AccountUnknown:
    case FailureKind::CredentialMissing:
    case FailureKind::KeysNotFound:
    case FailureKind::KeysUnreadable:
    case FailureKind::KeysMalformed:
    case FailureKind::KeychainMissing:
    case FailureKind::KeychainLocked:
    case FailureKind::KeychainDenied:
    case FailureKind::KeychainTimedOut:
    case FailureKind::KeychainNotFound:
    case FailureKind::KeychainFailed:
        return true;
    default:
        return false; // for every other kind the account is not what is wrong, or waiting is all that helps
    }
}

bool accountMends(const Failure &failure, const Account &account)
{
    switch (blamedPart(failure, account)) {
    case BlamedPart::Endpoint:
    case BlamedPart::IamEndpoint:
    case BlamedPart::Project:
    case BlamedPart::Proxy:
        return true;
    case BlamedPart::Authorities: // an expired certificate, or one of another host, stays wrong with any CA
        return failure.kind == FailureKind::TlsUnknownIssuer || failure.kind == FailureKind::TlsFailed;
    default:
        return accountMends(failure.kind);
    }
}

} // namespace Chaincert
