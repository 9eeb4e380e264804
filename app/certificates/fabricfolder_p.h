#pragma once

#include "certificates/authoritypool_p.h"
#include "certificates/foundindex_p.h"
#include "certificates/material.h"

namespace Chaincert {

/// An MSP folder as Fabric itself reads it (msp/configbuilder.go): of each file in it that Go's encoding/pem
/// finds a block in, the first block. What lies behind that, and files without one, it passes over.
struct FabricFolder
{
    FoundCertificate signer = {}; ///< of the first such file by name; none: Fabric refuses the folder
    AuthorityPool authorities = {}; ///< cacerts/ and intermediatecerts/
    AuthorityPool tlsAuthorities = {};
    QList<FoundCertificate> admins = {};
    QSet<QString> wrongBlocks = {}; ///< files whose first block is no certificate: Fabric refuses the folder
    std::optional<MspConfiguration> configuration = {};
    QString configurationPath = {};

    /// The CAs that have issued another in `intermediatecerts`: none of them may issue identities
    /// (mspimplsetup.go, finalizeSetupCAs). SHA-256.
    QSet<QString> innerAuthorities = {};

    /// NodeOUs are on and name a unit (mspimplsetup.go, setupNodeOUsV142).
    bool hasNodeOus() const { return !nodeUnits().isEmpty(); }
    QList<MspUnit> nodeUnits() const; ///< of clients, peers, admins and orderers; none: NodeOUs are off
};

FabricFolder fabricFolder(const Material &material, const FoundIndex<FoundCertificate> &certificates,
    const MspFolder &folder, Issuers &issuers);

/// Which of the file's blocks Go's encoding/pem finds first. -1: none.
qsizetype firstBlockForGo(const MaterialFile &file);

/// The certificate that Fabric takes out of a file: its first block. None: there is no file, no block, or
/// another one.
FoundCertificate firstCertificate(
    const Material &material, const FoundIndex<FoundCertificate> &certificates, const QString &path);

} // namespace Chaincert
