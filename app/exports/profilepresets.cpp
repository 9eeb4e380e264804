#include "exports/canonical_p.h"
#include "exports/presets_p.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

// What nobody can take for an address.
constexpr auto peerToFillIn = "<host and port of the peer>"_L1;

Tree profilePeer(const PeerAddress &peer, const QString &authorities, bool isKnown)
{
    Tree tree = Tree::mapping({{u"url"_s, "grpcs://"_L1 + peer.address}});
    if (!authorities.isEmpty())
        tree.add(u"tlsCACerts"_s, Tree::mapping({{u"pem"_s, authorities}}));
    if (isKnown)
        tree.add(u"grpcOptions"_s,
            Tree::mapping({{u"ssl-target-name-override"_s, peer.name}, {u"hostnameOverride"_s, peer.name}}));
    return tree;
}

void putProfile(PlanBuilder &plan, QLatin1String ending, const QByteArray &text)
{
    const QString path = plan.numbered(profileName(plan, ending));
    plan.put(path, text);
    plan.unit(path);
}

} // namespace

QString profileName(const PlanBuilder &plan, QLatin1String ending)
{
    return u"connection-"_s + plan.organization() + ending;
}

// fabric-samples, test-network/organizations/ccp-template.json, without its CA: a service's CA is no peer's
// neighbour.
Tree connectionProfile(PlanBuilder &plan)
{
    const QString organization = plan.organization();
    const bool isKnown = !plan.options.peers.isEmpty();
    const QList<PeerAddress> peers
        = isKnown ? plan.options.peers : QList<PeerAddress>{{u"peer0."_s + organization, peerToFillIn}};
    if (!isKnown)
        plan.hint(ExportHint::PeersToFillIn);
    if (plan.source.tlsAuthorities.isEmpty())
        plan.hint(ExportHint::NoTlsAuthority);
    const QString authorities = QString::fromLatin1(certificatesPem(plan.source.tlsAuthorities));
    QList<Tree> names;
    Tree all = Tree::mapping({});
    for (const PeerAddress &peer : peers) {
        names += peer.name;
        all.add(peer.name, profilePeer(peer, authorities, isKnown));
    }
    const Tree own = Tree::mapping({{u"mspid"_s, plan.mspId()}, {u"peers"_s, Tree::sequence(names)}});
    return Tree::mapping({{u"name"_s, organization}, {u"version"_s, "1.0.0"_L1},
        {u"client"_s, Tree::mapping({{u"organization"_s, organization}})},
        {u"organizations"_s, Tree::mapping({{organization, own}})}, {u"peers"_s, all}});
}

void planProfileJson(PlanBuilder &plan)
{
    putProfile(plan, ".json"_L1, jsonTextOf(connectionProfile(plan)));
}

void planProfileYaml(PlanBuilder &plan)
{
    putProfile(plan, ".yaml"_L1, yamlOf({connectionProfile(plan)}));
}

} // namespace Chaincert
