#pragma once

#include "organization.h"
#include "projects.h"

#include <QJsonObject>
#include <QStringList>

#include <map>
#include <memory>
#include <vector>

namespace Sandbox {

// One blockchain of a project, with the organizations that were asked for so far.
struct Blockchain
{
    QString id;
    QString name;
    Algorithm algorithm = Algorithm::Ecdsa;
    QString serviceType;
    QString status;
    QStringList peers;
    QStringList lightPeers;
    QString orderer;
    bool anyName = false; // every organization name exists
    QStringList members = {}; // of a union: organizations of other accounts, in its channels alone
    std::map<QString, std::unique_ptr<Organization>> made = {};
    std::map<QString, int> asked = {};

    QStringList names() const { return peers + lightPeers + QStringList{orderer}; }
    Organization &organization(const QString &organization);
    QJsonObject details() const;
    QJsonObject nodes() const;
};
using Blockchains = std::vector<std::unique_ptr<Blockchain>>;

Blockchains demonstrationBlockchains(const QString &projectId);
// In every status the service knows and one it does not, private and union, some named in Chinese or with
// markup. The last organization is the orderer's.
Blockchains scaledBlockchains(const QString &projectId, const Scale &scale);

} // namespace Sandbox
