#include "assessed.h"

#include <QTimeZone>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace Made {

namespace {

CertificatePtr described(const QByteArray &pem)
{
    return describedCertificate(derOf(pem));
}

const Words usualExtensions{{"basicConstraints", "critical,CA:FALSE"},
    {"keyUsage", "critical,digitalSignature"}, {"subjectKeyIdentifier", "hash"},
    {"authorityKeyIdentifier", "keyid"}};

} // namespace

QString Member::ski() const
{
    return described(certificate)->facts.publicKey->fabricSki;
}

QString Member::sha256() const
{
    return described(certificate)->facts.sha256;
}

QString Member::spki() const
{
    return described(certificate)->facts.publicKey->spkiSha256;
}

Organization::Organization(const Key &caKey, const Key &tlsKey)
    : ca(issuedTo(caKey, authority("ca.org1")))
    , tlsca(issuedTo(tlsKey, authority("tlsca.org1")))
{
}

Issue Organization::authority(const QByteArray &commonName) const
{
    Issue issue = Made::authority(commonName);
    issue.begins = "20250101000000Z";
    issue.ends = "20340101000000Z";
    return issue;
}

Issue Organization::member(const QByteArray &unit) const
{
    Issue issue = below(ca.certificate, ca.key, {{"OU", unit}, {"CN", unit + "@org1"}});
    issue.extensions = usualExtensions;
    issue.begins = "20250601000000Z";
    issue.ends = "20270601000000Z";
    return issue;
}

Issue Organization::connection() const
{
    Issue issue = member();
    issue.subject = {{"CN", "peer0.org1.example.com"}};
    issue.issuer = tlsca.certificate;
    issue.issuerKey = tlsca.key;
    issue.extensions << std::pair<QByteArray, QByteArray>("extendedKeyUsage", "serverAuth,clientAuth")
                     << std::pair<QByteArray, QByteArray>("subjectAltName", "DNS:peer0.org1.example.com");
    return issue;
}

Member Organization::issuedTo(const Key &key, const Issue &issue)
{
    const Key &issuerKey = issue.issuerKey ? issue.issuerKey : key;
    QByteArray certificate = issued(key, issue);
    while (hasHighS(certificate, issuerKey)) // one in two has
        certificate = issued(key, issue);
    return {key, certificate};
}

const Organization &organization()
{
    static const Organization made;
    return made;
}

const Member &admin()
{
    static const Member made = Organization::issuedTo(p256(), organization().member());
    return made;
}

const Member &server()
{
    static const Member made = Organization::issuedTo(p256(), organization().connection());
    return made;
}

void withoutExtension(Issue &issue, const QByteArray &name)
{
    issue.extensions.removeIf([&name](const auto &each) { return each.first == name; });
}

void withExtension(Issue &issue, const QByteArray &name, const QByteArray &value)
{
    withoutExtension(issue, name);
    issue.extensions << std::pair(name, value);
}

} // namespace Made

Assessment Assessed::whole() const
{
    const Material material = given.material();
    return assessedIdentities(material, asked, context)->assessment;
}

IdentityAssessment Assessed::first() const
{
    return whole().identities.value(firstSigner());
}

qsizetype Assessed::firstSigner() const
{
    const QList<Identity> all = given.identities(asked);
    const auto found = std::find_if(
        all.begin(), all.end(), [](const Identity &each) { return each.kind == Identity::Kind::Signing; });
    return found == all.end() ? 0 : found - all.begin();
}

void Assessed::sign(const Made::Member &member)
{
    put(msp + u"signcerts/cert.pem"_s, member.certificate);
    given.files.removeIf([](const auto &each) { return each.key().startsWith(msp + u"keystore/"_s); });
    put(msp + u"keystore/"_s + member.ski() + u"_sk"_s, member.pem());
}

Assessed Assessed::folder()
{
    const Made::Organization &organization = Made::organization();
    Assessed made{Given::folder({{msp + u"cacerts/ca.pem"_s, organization.ca.certificate},
        {msp + u"tlscacerts/tlsca.pem"_s, organization.tlsca.certificate},
        {msp + u"config.yaml"_s, nodeOus()},
        {msp + u"crls/ca.pem"_s,
            Made::revocationListOf({organization.ca.certificate, organization.ca.key, {"63"}})},
        {tls + u"ca.crt"_s, organization.tlsca.certificate},
        {tls + u"server.crt"_s, Made::server().certificate}, {tls + u"server.key"_s, Made::server().pem()}})};
    made.given.readers = FileReaders::OwnerAlone;
    made.sign(Made::admin());
    made.asked = {u"Org1MSP"_s, u"org1"_s, u"admin"_s};
    made.context.now = QDateTime(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::utc());
    made.context.earlierIssuers << EarlierIssuer{organization.ca.spki(), {}, made.context.now.addDays(-100)};
    made.context.others << KnownIdentity{u"elsewhere"_s, Made::server().sha256(), Made::server().spki()};
    made.context.hosts << u"peer0.org1.example.com"_s;
    made.context.pathExists = [](const QString &, const QString &) { return false; };
    return made;
}

Assessed Assessed::alone(const QByteArray &certificate)
{
    Assessed made{Given::folder({{u"cert.pem"_s, certificate}})};
    made.context.now = QDateTime(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::utc());
    return made;
}

QByteArray nodeOus(const QByteArray &more)
{
    return "NodeOUs:\n  Enable: true\n  ClientOUIdentifier: {OrganizationalUnitIdentifier: client}\n"
           "  PeerOUIdentifier: {OrganizationalUnitIdentifier: peer}\n"
           "  AdminOUIdentifier: {OrganizationalUnitIdentifier: admin"
        + more + "}\n  OrdererOUIdentifier: {OrganizationalUnitIdentifier: orderer}\n";
}
