#pragma once

#include "certificates/certificate.h"

#include <QList>
#include <QString>

#include <optional>

namespace Chaincert {

/// The four roles of Fabric's NodeOUs (msp/mspimplsetup.go).
enum class FabricRole { Admin, Client, Peer, Orderer };

/// What a role is known by, the surest first. Fabric itself decides by the first alone.
enum class RoleSource {
    OrganizationalUnit, ///< exact and case-sensitive
    Attribute, ///< hf.Type, which fabric-ca writes; its "user" is a client
    CommonName, ///< "Admin@", "User1@", "peer0.", "orderer": by its name only
    Asked, ///< the kind of certificate that was asked for
};

/// The role of a certificate, and what it is known by.
struct Role
{
    std::optional<FabricRole> value = {}; ///< nothing: unknown, or several units name one
    std::optional<RoleSource> knownBy = {};
    QList<FabricRole> inUnits = {}; ///< each that an organizational unit names, as they are written
    std::optional<FabricRole> inAttribute = {};
    bool operator==(const Role &) const = default;
};

/// `certType` is what was asked of the service ("admin", "user", "ca"), or empty. Pure.
Role roleOf(const CertificateFacts &facts, const QString &certType = {});

QLatin1String fabricRoleId(FabricRole role); ///< "admin", "client", "peer", "orderer", as in a certificate
QLatin1String roleSourceId(RoleSource source); ///< for JSON: "ou", "attribute", "name", "asked"

} // namespace Chaincert
