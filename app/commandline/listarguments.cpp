#include "commandline/listarguments.h"

#include "cloud/lists.h"
#include "commandline/arguments.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

using From = AccessOrder::CredentialFrom;
using What = ListOrder::What;

OrUsage<What> whatFrom(const QString &word)
{
    if (word == u"projects")
        return What::Projects;
    if (word == u"blockchains")
        return What::Blockchains;
    if (word == u"organizations")
        return What::Organizations;
    const QString remedy = Text::tr("Use list projects, list blockchains or list organizations.");
    return word.isEmpty() ? wrongUsage(u"list"_s, Text::tr("It is not said what to list."), remedy)
                          : wrongUsage(word, Text::tr("There is no such list."), remedy);
}

// The request's own rules, so that nothing is started that cannot be asked.
std::optional<UsageError> unaskable(const ListOrder &order)
{
    static const Endpoint anywhere = *Endpoint::parse(u"https://localhost"_s);
    const QString project = order.projectId.isEmpty() ? u"any"_s : order.projectId;
    const QString blockchain = order.blockchain.isEmpty() ? u"any"_s : order.blockchain;
    const auto request = blockchainRequest(anywhere, project, blockchain);
    if (request)
        return {};
    const bool isProject = request.error().kind == FailureKind::ProjectIdInvalid;
    return wrongUsage(isProject ? u"--project"_s : u"--blockchain"_s, request.error()).value();
}

} // namespace

OrUsage<ListOrder> listFrom(const Given &given, const Surroundings &surroundings)
{
    ListOrder order;
    const OrUsage<What> what = whatFrom(given.operand);
    if (!what)
        return tl::make_unexpected(what.error());
    order.what = *what;
    const OrUsage<AccessOrder> access = accessFrom(given, surroundings);
    if (!access)
        return tl::make_unexpected(access.error());
    static_cast<AccessOrder &>(order) = *access;
    order.blockchain = given.value("blockchain"_L1);
    order.json = given.isSet("json"_L1);

    const bool ofIam = order.what == What::Projects;
    if (ofIam && !order.cloud.endpoint.isEmpty() && order.cloud.iamEndpoint.isEmpty())
        return wrongUsage(u"--iam"_s, Text::tr("It is missing."),
            Text::tr("Give the identity service's address beside --endpoint: it knows the projects."));
    if (!ofIam && order.projectId.isEmpty() && order.credentialFrom != From::Account
        && order.credentialFrom != From::Keys)
        return tl::make_unexpected(projectMissing());
    if (order.what == What::Organizations && order.blockchain.isEmpty())
        return wrongUsage(u"--blockchain"_s, Text::tr("It is missing."),
            Text::tr("Give the blockchain's id or name; chaincert-cli list blockchains shows them."));
    if (const std::optional<UsageError> error = unaskable(order))
        return tl::make_unexpected(*error);
    return order;
}

} // namespace Chaincert
