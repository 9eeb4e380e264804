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

// The order in which every command looks for a credential: an account, an option's token, the environment's
// token, and keys that lie on this computer.
OrUsage<From> credentialFrom(const Given &given, const Surroundings &surroundings)
{
    if (given.isSet("account"_L1)) {
        for (const QLatin1String name : {"token-file"_L1, "token-stdin"_L1, "endpoint"_L1, "iam"_L1,
                 "region"_L1, "ca"_L1, "proxy"_L1, "proxy-password-stdin"_L1}) {
            if (given.isSet(name))
                return notTogether("--"_L1 + name, u"--account"_s);
        }
        return From::Account;
    }
    const bool file = given.isSet("token-file"_L1);
    const bool input = given.isSet("token-stdin"_L1);
    if (file && input)
        return notTogether(u"--token-stdin"_s, u"--token-file"_s);
    if (file)
        return From::TokenFile;
    if (input)
        return From::TokenInput;
    return surroundings.tokenInEnvironment ? From::TokenEnvironment : From::Keys;
}

} // namespace

UsageError projectMissing()
{
    return {u"--project"_s, Text::tr("It is missing."),
        Text::tr("Give the project's id; chaincert-cli list projects shows it, and so does the console under "
                 "\"My Credentials\".")};
}

OrUsage<AccessOrder> accessFrom(const Given &given, const Surroundings &surroundings)
{
    AccessOrder order;
    const OrUsage<From> from = credentialFrom(given, surroundings);
    if (!from)
        return tl::make_unexpected(from.error());
    order.credentialFrom = *from;
    order.account = given.value("account"_L1);
    if (order.credentialFrom != From::Account) {
        const OrUsage<CloudOrder> cloud = cloudFrom(
            given, surroundings, given.isSet("jobs"_L1) ? PlaceIn::Elsewhere : PlaceIn::Arguments);
        if (!cloud)
            return tl::make_unexpected(cloud.error());
        order.cloud = *cloud;
    }
    if (order.credentialFrom == From::TokenFile)
        order.tokenFile = absolutePath(given.value("token-file"_L1), surroundings);
    order.projectId = given.value("project"_L1);
    const OrUsage<NetworkLimits> limits = limitsFrom(given);
    if (!limits)
        return tl::make_unexpected(limits.error());
    order.limits = *limits;
    return order;
}

} // namespace Chaincert
