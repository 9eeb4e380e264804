#include "checkrows.h"

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

const QString configuration = Assessed::msp + u"config.yaml"_s;

auto withUnits(const QList<QByteArray> &units, bool nodeOus = true)
{
    return [=](Assessed &given) {
        Made::Issue issue = Made::organization().member();
        issue.subject = {{"CN", "8f0a"}};
        for (const QByteArray &unit : units)
            issue.subject << std::pair<QByteArray, QByteArray>("OU", unit);
        given.sign(Made::Organization::issuedTo(Made::p256(), issue));
        if (!nodeOus)
            given.remove(configuration);
    };
}

Change withConfiguration(const QByteArray &yaml)
{
    return withFile(configuration, yaml);
}

auto listed(const QByteArray &unit)
{
    return "OrganizationalUnitIdentifiers:\n- {Certificate: cacerts/ca.pem, OrganizationalUnitIdentifier: "
        + unit + "}\n";
}

void withSecondCa(Assessed &given)
{
    given.put(Assessed::msp + u"cacerts/second.pem"_s, Made::Organization().ca.certificate);
    given.put(configuration, nodeOus(", Certificate: cacerts/second.pem"));
}

void withAdministrator(Assessed &given, const QByteArray &unit)
{
    given.put(Assessed::msp + u"admincerts/a.pem"_s,
        Made::Organization::issuedTo(Made::p256(), Made::organization().member(unit)).certificate);
}

} // namespace

QList<CheckRow> roleRows()
{
    return {
        {Check::RoleMissing, "no unit, NodeOUs on", Fires::error, true, withUnits({"sales"})},
        {Check::RoleMissing, "no unit, NodeOUs off", Fires::note, false, withUnits({}, false)},
        {Check::RoleMissing, "a unit in capitals", Fires::error, true, withUnits({"ADMIN"})},
        {Check::RoleMissing, "a role that the configuration lacks", Fires::error, true,
            withConfiguration("NodeOUs:\n  Enable: true\n  ClientOUIdentifier: "
                              "{OrganizationalUnitIdentifier: client}\n")},
        {Check::RoleMissing, "another CA for the unit", Fires::error, true, withSecondCa},
        {Check::RoleMissing, "a unit that is not listed", Fires::error, true,
            withConfiguration(listed("sales"))},
        {Check::RoleMissing, "a unit that is not listed, NodeOUs on", Fires::error, true,
            withConfiguration(nodeOus() + listed("sales"))},
        {Check::RoleMissing, "an administrator that is a client, and no unit for clients", Fires::error, true,
            [](Assessed &given) {
                withAdministrator(given, "client");
                given.put(configuration, nodeOus().replace("ClientOUIdentifier", "Other"));
            }},
        {Check::RoleMissing, "an administrator without", Fires::error, true,
            [](Assessed &given) { withAdministrator(given, "peer"); }},
        {Check::RoleMissing, "its own CA for the unit", {}, false,
            withConfiguration(nodeOus(", Certificate: cacerts/ca.pem"))},
        {Check::RoleMissing, "a unit that is listed", {}, false, withConfiguration(listed("admin"))},
        {Check::RoleMissing, "a unit that is listed, NodeOUs on", {}, false,
            withConfiguration(nodeOus() + listed("admin"))},
        {Check::RoleMissing, "an administrator that is a client", {}, false,
            [](Assessed &given) { withAdministrator(given, "client"); }},
        {Check::RoleMissing, "a role's other name", {}, false,
            [](Assessed &given) {
                withUnits({"chief"})(given);
                given.put(configuration,
                    "NodeOUs:\n  Enable: true\n  AdminOUIdentifier: {OrganizationalUnitIdentifier: chief}\n");
            }},
        {Check::SeveralRoles, "client and admin", Fires::error, true, withUnits({"client", "admin"})},
        {Check::SeveralRoles, "one twice", Fires::error, true, withUnits({"client", "client"})},
        {Check::SeveralRoles, "client and admin, NodeOUs off", Fires::error, false,
            withUnits({"client", "admin"}, false)},
        {Check::SeveralRoles, "a role among other units", {}, false, withUnits({"sales", "client"})},

        {Check::OtherRole, "a client for an administrator", Fires::warning, false, withUnits({"client"})},
        {Check::OtherRole, "no CA", Fires::warning, false,
            [](Assessed &given) { given.asked.certType = u"ca"_s; }},
        {Check::OtherRole, "an administrator", {}},
        {Check::OtherRole, "a client for a user", {}, false,
            [](Assessed &given) {
                withUnits({"client"})(given);
                given.asked.certType = u"user"_s;
            }},

        {Check::AuthorityAsIdentity, "a CA signs", Fires::error, true,
            [](Assessed &given) { given.sign(Made::organization().ca); }},
        {Check::AuthorityAsIdentity, "a member signs", {}},
        {Check::WithoutExtensions, "version 1", Fires::warning, false, withMember([](Made::Issue &issue) {
             issue.version = 1;
             issue.extensions.clear();
         })},
        {Check::WithoutExtensions, "version 3", {}},

        {Check::UsedElsewhere, "the same certificate", Fires::note, false,
            [](Assessed &given) {
                given.context.others << KnownIdentity{
                    u"admin of org1"_s, Made::admin().sha256(), Made::admin().spki()};
            }},
        {Check::UsedElsewhere, "the same key", Fires::note, false,
            [](Assessed &given) {
                given.context.others << KnownIdentity{u"older"_s, QString(64, u'0'), Made::admin().spki()};
            }},
        {Check::UsedElsewhere, "twice in what was given", Fires::note, false,
            [](Assessed &given) { given.put(u"a/b/msp/signcerts/cert.pem"_s, Made::admin().certificate); }},
        {Check::UsedElsewhere, "others", {}},
    };
}
