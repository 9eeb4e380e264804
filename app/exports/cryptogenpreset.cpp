#include "exports/canonical_p.h"
#include "exports/presets_p.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

// Where cryptogen puts an identity (internal/cryptogen), and what it calls its pair for connections.
struct CryptogenPlace
{
    QString organization; // "peerOrganizations/org1.example.com"
    QString identity; // "users/Admin@org1.example.com"
    QString name; // "Admin@org1.example.com"
    QString pair; // "client"
};

CryptogenPlace cryptogenPlace(const PlanBuilder &plan)
{
    const QString domain = plan.organization();
    const auto role = plan.identity().role.value;
    const QString tree = role == FabricRole::Orderer ? u"ordererOrganizations/"_s : u"peerOrganizations/"_s;
    if (role == FabricRole::Peer || role == FabricRole::Orderer) {
        const QString name = plan.label().contains(u'.') ? plan.label() : plan.label() + u'.' + domain;
        return {tree + domain, (role == FabricRole::Peer ? u"peers/"_s : u"orderers/"_s) + name, name,
            u"server"_s};
    }
    const QString name = plan.label().contains(u'@') ? plan.label() : plan.label() + u'@' + domain;
    return {tree + domain, u"users/"_s + name, name, u"client"_s};
}

void putAuthorities(PlanBuilder &plan, const QString &msp, const QString &domain)
{
    for (const FoundCertificate &root : plan.roots())
        plan.put(msp + u"/cacerts/ca.%1-cert.pem"_s.arg(domain), certificatePem(root));
    plan.putEach(msp + u"/intermediatecerts"_s, plan.intermediates());
    const QList<FoundCertificate> tls = plan.tlsRoots();
    if (!tls.isEmpty())
        plan.put(msp + u"/tlscacerts/tlsca.%1-cert.pem"_s.arg(domain), certificatePem(tls.constFirst()));
    plan.putEach(msp + u"/tlsintermediatecerts"_s, plan.tlsIntermediates());
    plan.put(msp + u"/config.yaml"_s, mspConfigurationYaml());
}

void putPair(PlanBuilder &plan, const QString &tls, const QString &name)
{
    if (plan.source.tlsAuthorities.isEmpty())
        plan.hint(ExportHint::NoTlsAuthority);
    else
        plan.put(tls + u"/ca.crt"_s, certificatesPem(plan.source.tlsAuthorities));
    const TlsPair *const pair = plan.tlsPair();
    if (!pair) {
        plan.hint(ExportHint::NoTlsPair);
        return;
    }
    plan.put(tls + u'/' + name + u".crt"_s, certificatePem(pair->certificate));
    plan.putKey(tls + u'/' + name + u".key"_s, pair->key);
}

} // namespace

// The organization's own folders are shared by all its identities: what is the same stays.
void planCryptogen(PlanBuilder &plan)
{
    const QString domain = plan.organization();
    const CryptogenPlace place = cryptogenPlace(plan);
    const QString organization = place.organization;
    putAuthorities(plan, organization + u"/msp"_s, domain);
    plan.unit(organization + u"/msp"_s);
    const auto putAuthority = [&](const QString &folder, const QList<FoundCertificate> &roots) {
        if (roots.isEmpty())
            return;
        const QString path = u"%1/%2/%2.%3-cert.pem"_s.arg(organization, folder, domain);
        plan.put(path, certificatePem(roots.constFirst()));
        plan.unit(path);
    };
    putAuthority(u"ca"_s, plan.roots());
    putAuthority(u"tlsca"_s, plan.tlsRoots());

    const QString own = organization + u'/' + place.identity;
    putAuthorities(plan, own + u"/msp"_s, domain);
    plan.put(own + u"/msp/signcerts/"_s + place.name + u"-cert.pem"_s,
        certificatePem(plan.identity().certificate));
    plan.putKey(own + u"/msp/keystore/priv_sk"_s, plan.identity().key);
    putPair(plan, own + u"/tls"_s, place.pair);
    plan.unit(own);
}

} // namespace Chaincert
