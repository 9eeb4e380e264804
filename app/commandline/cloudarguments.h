#pragma once

#include "commandline/options.h"
#include "credentials/account.h"

namespace Chaincert {

struct Surroundings;

// Where a cloud is and the way there: --region or --endpoint with --iam, --ca, --proxy.
struct CloudOrder
{
    QString regionId;
    QString endpoint; // as typed
    QString iamEndpoint; // likewise
    QStringList authorityFiles; // absolute
    ProxySettings proxy;
    bool proxyPassword = false; // is to be read
};

// Whether the arguments must say where the cloud is, or something else may (the lines of --jobs).
enum class PlaceIn { Arguments, Elsewhere };

// Pure. Every value is checked as far as it can be without a disk or a network.
OrUsage<CloudOrder> cloudFrom(
    const Given &given, const Surroundings &surroundings, PlaceIn place = PlaceIn::Arguments);

// "~" is left to the program where a shell does not see it: in --to=~/x, in scripts, in quotes.
QString absolutePath(const QString &typed, const Surroundings &surroundings);
// The same of an option's value; empty where it is not given. Failures: the working or home folder's name is
// no UTF-8, so that another folder would be meant.
OrUsage<QString> pathFrom(const Given &given, QLatin1String name, const Surroundings &surroundings);

// The CA files are read now. Failures name --ca.
OrUsage<Account> accountAt(const CloudOrder &cloud);

} // namespace Chaincert
