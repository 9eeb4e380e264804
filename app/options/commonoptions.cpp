#include "options/commonoptions.h"

#include "certificates/authorities.h"
#include "cloud/identity.h"
#include "cloud/regions.h"
#include "options/clitext.h"
#include "settings/settings.h"

#include <QDir>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

OrUsage<ProxySettings> proxyFrom(const QString &typed)
{
    const QString argument = u"--proxy"_s;
    if (typed.isEmpty())
        return ProxySettings();
    ProxySettings proxy;
    if (typed == u"none") {
        proxy.mode = ProxySettings::Mode::None;
        return proxy;
    }
    const QUrl url(typed, QUrl::StrictMode);
    const QString scheme = url.scheme();
    // What was typed may hold a password, so it is not repeated.
    if (!url.password().isEmpty())
        return wrongUsage(argument,
            CliText::tr("It contains a password, and other users of this computer can read arguments."),
            CliText::tr("Leave the password out and add --proxy-password-stdin."));
    const bool known = scheme == u"http" || scheme == u"socks5";
    if (!url.isValid() || !known || url.host().isEmpty() || url.port() == 0
        || (!url.path().isEmpty() && url.path() != u"/") || url.hasQuery() || url.hasFragment())
        return wrongUsage(argument, CliText::tr("Not a valid proxy address."),
            CliText::tr("Use the form http://proxy.example.com:3128 or socks5://user@proxy.example.com:1080, "
                        "or none."));
    proxy.mode = ProxySettings::Mode::Own;
    proxy.kind = scheme == u"http" ? ProxySettings::Kind::Http : ProxySettings::Kind::Socks5;
    proxy.host = url.host();
    proxy.port = static_cast<quint16>(url.port(scheme == u"http" ? 8080 : 1080));
    proxy.user = url.userName(QUrl::FullyDecoded);
    return proxy;
}

OrUsage<void> checkAddress(
    const QString &argument, const QString &typed, Result<Endpoint> parse(const QString &))
{
    if (typed.isEmpty())
        return {};
    if (const Result<Endpoint> parsed = parse(typed); !parsed)
        return wrongUsage(argument, parsed.error());
    return {};
}

OrUsage<void> checkPlace(const CloudOptions &cloud, PlaceIn place)
{
    const bool endpoint = !cloud.endpoint.isEmpty();
    const bool region = !cloud.regionId.isEmpty();
    if (endpoint && region)
        return notTogether(u"--region"_s, u"--endpoint"_s);
    if (!endpoint && !region && place == PlaceIn::Arguments)
        return wrongUsage(u"--endpoint"_s, CliText::tr("No endpoint or region was given."),
            CliText::tr("Specify the service's address, for example --endpoint https://bcs.example.com, or a "
                        "region, for example --region cn-north-4."));
    if (region && !cloud.iamEndpoint.isEmpty())
        return notTogether(u"--iam"_s, u"--region"_s);
    if (const Result<Endpoint> known = bcsEndpoint(cloud.regionId); region && !known)
        return wrongUsage(u"--region"_s, known.error());
    UsageCheck check;
    check(checkAddress(u"--endpoint"_s, cloud.endpoint, Endpoint::parse));
    check(checkAddress(u"--iam"_s, cloud.iamEndpoint, identityEndpoint));
    return check.result();
}

OrUsage<QString> decodable(const QString &argument, const QString &path)
{
    if (path.contains(QChar::ReplacementCharacter))
        return wrongUsage(argument,
            CliText::tr("The name of the working or home folder, \"%1\", is not valid UTF-8.")
                .arg(echo(path)),
            CliText::tr(
                "Start the program in another folder, and specify a folder whose whole path is UTF-8."));
    return path;
}

} // namespace

OrUsage<int> numberFrom(const ParsedOptions &given, QLatin1String name, int defaultValue, int least, int most,
    const QString &problem, const QString &remedy)
{
    if (!given.isSet(name))
        return defaultValue;
    const QString typed = given.value(name);
    bool isNumber = false;
    const int number = typed.toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return wrongUsage("--"_L1 + name, problem.arg(echo(typed)), remedy);
    return number;
}

OrUsage<CloudOptions> cloudFrom(const ParsedOptions &given, const Environment &environment, PlaceIn place)
{
    UsageCheck check;
    CloudOptions cloud;
    cloud.regionId = given.value("region"_L1);
    cloud.endpoint = given.value("endpoint"_L1);
    cloud.iamEndpoint = given.value("iam"_L1);
    check(checkPlace(cloud, place));
    for (const QString &file : given.values("ca"_L1))
        cloud.authorityFiles += check(decodable(u"--ca"_s, absolutePath(file, environment)));
    cloud.proxy = check(proxyFrom(given.value("proxy"_L1)));
    cloud.proxyPassword = given.isSet("proxy-password-stdin"_L1);
    if (cloud.proxyPassword && cloud.proxy.user.isEmpty())
        check(wrongUsage(u"--proxy-password-stdin"_s, CliText::tr("No proxy user was given."),
            CliText::tr(
                "Specify the user in --proxy, for example --proxy http://user@proxy.example.com:3128.")));
    return check.result(cloud);
}

OrUsage<NetworkLimits> limitsFrom(const ParsedOptions &given)
{
    using std::chrono::duration_cast;
    using std::chrono::seconds;
    UsageCheck check;
    const auto secondsFrom = [&](QLatin1String name, std::chrono::milliseconds usual, const QString &what,
                                 const QString &example) {
        return seconds(check(numberFrom(given, name, int(duration_cast<seconds>(usual).count()), 1,
            int(Setting::ConnectTimeout.maximum.count()),
            CliText::tr("\"%1\" is not valid: it must be a whole number of seconds from 1 to 3600."),
            //: %1 says what the seconds are, %2 is an option with a value
            CliText::tr("Specify %1, for example %2.").arg(what, example))));
    };
    NetworkLimits limits;
    limits.connect = secondsFrom("connect-timeout"_L1, limits.connect,
        CliText::tr("the seconds to wait for a connection"), u"--connect-timeout 30"_s);
    limits.stall = secondsFrom("stall-timeout"_L1, limits.stall, CliText::tr("the seconds to wait for data"),
        u"--stall-timeout 60"_s);
    limits.speedTime = secondsFrom("speed-time"_L1, limits.speedTime,
        CliText::tr("the seconds over which --min-speed is measured"), u"--speed-time 30"_s);
    limits.minSpeed = check(numberFrom(given, "min-speed"_L1, int(limits.minSpeed), 0,
        Setting::MinSpeed.maximum, CliText::tr("\"%1\" is not a number of bytes per second."),
        CliText::tr(
            "Specify the minimum in bytes per second, for example --min-speed 100, or 0 for no limit.")));
    limits.maxTime = seconds(check(numberFrom(given, "max-time"_L1,
        int(duration_cast<seconds>(limits.maxTime).count()), 0, int(Setting::MaxTime.maximum.count()),
        CliText::tr("\"%1\" is not valid: it must be a number of seconds, at most 604800 (a week)."),
        CliText::tr("Specify the maximum number of seconds for one attempt, for example --max-time 600, or 0 "
                    "for no limit."))));
    return check.result(limits);
}

OrUsage<void> checkLanguage(const ParsedOptions &given)
{
    const QString name = given.value("language"_L1);
    const QLocale::Language language = QLocale(name).language();
    if (name.isEmpty() || language == QLocale::English || language == QLocale::Chinese)
        return {};
    return wrongUsage(u"--language"_s, CliText::tr("\"%1\" is not an available language.").arg(echo(name)),
        CliText::tr("Use en or zh_CN."));
}

OrUsage<QList<CertType>> certTypesFrom(const ParsedOptions &given)
{
    const auto types = certTypesIn(given.values("type"_L1));
    if (!types)
        return wrongUsage(u"--type"_s, types.error(),
            CliText::tr("Use admin, user, ca or all; separate several with spaces."));
    return *types;
}

tl::expected<QList<CertType>, QString> certTypesIn(const QStringList &words)
{
    QList<CertType> types;
    for (const QString &word : words) {
        if (word == u"all")
            continue;
        const std::optional<CertType> type = certTypeFromId(word);
        if (!type)
            return tl::make_unexpected(CliText::tr("\"%1\" is not a certificate type.").arg(echo(word)));
        if (!types.contains(*type))
            types += *type;
    }
    return words.contains(u"all"_s) ? allCertTypes() : types;
}

QString absolutePath(const QString &typed, const Environment &environment)
{
    QString path = QDir::fromNativeSeparators(typed);
    if (path == u"~" || path.startsWith("~/"_L1)) {
        if (environment.homeFolder.isEmpty())
            return path; // not absolute, and so of no use
        path.replace(0, 1, environment.homeFolder);
    }
    return QDir::cleanPath(QDir(environment.workingFolder).absoluteFilePath(path));
}

OrUsage<QString> pathFrom(const ParsedOptions &given, QLatin1String name, const Environment &environment)
{
    if (!given.isSet(name))
        return QString();
    return decodable("--"_L1 + name, absolutePath(given.value(name), environment));
}

Result<Account> accountAt(const CloudOptions &cloud)
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
            return tl::make_unexpected(read.error());
        account.authorities = joinAuthorities(account.authorities, *read);
    }
    return account;
}

} // namespace Chaincert
