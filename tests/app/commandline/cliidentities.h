#pragma once

#include "app/certificates/assessed.h"
#include "app/inspection/ondisk.h"
#include "cli.h"

// Certificates that are good today, whenever that is, and runs of the real program over them.
namespace CliIdentities {

struct Network // an organization, made anew: its CA has a name that others may have, and a key of its own
{
    Network();
    Made::Member ca;
    Made::Issue member(const QByteArray &unit, int days = 300) const; // begins an hour ago
    Made::Member issued(const QByteArray &unit, int days = 300) const;
};
const Network &network(); // made once

const Made::Member &right(); // an admin of it, made once

QByteArray inDays(int days); // as a certificate writes it

// An MSP folder of a signer, below `at`: certificate, key under its own name, CA, config.yaml.
QMap<QString, QByteArray> mspFolder(
    const Network &network, const Made::Member &member, const QString &at = {});

QByteArray walletOf(const Made::Member &member); // fabric-network 2.x
QByteArray secretOf(const Made::Member &member); // of Kubernetes, in YAML
QByteArray zipOfFiles(const QMap<QString, QByteArray> &files);

CliRun inspect(const QStringList &arguments, const CliInput &input = {});
QJsonObject inspectedIn(const CliRun &run, int at = 0); // of --json
QJsonObject firstIdentity(const QJsonObject &inspected);
QStringList checksOf(const QJsonValue &identityOrPath); // of its findings

} // namespace CliIdentities
