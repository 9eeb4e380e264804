#pragma once

#include "cloud/certtype.h"
#include "cloud/network.h"
#include "credentials/account.h"
#include "options/parsedoptions.h"

namespace Chaincert {

/// Beside the arguments themselves what they mean depends on these alone.
struct Environment
{
    QString homeFolder; ///< empty: none is known
    QString workingFolder;
    bool tokenInEnvironment = false;
    bool passwordInEnvironment = false;
    bool secretKeyInEnvironment = false;
};

/// Where a cloud is and the way there: --region or --endpoint with --iam, --ca, --proxy.
struct CloudOptions
{
    QString regionId;
    QString endpoint; ///< as typed
    QString iamEndpoint; ///< likewise
    QStringList authorityFiles; ///< absolute
    ProxySettings proxy;
    bool proxyPassword = false; ///< is to be read
    bool operator==(const CloudOptions &) const = default;
};

/// Whether the arguments must say where the cloud is, or something else may (the lines of --jobs).
enum class PlaceIn { Arguments, Elsewhere };

/// Every value is checked as far as it can be without a disk or a network.
OrUsage<CloudOptions> cloudFrom(
    const ParsedOptions &given, const Environment &environment, PlaceIn place = PlaceIn::Arguments);

/// A whole number of an option; `problem` has %1 for what was typed in its place.
OrUsage<int> numberFrom(const ParsedOptions &given, QLatin1String name, int defaultValue, int least, int most,
    const QString &problem, const QString &remedy);

/// How long the service may take: --connect-timeout, --stall-timeout, --speed-time and --max-time in whole
/// seconds, --min-speed in bytes per second; 0 stands for no limit with --max-time and --min-speed. What is
/// not given is as usual.
OrUsage<NetworkLimits> limitsFrom(const ParsedOptions &given);

/// --language, in whatever form the system writes a language: en, zh_CN, zh_CN.UTF-8.
OrUsage<void> checkLanguage(const ParsedOptions &given);

/// --type. "all" stands for each of them.
OrUsage<QList<CertType>> certTypesFrom(const ParsedOptions &given);
/// Otherwise a sentence that says which word is none.
tl::expected<QList<CertType>, QString> certTypesIn(const QStringList &words);

/// "~" is left to the program where a shell does not see it: in --to=~/x, in scripts, in quotes.
QString absolutePath(const QString &typed, const Environment &environment);
/// The same of an option's value; empty where it is not given. Failures: the working or home folder's name is
/// no UTF-8, so that another folder would be meant.
OrUsage<QString> pathFrom(const ParsedOptions &given, QLatin1String name, const Environment &environment);

/// An account with an id of its own; the CA files are read now. Failures: AuthorityUnreadable,
/// AuthorityWithoutCertificate.
Result<Account> accountAt(const CloudOptions &cloud);

} // namespace Chaincert
