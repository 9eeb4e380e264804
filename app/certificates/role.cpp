#include "certificates/role.h"

#include <QRegularExpression>

#include <array>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

std::optional<FabricRole> roleCalled(const QString &word)
{
    for (const FabricRole role :
        {FabricRole::Admin, FabricRole::Client, FabricRole::Peer, FabricRole::Orderer}) {
        if (word == fabricRoleId(role))
            return role;
    }
    return {};
}

// cryptogen's names: Admin@org1.example.com, User1@…, peer0.org1.example.com, orderer.example.com.
std::optional<FabricRole> roleByName(const QString &commonName)
{
    struct Named
    {
        QRegularExpression pattern;
        FabricRole role;
    };
    static const std::array named{
        Named{QRegularExpression(u"^Admin@"_s), FabricRole::Admin},
        Named{QRegularExpression(u"^User\\d*@"_s), FabricRole::Client},
        Named{QRegularExpression(u"^peer\\d*\\."_s), FabricRole::Peer},
        Named{QRegularExpression(u"^orderer\\d*(\\.|$)"_s), FabricRole::Orderer},
    };
    for (const Named &each : named) {
        if (each.pattern.match(commonName).hasMatch())
            return each.role;
    }
    return {};
}

// "user" is what BCS and older releases of fabric-ca call a client.
std::optional<FabricRole> roleOfType(const QString &type)
{
    return type == "user"_L1 ? FabricRole::Client : roleCalled(type);
}

} // namespace

Role roleOf(const CertificateFacts &facts, const QString &certType)
{
    Role role;
    if (facts.subject) {
        for (const QString &unit : facts.subject->organizationalUnits) {
            if (const auto found = roleCalled(unit))
                role.inUnits << *found;
        }
    }
    if (facts.attributes)
        role.inAttribute = roleOfType(facts.attributes->value(u"hf.Type"_s));
    const auto byName = facts.subject ? roleByName(facts.subject->commonName) : std::nullopt;
    if (!role.inUnits.isEmpty()) {
        role.knownBy = RoleSource::OrganizationalUnit;
        if (role.inUnits.count(role.inUnits.constFirst()) == role.inUnits.size())
            role.value = role.inUnits.constFirst();
    } else if (role.inAttribute) {
        role.knownBy = RoleSource::Attribute;
        role.value = role.inAttribute;
    } else if (byName) {
        role.knownBy = RoleSource::CommonName;
        role.value = byName;
    } else if (const auto asked = roleOfType(certType)) {
        role.knownBy = RoleSource::Asked;
        role.value = asked;
    }
    return role;
}

QLatin1String fabricRoleId(FabricRole role)
{
    static constexpr std::array ids{"admin"_L1, "client"_L1, "peer"_L1, "orderer"_L1};
    static_assert(ids.size() == size_t(FabricRole::Orderer) + 1);
    return ids.at(size_t(role));
}

QLatin1String roleSourceId(RoleSource source)
{
    static constexpr std::array ids{"ou"_L1, "attribute"_L1, "name"_L1, "asked"_L1};
    static_assert(ids.size() == size_t(RoleSource::Asked) + 1);
    return ids.at(size_t(source));
}

} // namespace Chaincert
