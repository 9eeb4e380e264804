#include "commandline/accessarguments.h"

#include "commandline/arguments.h"
#include "commandline/limitarguments.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

using From = AccessOrder::CredentialFrom;

// The order in which every command looks for a credential: an account, what an option says, the environment's
// token, and keys that lie on this computer.
OrUsage<From> credentialFrom(
    const Given &given, const std::optional<SignInOrder> &signIn, const Surroundings &surroundings)
{
    if (given.isSet("account"_L1)) {
        return From::Account;
    }
    const bool file = given.isSet("token-file"_L1);
    if (file && signIn)
        return notTogether(signIn->way == SignInWay::Token ? u"--token-stdin"_s
                : signIn->way == SignInWay::AccessKey      ? u"--access-key"_s
                                                           : u"--user"_s,
            u"--token-file"_s);
    if (file)
        return From::TokenFile;
    if (signIn)
        return signIn->way == SignInWay::Token ? From::TokenInput : From::SignIn;
    return surroundings.tokenInEnvironment ? From::TokenEnvironment : From::Keys;
}

// An account says all of this itself.
std::optional<UsageError> besideAccount(const Given &given)
{
    if (!given.isSet("account"_L1))
        return {};
    for (const QLatin1String name : {"token-file"_L1, "token-stdin"_L1, "endpoint"_L1, "iam"_L1, "region"_L1,
             "ca"_L1, "proxy"_L1, "proxy-password-stdin"_L1, "domain"_L1, "user"_L1, "password-stdin"_L1,
             "mfa"_L1, "user-id"_L1, "access-key"_L1, "secret-key-stdin"_L1, "security-token-stdin"_L1}) {
        if (given.isSet(name))
            return notTogether("--"_L1 + name, u"--account"_s).value();
    }
    return {};
}

// A code belongs to a user who has MFA; one account's, since each needs its own.
std::optional<UsageError> wrongCodeInput(const Given &given, const AccessOrder &order)
{
    if (!order.codeInput)
        return {};
    if (given.isSet("jobs"_L1) && order.credentialFrom == From::Account)
        return notTogether(u"--mfa-stdin"_s, u"--jobs"_s).value();
    if (order.credentialFrom == From::Account || order.signIn.mfa)
        return {};
    return UsageError{u"--mfa"_s, Text::tr("It is missing."),
        Text::tr("Add --mfa and --user-id where the user signs in with a code, or leave out --mfa-stdin.")};
}

} // namespace

UsageError projectMissing()
{
    return {u"--project"_s, Text::tr("It is missing."),
        Text::tr("Give the project's id; chaincert-cli list projects shows it, and so does the console under "
                 "\"My Credentials\".")};
}

std::optional<UsageError> iamMissing(const CloudOrder &cloud, const SignInOrder &signIn)
{
    if (signIn.way != SignInWay::Password || cloud.endpoint.isEmpty() || !cloud.iamEndpoint.isEmpty())
        return {};
    return UsageError{u"--iam"_s, Text::tr("It is missing."),
        Text::tr("A password needs the identity service's address as well, for example --iam "
                 "https://iam.example.com.")};
}

OrUsage<AccessOrder> accessFrom(const Given &given, const Surroundings &surroundings)
{
    AccessOrder order;
    if (const std::optional<UsageError> error = besideAccount(given))
        return tl::make_unexpected(*error);
    const OrUsage<std::optional<SignInOrder>> signIn = signInFrom(given, surroundings);
    if (!signIn)
        return tl::make_unexpected(signIn.error());
    const OrUsage<From> from = credentialFrom(given, *signIn, surroundings);
    if (!from)
        return tl::make_unexpected(from.error());
    order.credentialFrom = *from;
    order.signIn = signIn->value_or(SignInOrder());
    order.codeInput = given.isSet("mfa-stdin"_L1);
    if (const std::optional<UsageError> error = wrongCodeInput(given, order))
        return tl::make_unexpected(*error);
    order.account = given.value("account"_L1);
    if (order.credentialFrom != From::Account) {
        const OrUsage<CloudOrder> cloud = cloudFrom(
            given, surroundings, given.isSet("jobs"_L1) ? PlaceIn::Elsewhere : PlaceIn::Arguments);
        if (!cloud)
            return tl::make_unexpected(cloud.error());
        order.cloud = *cloud;
        if (const std::optional<UsageError> error = iamMissing(order.cloud, order.signIn))
            return tl::make_unexpected(*error);
    }
    const OrUsage<QString> tokenFile = pathFrom(given, "token-file"_L1, surroundings);
    if (!tokenFile)
        return tl::make_unexpected(tokenFile.error());
    order.tokenFile = *tokenFile;
    order.projectId = given.value("project"_L1);
    const OrUsage<NetworkLimits> limits = limitsFrom(given);
    if (!limits)
        return tl::make_unexpected(limits.error());
    order.limits = *limits;
    return order;
}

} // namespace Chaincert
