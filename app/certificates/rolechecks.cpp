#include "certificates/checks_p.h"

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

QStringList unitsOf(const FoundCertificate &certificate)
{
    return certificate.facts().subject ? certificate.facts().subject->organizationalUnits : QStringList();
}

QStringList namesOf(const QList<MspUnit> &units)
{
    QStringList names;
    for (const MspUnit &each : units)
        names << each.unit;
    return names;
}

// Of NodeOUs (mspimplvalidate.go, validateIdentityOUsV142).
class RoleChecking
{
public:
    explicit RoleChecking(Examination &examined)
        : m_examined(examined)
        , m_nodeUnits(examined.folder ? examined.folder->nodeUnits() : QList<MspUnit>())
    {
    }

    void check()
    {
        const FoundCertificate &own = m_examined.identity.certificate;
        if (own.facts().isUnreadable(CertificateField::Subject)) {
            m_examined.addNotChecked(Check::RoleMissing, NotCheckedBecause::FieldUnreadable);
            m_examined.addNotChecked(Check::SeveralRoles, NotCheckedBecause::FieldUnreadable);
            return;
        }
        const QStringList roles = rolesOf(own);
        // Where units are listed, those count instead.
        if (roles.isEmpty() && (hasNodeOus() || listedUnits().isEmpty()))
            missing(own, ofCertificate(), hasNodeOus() ? Severity::Error : Severity::Note, u"none"_s);
        if (roles.size() > 1)
            m_examined.addFinding(Check::SeveralRoles, Severity::Error, own.at,
                {{u"roles"_s, roles}, {u"node_ous"_s, hasNodeOus()}}, hasNodeOus());
        for (const MspUnit &unit : m_nodeUnits) {
            if (roles.contains(unit.unit) && isOfOtherAuthority(unit))
                missing(own, ofCertificate(), Severity::Error, u"other_ca"_s);
        }
        checkListed(own, ofCertificate());
    }

    // In admincerts/: with NodeOUs those of clients and admins alone (postSetupV142), else any that is valid.
    void checkAdmins()
    {
        if (!m_examined.folder)
            return;
        for (const FoundCertificate &admin : m_examined.folder->admins) {
            if (!hasNodeOus()) {
                if (m_examined.identity.certificate
                    && admin.facts().sha256 != m_examined.identity.certificate.facts().sha256)
                    checkListed(admin, "admin"_L1);
                continue;
            }
            const auto &configured = *m_examined.folder->configuration;
            const QStringList units = unitsOf(admin);
            const auto names
                = [&units](const std::optional<MspUnit> &role) { return role && units.contains(role->unit); };
            if (!names(configured.client) && !names(configured.admin))
                missing(admin, "admin"_L1, Severity::Error, u"none"_s);
        }
    }

private:
    bool hasNodeOus() const { return !m_nodeUnits.isEmpty(); }

    QStringList rolesOf(const FoundCertificate &certificate) const
    {
        if (!hasNodeOus()) {
            QStringList roles;
            for (const FabricRole role : m_examined.identity.role.inUnits)
                roles << fabricRoleId(role);
            return roles;
        }
        QStringList roles = unitsOf(certificate);
        const QStringList accepted = namesOf(m_nodeUnits);
        roles.removeIf([&accepted](const QString &unit) { return !accepted.contains(unit); });
        return roles;
    }

    // It has a role, of which config.yaml says nothing.
    QStringList undefinedRoles(const FoundCertificate &certificate) const
    {
        if (!hasNodeOus())
            return {};
        const QStringList accepted = namesOf(m_nodeUnits);
        QStringList roles = unitsOf(certificate);
        roles.removeIf([&accepted](const QString &unit) {
            const bool isRole
                = unit == "admin"_L1 || unit == "client"_L1 || unit == "peer"_L1 || unit == "orderer"_L1;
            return !isRole || accepted.contains(unit);
        });
        return roles;
    }

    // The certificate that config.yaml names must be the nearest CA; where its file is missing Fabric goes on
    // without (configbuilder.go, loadCertificateAt).
    bool isOfOtherAuthority(const MspUnit &unit) const
    {
        if (unit.certificate.isEmpty() || m_examined.caChain().isEmpty())
            return false;
        const QString path = within(m_examined.identity.folder, unit.certificate);
        if (!m_examined.material().file(path))
            return false;
        const FoundCertificate named
            = firstCertificate(m_examined.material(), m_examined.whole.certificates, path);
        return !named || named.facts().sha256 != m_examined.caChain().constFirst().facts().sha256;
    }

    QList<MspUnit> listedUnits() const
    {
        return m_examined.folder && m_examined.folder->configuration ? m_examined.folder->configuration->units
                                                                     : QList<MspUnit>();
    }

    // OrganizationalUnitIdentifiers, whether NodeOUs are on or not (validateIdentityOUsV1).
    void checkListed(const FoundCertificate &certificate, QLatin1String of)
    {
        const QList<MspUnit> listed = listedUnits();
        const QStringList units = unitsOf(certificate);
        const bool isListed = std::any_of(listed.begin(), listed.end(), [&](const MspUnit &each) {
            // An admin's own chain is not looked at.
            return units.contains(each.unit) && (of != ofCertificate() || !isOfOtherAuthority(each));
        });
        if (!listed.isEmpty() && !isListed)
            missing(certificate, of, Severity::Error, u"not_listed"_s, namesOf(listed));
    }

    void missing(const FoundCertificate &certificate, QLatin1String of, Severity severity, const QString &why,
        const QStringList &accepted = {})
    {
        QVariantMap evidence{{u"of"_s, QString(of)}, {u"node_ous"_s, hasNodeOus()}, {u"why"_s, why}};
        if (const QStringList roles = undefinedRoles(certificate); why == "none"_L1 && !roles.isEmpty()) {
            evidence[u"why"_s] = u"not_defined"_s;
            evidence[u"roles"_s] = roles;
        }
        if (const QStringList units = unitsOf(certificate); !units.isEmpty())
            evidence[u"units"_s] = units;
        if (const QStringList names = accepted.isEmpty() ? namesOf(m_nodeUnits) : accepted; !names.isEmpty())
            evidence[u"accepted"_s] = names;
        m_examined.addFinding(
            Check::RoleMissing, severity, certificate.at, evidence, severity != Severity::Note);
    }

    Examination &m_examined;
    const QList<MspUnit> m_nodeUnits;
};

std::optional<FabricRole> roleAskedFor(const QString &certType)
{
    return roleOf(CertificateFacts(), certType).value;
}

// Fabric's own attribute counts here too; what a name only looks like does not.
bool isOfCertificate(const Role &role)
{
    return role.value
        && (role.knownBy == RoleSource::OrganizationalUnit || role.knownBy == RoleSource::Attribute);
}

std::optional<NotCheckedBecause> whyNotComparedWithAsked(const Examination &examined)
{
    const Identity &identity = examined.identity;
    const bool isCaAsked = identity.certType == "ca"_L1;
    if (examined.isTls() || (examined.isAuthority() && !isCaAsked)) // it accompanies what was asked for
        return NotCheckedBecause::NotApplicable;
    if (!isCaAsked && !roleAskedFor(identity.certType))
        return NotCheckedBecause::NotAsked;
    const bool isAuthority = identity.certificate.facts().isCa();
    return isCaAsked || isAuthority || isOfCertificate(identity.role)
        ? std::nullopt
        : std::optional(NotCheckedBecause::NoRole);
}

void checkAsked(Examination &examined)
{
    const Identity &identity = examined.identity;
    if (const auto why = whyNotComparedWithAsked(examined)) {
        examined.addNotChecked(Check::OtherRole, *why);
        return;
    }
    QVariantMap evidence{{u"asked"_s, identity.certType}};
    const bool isAuthority = identity.certificate.facts().isCa();
    if (identity.certType == "ca"_L1) {
        if (isAuthority)
            return;
        evidence[u"found"_s] = u"no_ca"_s;
    } else if (isAuthority) {
        evidence[u"found"_s] = u"ca"_s;
    } else {
        if (identity.role.value == roleAskedFor(identity.certType))
            return;
        evidence[u"found"_s] = QString(fabricRoleId(*identity.role.value));
        evidence[u"known_by"_s] = QString(roleSourceId(*identity.role.knownBy));
    }
    examined.addFinding(Check::OtherRole, Severity::Warning, identity.certificate.at, evidence);
}

void checkShape(Examination &examined)
{
    const FoundCertificate &own = examined.identity.certificate;
    const CertificateFacts &facts = own.facts();
    if (examined.isAuthority()) // UnfitAuthority looks at it
        examined.addNotChecked(Check::WithoutExtensions, NotCheckedBecause::NotApplicable);
    else if (facts.version < 3)
        examined.addFinding(
            Check::WithoutExtensions, Severity::Warning, own.at, {{u"version"_s, qlonglong(facts.version)}});
    if (!examined.isSigning())
        examined.addNotChecked(Check::AuthorityAsIdentity, NotCheckedBecause::NotApplicable);
    else if (!facts.isAuthority)
        examined.addNotChecked(Check::AuthorityAsIdentity, NotCheckedBecause::FieldUnreadable);
    else if (*facts.isAuthority)
        examined.addFinding(Check::AuthorityAsIdentity, Severity::Error, own.at, {}, true);
}

} // namespace

void checkRole(Examination &examined)
{
    RoleChecking roles(examined);
    roles.checkAdmins();
    if (!examined.identity.certificate) {
        for (const Check check : {Check::RoleMissing, Check::SeveralRoles, Check::OtherRole,
                 Check::AuthorityAsIdentity, Check::WithoutExtensions})
            examined.addNotChecked(check, NotCheckedBecause::NoCertificate);
        return;
    }
    checkAsked(examined);
    checkShape(examined);
    if (examined.isSigning()) {
        roles.check();
    } else {
        examined.addNotChecked(Check::RoleMissing, NotCheckedBecause::NotApplicable);
        examined.addNotChecked(Check::SeveralRoles, NotCheckedBecause::NotApplicable);
    }
}

} // namespace Chaincert
