#include "commandline/downloadarguments.h"

#include "cloud/certrequest.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

OrUsage<QList<CertType>> certTypesFrom(const Given &given)
{
    QList<CertType> types;
    for (const QString &id : given.values("type"_L1)) {
        const std::optional<CertType> type = certTypeFromId(id);
        if (!type)
            return wrongUsage(u"--type"_s, Text::tr("\"%1\" is no certificate type.").arg(id),
                Text::tr("Use admin, user or ca; several are separated by spaces."));
        if (!types.contains(*type))
            types += *type;
    }
    return types;
}

OrUsage<int> parallelFrom(const Given &given)
{
    if (!given.isSet("parallel"_L1))
        return DownloadOrder().parallel;
    bool isNumber = false;
    const int parallel = given.value("parallel"_L1).toInt(&isNumber);
    if (!isNumber || parallel < 1 || parallel > 6)
        return wrongUsage(u"--parallel"_s,
            Text::tr("\"%1\" is no number from 1 to 6.").arg(given.value("parallel"_L1)),
            Text::tr("Give how many downloads may run at a time, for example --parallel 4."));
    return parallel;
}

using From = DownloadOrder::CredentialFrom;

// The order in which every command looks for a credential: an account, an option's token, the environment's
// token, and keys that lie on this computer.
OrUsage<From> credentialFrom(const Given &given, const Surroundings &surroundings)
{
    if (given.isSet("account"_L1)) {
        for (const QLatin1String name : {"token-file"_L1, "token-stdin"_L1, "endpoint"_L1, "region"_L1,
                 "ca"_L1, "proxy"_L1, "proxy-password-stdin"_L1}) {
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

std::optional<UsageError> missing(const Given &given, From from)
{
    struct Needed
    {
        QLatin1String name;
        QString remedy;
    };
    if (!given.isSet("project"_L1) && from != From::Account && from != From::Keys)
        return projectMissing();
    const Needed needed[]
        = {{"blockchain"_L1,
               Text::tr("Give the blockchain's id, as the console shows it with the instance's details.")},
            {"org"_L1, Text::tr("Name one organization or several, for example --org org1 org2.")},
            {"type"_L1, Text::tr("Use admin, user or ca; several are separated by spaces.")},
            {"to"_L1, Text::tr("Name the folder to save in; it is made where it is missing.")}};
    for (const Needed &one : needed) {
        if (!given.isSet(one.name))
            return UsageError{"--"_L1 + one.name, Text::tr("It is missing."), one.remedy};
    }
    return {};
}

// The same rules as the request itself has, so that nothing is started that cannot be asked. A value that is
// still to come stands as one that is well.
std::optional<UsageError> unaskable(const DownloadOrder &order)
{
    static const Endpoint anywhere = *Endpoint::parse(u"https://localhost"_s);
    const QString project = order.projectId.isEmpty() ? u"any"_s : order.projectId;
    for (const QString &organization : order.organizations) {
        const auto request
            = certRequest({anywhere, project, order.blockchainId, organization, CertType::Admin});
        if (request)
            continue;
        const QString argument = request.error().kind == FailureKind::ProjectIdInvalid ? u"--project"_s
            : request.error().kind == FailureKind::BlockchainIdInvalid                 ? u"--blockchain"_s
                                                                                       : u"--org"_s;
        return wrongUsage(argument, request.error()).value();
    }
    return {};
}

} // namespace

UsageError projectMissing()
{
    return {u"--project"_s, Text::tr("It is missing."),
        Text::tr("Give the project's id, as the console shows it under \"My Credentials\".")};
}

OrUsage<DownloadOrder> downloadFrom(const Given &given, const Surroundings &surroundings)
{
    DownloadOrder order;
    const OrUsage<From> from = credentialFrom(given, surroundings);
    if (!from)
        return tl::make_unexpected(from.error());
    order.credentialFrom = *from;
    order.account = given.value("account"_L1);
    if (order.credentialFrom != From::Account) {
        const OrUsage<CloudOrder> cloud = cloudFrom(given, surroundings);
        if (!cloud)
            return tl::make_unexpected(cloud.error());
        order.cloud = *cloud;
    }
    if (const std::optional<UsageError> error = missing(given, *from))
        return tl::make_unexpected(*error);
    order.projectId = given.value("project"_L1);
    order.blockchainId = given.value("blockchain"_L1);
    order.organizations = given.values("org"_L1);
    order.organizations.removeDuplicates();
    const OrUsage<QList<CertType>> types = certTypesFrom(given);
    if (!types)
        return tl::make_unexpected(types.error());
    order.certTypes = *types;
    if (const std::optional<UsageError> error = unaskable(order))
        return tl::make_unexpected(*error);

    order.folder = absolutePath(given.value("to"_L1), surroundings);
    const OrUsage<int> parallel = parallelFrom(given);
    if (!parallel)
        return tl::make_unexpected(parallel.error());
    order.parallel = *parallel;
    if (order.credentialFrom == From::TokenFile)
        order.tokenFile = absolutePath(given.value("token-file"_L1), surroundings);
    order.json = given.isSet("json"_L1);
    order.quiet = given.isSet("quiet"_L1);
    return order;
}

} // namespace Chaincert
