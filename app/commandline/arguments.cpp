#include "commandline/arguments.h"

#include "cloud/certrequest.h"
#include "cloud/regions.h"
#include "commandline/options.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

template <typename T> using Or = tl::expected<T, UsageError>; // a value, or what is wrong with it

tl::unexpected<UsageError> wrong(const QString &argument, const QString &problem, const QString &remedy)
{
    return tl::make_unexpected(UsageError{argument, problem, remedy});
}

tl::unexpected<UsageError> wrong(const QString &argument, const Failure &failure)
{
    const Words::Sentences words = Words::of(failure);
    return wrong(argument, words.summary, words.advice);
}

bool isKnownLanguage(const QString &name)
{
    const QLocale::Language language = QLocale(name).language();
    return language == QLocale::English || language == QLocale::Chinese;
}

// "~" is left to the program where a shell does not see it: in --to=~/x, in scripts, in quotes.
QString absolutePath(const QString &typed, const Surroundings &surroundings)
{
    QString path = QDir::fromNativeSeparators(typed);
    if (path == u"~" || path.startsWith("~/"_L1))
        path.replace(0, 1, surroundings.homeFolder);
    return QDir::cleanPath(QDir(surroundings.workingFolder).absoluteFilePath(path));
}

Or<Endpoint> endpointFrom(const Given &given)
{
    const bool endpoint = given.isSet("endpoint"_L1);
    const bool region = given.isSet("region"_L1);
    if (endpoint && region)
        return wrong(u"--region"_s, Text::tr("It cannot be given together with --endpoint."),
            Text::tr("Leave one of them out."));
    if (!endpoint && !region)
        return wrong(u"--endpoint"_s, Text::tr("Neither an endpoint nor a region is given."),
            Text::tr("Give the service's address, for example --endpoint https://bcs.example.com, or a "
                     "region, for example --region cn-north-4."));
    const Result<Endpoint> parsed
        = endpoint ? Endpoint::parse(given.value("endpoint"_L1)) : bcsEndpoint(given.value("region"_L1));
    if (!parsed)
        return wrong(endpoint ? u"--endpoint"_s : u"--region"_s, parsed.error());
    return *parsed;
}

Or<QList<CertType>> certTypesFrom(const Given &given)
{
    QList<CertType> types;
    for (const QString &id : given.values("type"_L1)) {
        const std::optional<CertType> type = certTypeFromId(id);
        if (!type)
            return wrong(u"--type"_s, Text::tr("\"%1\" is no certificate type.").arg(id),
                Text::tr("Use admin, user or ca; several are separated by spaces."));
        if (!types.contains(*type))
            types += *type;
    }
    return types;
}

Or<int> parallelFrom(const Given &given)
{
    if (!given.isSet("parallel"_L1))
        return Order().parallel;
    bool isNumber = false;
    const int parallel = given.value("parallel"_L1).toInt(&isNumber);
    if (!isNumber || parallel < 1 || parallel > 6)
        return wrong(u"--parallel"_s,
            Text::tr("\"%1\" is no number from 1 to 6.").arg(given.value("parallel"_L1)),
            Text::tr("Give how many downloads may run at a time, for example --parallel 4."));
    return parallel;
}

Or<Order::TokenFrom> tokenFrom(const Given &given, const Surroundings &surroundings)
{
    const bool file = given.isSet("token-file"_L1);
    const bool input = given.isSet("token-stdin"_L1);
    if (file && input)
        return wrong(u"--token-stdin"_s, Text::tr("It cannot be given together with --token-file."),
            Text::tr("Leave one of them out."));
    if (file)
        return Order::TokenFrom::File;
    if (input)
        return Order::TokenFrom::StandardInput;
    if (!surroundings.tokenInEnvironment)
        return wrong(u"--token-file"_s, Text::tr("No token is given."),
            Text::tr("Put it into the environment variable CHAINCERT_TOKEN, or name a file that holds it "
                     "with --token-file, or pipe it in with --token-stdin."));
    return Order::TokenFrom::Environment;
}

// The same rules as the request itself has, so that nothing is started that cannot be asked.
std::optional<UsageError> unaskable(const Order &order)
{
    for (const QString &organization : order.organizations) {
        const auto request = certRequest(
            {order.endpoint, order.projectId, order.blockchainId, organization, CertType::Admin});
        if (request)
            continue;
        const QString argument = request.error().kind == FailureKind::ProjectIdInvalid ? u"--project"_s
            : request.error().kind == FailureKind::BlockchainIdInvalid                 ? u"--blockchain"_s
                                                                                       : u"--org"_s;
        return wrong(argument, request.error()).value();
    }
    return {};
}

Parsed orderFrom(const Given &given, const Surroundings &surroundings)
{
    Order order;
    const Or<Endpoint> endpoint = endpointFrom(given);
    if (!endpoint)
        return endpoint.error();
    order.endpoint = *endpoint;

    struct Needed
    {
        QLatin1String name;
        QString remedy;
    };
    const Needed needed[] = {
        {"project"_L1, Text::tr("Give the project's id, as the console shows it under \"My Credentials\".")},
        {"blockchain"_L1,
            Text::tr("Give the blockchain's id, as the console shows it with the instance's details.")},
        {"org"_L1, Text::tr("Name one organization or several, for example --org org1 org2.")},
        {"type"_L1, Text::tr("Use admin, user or ca; several are separated by spaces.")},
        {"to"_L1, Text::tr("Name the folder to save in; it is made where it is missing.")}};
    for (const Needed &one : needed) {
        if (!given.isSet(one.name))
            return UsageError{"--"_L1 + one.name, Text::tr("It is missing."), one.remedy};
    }
    order.projectId = given.value("project"_L1);
    order.blockchainId = given.value("blockchain"_L1);
    order.organizations = given.values("org"_L1);
    order.organizations.removeDuplicates();
    const Or<QList<CertType>> types = certTypesFrom(given);
    if (!types)
        return types.error();
    order.certTypes = *types;
    if (const std::optional<UsageError> error = unaskable(order))
        return *error;

    order.folder = absolutePath(given.value("to"_L1), surroundings);
    for (const QString &file : given.values("ca"_L1))
        order.authorityFiles += absolutePath(file, surroundings);
    const Or<int> parallel = parallelFrom(given);
    if (!parallel)
        return parallel.error();
    order.parallel = *parallel;
    const Or<Order::TokenFrom> token = tokenFrom(given, surroundings);
    if (!token)
        return token.error();
    order.tokenFrom = *token;
    if (order.tokenFrom == Order::TokenFrom::File)
        order.tokenFile = absolutePath(given.value("token-file"_L1), surroundings);
    order.json = given.isSet("json"_L1);
    order.quiet = given.isSet("quiet"_L1);
    return order;
}

} // namespace

Parsed parseArguments(const QStringList &arguments, const Surroundings &surroundings)
{
    const tl::expected<Given, UsageError> given = readOptions(arguments);
    if (!given)
        return given.error();
    if (given->isSet("help"_L1))
        return HelpWanted();
    if (given->isSet("version"_L1))
        return VersionWanted();
    if (const QString language = given->value("language"_L1);
        !language.isEmpty() && !isKnownLanguage(language))
        return UsageError{u"--language"_s, Text::tr("There is no language \"%1\" here.").arg(language),
            Text::tr("Use en or zh_CN.")};
    if (given->command.isEmpty())
        return UsageError{u"download"_s, Text::tr("It is not said what to do."),
            Text::tr("Begin with the command: chaincert-cli download …")};
    if (given->command != u"download")
        return UsageError{given->command, Text::tr("There is no such command."),
            Text::tr("The one command is: chaincert-cli download …")};
    return orderFrom(*given, surroundings);
}

} // namespace Chaincert
