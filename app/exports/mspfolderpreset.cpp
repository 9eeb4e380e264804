#include "exports/canonical_p.h"
#include "exports/presets_p.h"
#include "typed/shellword.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

// The peer command reads these (internal/peer/common/common.go). A path of its own counts from core.yaml's
// folder, so that all of them are absolute. In bash and zsh a script knows where it lies; in others it is run
// from its folder, or lies where it was written.
constexpr char peerScriptHead[] = R"sh(# Settings of the peer command for this identity:  . ./env.sh
# In bash and zsh this folder may be moved anywhere; in other shells go to it first.
if [ -n "${BASH_VERSION:-}" ]; then
    eval 'identity_folder=${BASH_SOURCE[0]}'
elif [ -n "${ZSH_VERSION:-}" ]; then
    eval 'identity_folder=${(%):-%x}'
elif [ -f ./env.sh ] && [ -d ./msp ]; then
    identity_folder=./env.sh
else
    identity_folder=)sh";
constexpr char peerScriptFolder[] = R"sh(
fi
identity_folder=$(CDPATH= cd -- "$(dirname -- "$identity_folder")" && pwd)
export CORE_PEER_LOCALMSPID=)sh";
constexpr char peerScriptMsp[] = R"sh(
export CORE_PEER_MSPCONFIGPATH="$identity_folder/msp"
)sh";
constexpr char peerScriptTls[] = R"sh(export CORE_PEER_TLS_ENABLED=true
export CORE_PEER_TLS_ROOTCERT_FILE="$identity_folder/tls/ca.crt"
)sh";
constexpr char peerScriptClient[] = R"sh(export CORE_PEER_TLS_CLIENTAUTHREQUIRED=true
export CORE_PEER_TLS_CLIENTCERT_FILE="$identity_folder/tls/client.crt"
export CORE_PEER_TLS_CLIENTKEY_FILE="$identity_folder/tls/client.key"
)sh";
constexpr char peerScriptNoPeer[] = R"sh(# The peer's host and port, to be filled in:
# export CORE_PEER_ADDRESS=peer0.example.com:7051
)sh";
constexpr char peerScriptEnd[] = "unset identity_folder\n";

QByteArray shellValue(const QString &text)
{
    return Typed::shellWord(text).toUtf8();
}

void putScript(PlanBuilder &plan, const QString &folder, bool hasTls, bool hasClient)
{
    const QString here = plan.options.destination + u'/' + folder + u"/env.sh"_s;
    QByteArray script
        = peerScriptHead + shellValue(here) + peerScriptFolder + shellValue(plan.mspId()) + peerScriptMsp;
    if (hasTls)
        script += peerScriptTls;
    if (hasClient)
        script += peerScriptClient;
    if (plan.options.peers.isEmpty()) {
        script += peerScriptNoPeer;
        plan.hint(ExportHint::PeersToFillIn);
    } else {
        script += "export CORE_PEER_ADDRESS=" + shellValue(plan.options.peers.constFirst().address) + '\n';
    }
    plan.put(folder + u"/env.sh"_s, script + peerScriptEnd);
}

// The pair for connections as a client has it (cryptogen calls a user's so).
bool putTls(PlanBuilder &plan, const QString &folder)
{
    if (plan.source.tlsAuthorities.isEmpty())
        plan.hint(ExportHint::NoTlsAuthority);
    else
        plan.put(folder + u"/ca.crt"_s, certificatesPem(plan.source.tlsAuthorities));
    const TlsPair *const tls = plan.tlsPair();
    if (!tls)
        return false;
    plan.put(folder + u"/client.crt"_s, certificatePem(tls->certificate));
    plan.putKey(folder + u"/client.key"_s, tls->key);
    return true;
}

void putMspFolder(PlanBuilder &plan, bool withAdministrators)
{
    const QString folder = plan.label();
    const QString msp = folder + u"/msp"_s;
    plan.put(msp + u"/signcerts/cert.pem"_s, certificatePem(plan.identity().certificate));
    plan.putKey(msp + u"/keystore/"_s + plan.ski() + u"_sk"_s, plan.identity().key);
    plan.putEach(msp + u"/cacerts"_s, plan.roots());
    plan.putEach(msp + u"/intermediatecerts"_s, plan.intermediates());
    plan.putEach(msp + u"/tlscacerts"_s, plan.tlsRoots());
    plan.putEach(msp + u"/tlsintermediatecerts"_s, plan.tlsIntermediates());
    plan.put(msp + u"/config.yaml"_s, mspConfigurationYaml());
    if (withAdministrators)
        plan.put(msp + u"/admincerts/cert.pem"_s, certificatePem(plan.identity().certificate));
    const bool hasClient = putTls(plan, folder + u"/tls"_s);
    putScript(plan, folder, !plan.source.tlsAuthorities.isEmpty(), hasClient);
    plan.unit(folder);
}

} // namespace

// Without the CA's certificate: naming it breaks when the CA is replaced (fabric/docs/source/msp.rst).
QByteArray mspConfigurationYaml()
{
    Tree units = Tree::mapping({{u"Enable"_s, Tree::boolean(true)}});
    const std::pair<QLatin1String, QLatin1String> roles[]
        = {{"ClientOUIdentifier"_L1, "client"_L1}, {"PeerOUIdentifier"_L1, "peer"_L1},
            {"AdminOUIdentifier"_L1, "admin"_L1}, {"OrdererOUIdentifier"_L1, "orderer"_L1}};
    for (const auto &[identifier, unit] : roles)
        units.add(identifier, Tree::mapping({{u"OrganizationalUnitIdentifier"_s, unit}}));
    return yamlOf({Tree::mapping({{u"NodeOUs"_s, units}})});
}

// Listing a certificate without one of these units among the administrators makes the folder invalid.
void planMspFolder(PlanBuilder &plan)
{
    const QList<FabricRole> &units = plan.identity().role.inUnits;
    const bool mayBeListed = units.contains(FabricRole::Admin) || units.contains(FabricRole::Client);
    putMspFolder(plan, mayBeListed && plan.isAdministrator());
}

// Fabric 1.4.0 does not know NodeOUs here, and wants an administrator named.
void planMspFolder140(PlanBuilder &plan)
{
    putMspFolder(plan, true);
}

} // namespace Chaincert
