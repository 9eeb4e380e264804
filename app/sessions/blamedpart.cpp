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
    const BlamedPart part = factsOf(failure.kind).part;
    switch (part) {
    case BlamedPart::User:
        return account.authMethod == AuthMethod::Password ? BlamedPart::User : BlamedPart::Secret;
    case BlamedPart::Endpoint:
        return partOfHost(failure, account);
    case BlamedPart::IamEndpoint:
        return account.regionId.isEmpty() ? BlamedPart::IamEndpoint : BlamedPart::None;
    default:
        return part;
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
    case BlamedPart::Authorities:
        return factsOf(failure.kind).is(FailureTrait::AuthorityMayHelp);
    default:
        return factsOf(failure.kind).is(FailureTrait::AccountMends);
    }
}

// An answer that the project is another's means that the password was right.
bool isAboutProject(const Failure &failure)
{
    return failure.kind == FailureKind::ProjectUnknown
        || (failure.kind == FailureKind::SignInRefused && failure.service
            && failure.service->httpStatus == 403);
}

} // namespace Chaincert
