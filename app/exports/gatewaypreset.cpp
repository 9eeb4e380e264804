#include "exports/canonical_p.h"
#include "exports/presets_p.h"
#include "typed/shellword.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

// fabric-samples, asset-transfer-basic/application-gateway-*: CRYPTO_PATH and these names below it, of which
// the first file in each folder is read. So there is exactly one.
void planGateway(PlanBuilder &plan)
{
    const QString folder = plan.label();
    const QString user = folder + u"/users/User1@org1.example.com/msp"_s;
    plan.put(user + u"/signcerts/cert.pem"_s, certificatePem(plan.identity().certificate));
    plan.putKey(user + u"/keystore/priv_sk"_s, plan.identity().key);
    const QString tls = folder + u"/peers/peer0.org1.example.com/tls/ca.crt"_s;
    if (plan.source.tlsAuthorities.isEmpty())
        plan.hint(ExportHint::NoTlsAuthority);
    else
        plan.put(tls, certificatesPem(plan.source.tlsAuthorities));

    const auto line = [](QLatin1String name, const QString &value) {
        return "export "_L1 + name + u'=' + Typed::shellWord(value) + u'\n';
    };
    QString script
        = line("CRYPTO_PATH"_L1, plan.options.destination + u'/' + folder) + line("MSP_ID"_L1, plan.mspId());
    if (plan.options.peers.isEmpty()) {
        plan.hint(ExportHint::PeersToFillIn);
        script += "# The peer's address and the name in its certificate, to be filled in:\n"
                  "# export PEER_ENDPOINT=localhost:7051\n"
                  "# export PEER_HOST_ALIAS=peer0.org1.example.com\n"_L1;
    } else {
        script += line("PEER_ENDPOINT"_L1, plan.options.peers.constFirst().address)
            + line("PEER_HOST_ALIAS"_L1, plan.options.peers.constFirst().name);
    }
    plan.put(folder + u"/env.sh"_s, script.toUtf8());
    plan.unit(folder);
}

} // namespace Chaincert
