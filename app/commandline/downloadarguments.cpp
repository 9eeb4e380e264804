#include "commandline/downloadarguments.h"

#include "cloud/certrequest.h"
#include "settings/settings.h"

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
    const auto types = certTypesIn(given.values("type"_L1));
    if (!types)
        return wrongUsage(u"--type"_s, types.error(),
            Text::tr("Use admin, user, ca or all; several are separated by spaces."));
    return *types;
}

static_assert(Settings::UsualParallel == DownloadQueue::UsualParallel);
static_assert(Settings::MostParallel == 6, "the words below say 6, and so does the manual");

OrUsage<int> parallelFrom(const Given &given)
{
    if (!given.isSet("parallel"_L1))
        return DownloadOrder().parallel;
    bool isNumber = false;
    const int parallel = given.value("parallel"_L1).toInt(&isNumber);
    if (!isNumber || parallel < 1 || parallel > Settings::MostParallel)
        return wrongUsage(u"--parallel"_s,
            Text::tr("\"%1\" is no number from 1 to 6.").arg(echo(given.value("parallel"_L1))),
            Text::tr("Give how many downloads may run at a time, for example --parallel 4."));
    return parallel;
}

using From = AccessOrder::CredentialFrom;

OrUsage<OnConflict> onConflictFrom(const Given &given)
{
    const QString word = given.value("on-conflict"_L1);
    if (word.isEmpty())
        return OnConflict::KeepBoth;
    if (const std::optional<OnConflict> known = onConflictFromId(word))
        return *known;
    return wrongUsage(u"--on-conflict"_s,
        Text::tr("\"%1\" is no way to deal with what exists.").arg(echo(word)),
        Text::tr("Use keep, replace or skip."));
}

std::optional<UsageError> missing(const Given &given, From from)
{
    const auto isSet = [&given](QLatin1String name) {
        return given.isSet(name) || (name == "org"_L1 && given.isSet("all-orgs"_L1));
    };
    struct Needed
    {
        QLatin1String name;
        QString remedy;
    };
    if (!given.isSet("project"_L1) && from != From::Account && from != From::Keys)
        return projectMissing();
    const Needed needed[] = {
        {"blockchain"_L1,
            Text::tr("Give the blockchain's id or name; chaincert-cli list blockchains shows them.")},
        {"org"_L1,
            Text::tr("Name one organization or several, for example --org org1 org2, or use --all-orgs.")},
        {"type"_L1, Text::tr("Use admin, user, ca or all; several are separated by spaces.")},
        {"to"_L1, Text::tr("Name the folder to save in; it is made where it is missing.")}};
    for (const Needed &one : needed) {
        if (!isSet(one.name))
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
    const QStringList any{u"any"_s};
    for (const QString &organization : order.allOrganizations ? any : order.organizations) {
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

tl::expected<QList<CertType>, QString> certTypesIn(const QStringList &words)
{
    QList<CertType> types;
    for (const QString &word : words) {
        if (word == u"all")
            continue;
        const std::optional<CertType> type = certTypeFromId(word);
        if (!type)
            return tl::make_unexpected(Text::tr("\"%1\" is no certificate type.").arg(echo(word)));
        if (!types.contains(*type))
            types += *type;
    }
    return words.contains(u"all"_s) ? allCertTypes() : types;
}

OrUsage<DownloadOrder> downloadFrom(const Given &given, const Surroundings &surroundings)
{
    DownloadOrder order;
    const OrUsage<AccessOrder> access = accessFrom(given, surroundings);
    if (!access)
        return tl::make_unexpected(access.error());
    static_cast<AccessOrder &>(order) = *access;
    const bool jobs = given.isSet("jobs"_L1); // whose lines may say everything
    if (const std::optional<UsageError> error = missing(given, order.credentialFrom); error && !jobs)
        return tl::make_unexpected(*error);
    if (given.isSet("org"_L1) && given.isSet("all-orgs"_L1))
        return notTogether(u"--all-orgs"_s, u"--org"_s);
    if (jobs && given.isSet("all-orgs"_L1))
        return notTogether(u"--all-orgs"_s, u"--jobs"_s);
    if (!jobs && given.isSet("keep-going"_L1))
        return wrongUsage(
            u"--keep-going"_s, Text::tr("It means something only beside --jobs."), Text::tr("Leave it out."));
    order.allOrganizations = given.isSet("all-orgs"_L1);
    order.blockchainId = given.value("blockchain"_L1);
    order.organizations = given.values("org"_L1);
    order.organizations.removeDuplicates();
    const OrUsage<QList<CertType>> types = certTypesFrom(given);
    if (!types)
        return tl::make_unexpected(types.error());
    order.certTypes = *types;
    if (const std::optional<UsageError> error = unaskable(order); error && !jobs)
        return tl::make_unexpected(*error);

    const OrUsage<QString> folder = pathFrom(given, "to"_L1, surroundings);
    const OrUsage<QString> jobsFile = pathFrom(given, "jobs"_L1, surroundings);
    if (!folder || !jobsFile)
        return tl::make_unexpected(folder ? jobsFile.error() : folder.error());
    order.folder = *folder;
    order.jobsFile = *jobsFile;
    order.keepGoing = given.isSet("keep-going"_L1);
    const OrUsage<OnConflict> onConflict = onConflictFrom(given);
    if (!onConflict)
        return tl::make_unexpected(onConflict.error());
    order.onConflict = *onConflict;
    order.unpack = !given.isSet("no-unpack"_L1);
    order.allowOpenKeys = given.isSet("allow-open-keys"_L1);
    const OrUsage<int> parallel = parallelFrom(given);
    if (!parallel)
        return tl::make_unexpected(parallel.error());
    order.parallel = *parallel;
    order.json = given.isSet("json"_L1);
    order.quiet = given.isSet("quiet"_L1);
    return order;
}

} // namespace Chaincert
