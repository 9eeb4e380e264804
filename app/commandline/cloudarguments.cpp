#include "commandline/cloudarguments.h"

#include "certificates/authorities.h"
#include "cloud/identity.h"
#include "cloud/regions.h"
#include "commandline/arguments.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

OrUsage<ProxySettings> proxyFrom(const QString &typed)
{
    const QString argument = u"--proxy"_s;
    if (typed.isEmpty())
        return ProxySettings();
    ProxySettings proxy;
    if (typed == u"none") {
        proxy.way = ProxySettings::Way::None;
        return proxy;
    }
    const QUrl url(typed, QUrl::StrictMode);
    const QString scheme = url.scheme();
    // What was typed may hold a password, so it is not repeated.
    if (!url.password().isEmpty())
        return wrongUsage(argument,
            Text::tr("It holds a password: other users of this computer can read arguments."),
            Text::tr("Leave the password out and add --proxy-password-stdin."));
    const bool known = scheme == u"http" || scheme == u"socks5";
    if (!url.isValid() || !known || url.host().isEmpty() || url.port() == 0
        || (!url.path().isEmpty() && url.path() != u"/") || url.hasQuery() || url.hasFragment())
        return wrongUsage(argument, Text::tr("This is no address of a proxy."),
            Text::tr("Give it like http://proxy.example.com:3128 or socks5://user@proxy.example.com:1080, "
                     "or none."));
    proxy.way = ProxySettings::Way::Own;
    proxy.kind = scheme == u"http" ? ProxySettings::Kind::Http : ProxySettings::Kind::Socks5;
    proxy.host = url.host();
    proxy.port = static_cast<quint16>(url.port(scheme == u"http" ? 8080 : 1080));
    proxy.user = url.userName(QUrl::FullyDecoded);
    return proxy;
}

std::optional<UsageError> wrongAddress(
    const QString &argument, const QString &typed, Result<Endpoint> parse(const QString &))
{
    if (typed.isEmpty())
        return {};
    const Result<Endpoint> parsed = parse(typed);
    return parsed ? std::optional<UsageError>() : wrongUsage(argument, parsed.error()).value();
}

std::optional<UsageError> wrongPlace(const CloudOrder &cloud, PlaceIn place)
{
    const bool endpoint = !cloud.endpoint.isEmpty();
    const bool region = !cloud.regionId.isEmpty();
    if (endpoint && region)
        return notTogether(u"--region"_s, u"--endpoint"_s).value();
    if (!endpoint && !region && place == PlaceIn::Arguments)
        return UsageError{u"--endpoint"_s, Text::tr("Neither an endpoint nor a region is given."),
            Text::tr("Give the service's address, for example --endpoint https://bcs.example.com, or a "
                     "region, for example --region cn-north-4.")};
    if (region && !cloud.iamEndpoint.isEmpty())
        return notTogether(u"--iam"_s, u"--region"_s).value();
    if (const Result<Endpoint> known = bcsEndpoint(cloud.regionId); region && !known)
        return wrongUsage(u"--region"_s, known.error()).value();
    if (const auto error = wrongAddress(u"--endpoint"_s, cloud.endpoint, Endpoint::parse))
        return error;
    return wrongAddress(u"--iam"_s, cloud.iamEndpoint, identityEndpoint);
}

OrUsage<QString> decodable(const QString &argument, const QString &path)
{
    if (path.contains(QChar::ReplacementCharacter))
        return wrongUsage(argument,
            Text::tr("The working or home folder, “%1”, has a name that is no UTF-8.").arg(echo(path)),
            Text::tr("Start the program in another folder, and name a folder whose whole path is UTF-8."));
    return path;
}

} // namespace

OrUsage<CloudOrder> cloudFrom(const Given &given, const Surroundings &surroundings, PlaceIn place)
{
    CloudOrder cloud;
    cloud.regionId = given.value("region"_L1);
    cloud.endpoint = given.value("endpoint"_L1);
    cloud.iamEndpoint = given.value("iam"_L1);
    if (const std::optional<UsageError> error = wrongPlace(cloud, place))
        return tl::make_unexpected(*error);
    for (const QString &file : given.values("ca"_L1)) {
        const OrUsage<QString> path = decodable(u"--ca"_s, absolutePath(file, surroundings));
        if (!path)
            return tl::make_unexpected(path.error());
        cloud.authorityFiles += *path;
    }
    const OrUsage<ProxySettings> proxy = proxyFrom(given.value("proxy"_L1));
    if (!proxy)
        return tl::make_unexpected(proxy.error());
    cloud.proxy = *proxy;
    cloud.proxyPassword = given.isSet("proxy-password-stdin"_L1);
    if (cloud.proxyPassword && cloud.proxy.user.isEmpty())
        return wrongUsage(u"--proxy-password-stdin"_s, Text::tr("No user of a proxy is given."),
            Text::tr("Name the user in --proxy, for example --proxy http://user@proxy.example.com:3128."));
    return cloud;
}

QString absolutePath(const QString &typed, const Surroundings &surroundings)
{
    QString path = QDir::fromNativeSeparators(typed);
    if (path == u"~" || path.startsWith("~/"_L1)) {
        if (surroundings.homeFolder.isEmpty())
            return path; // not absolute, and so of no use
        path.replace(0, 1, surroundings.homeFolder);
    }
    return QDir::cleanPath(QDir(surroundings.workingFolder).absoluteFilePath(path));
}

OrUsage<QString> pathFrom(const Given &given, QLatin1String name, const Surroundings &surroundings)
{
    if (!given.isSet(name))
        return QString();
    return decodable("--"_L1 + name, absolutePath(given.value(name), surroundings));
}

OrUsage<Account> accountAt(const CloudOrder &cloud)
{
    Account account;
    account.id = QUuid::createUuid();
    account.regionId = cloud.regionId;
    account.endpoint = cloud.endpoint;
    account.iamEndpoint = cloud.iamEndpoint;
    account.proxy = cloud.proxy;
    for (const QString &file : cloud.authorityFiles) {
        const Result<QByteArray> read = readAuthorities(file);
        if (!read)
            return wrongUsage(u"--ca"_s, read.error());
        account.authorities = joinAuthorities(account.authorities, *read);
    }
    return account;
}

} // namespace Chaincert
