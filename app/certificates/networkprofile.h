#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace Chaincert {

/// A path that a configuration names, as it stands there.
struct NamedPath
{
    QString member; ///< "organizations.Org1.signedCert.path"
    QString path;
    bool operator==(const NamedPath &) const = default;
};

/// A peer, an orderer or a CA that a configuration connects to.
struct NamedNode
{
    QString name; ///< that the configuration has for it
    QString host; ///< of its address, without a port
    QString nameOverride = {}; ///< what its certificate is compared with instead; empty: the host
    bool operator==(const NamedNode &) const = default;
};

/// An organization with its MSP id, and the paths that belong to it.
struct NamedOrganization
{
    QString name;
    QString mspId;
    QStringList paths = {};
    bool operator==(const NamedOrganization &) const = default;
};

/// What a connection profile of the SDKs, the service's sdk-config, or a network file of Caliper or Explorer
/// says; at most CertificateLimits::listed of each.
struct NetworkProfile
{
    /// That should be on this computer: not what is created when it is missing (stores, wallets), nor what is
    /// a path elsewhere (mountPath). `cryptoPath` is told below client.cryptoconfig.path, where that is known
    /// (fabric-sdk-go's pkg/msp).
    QList<NamedPath> paths = {};
    QList<NamedNode> nodes = {};
    QList<NamedOrganization> organizations = {};
    bool operator==(const NetworkProfile &) const = default;
};

/// `member` is the document's own place in its file. Empty: it is no such configuration. Pure.
NetworkProfile networkProfile(const QJsonObject &document, const QString &member);

/// The same of variables of the environment, as Fabric's peer reads them (CORE_PEER_LOCALMSPID …). Pure.
NetworkProfile networkProfileOfVariables(const QJsonObject &variables);

} // namespace Chaincert
