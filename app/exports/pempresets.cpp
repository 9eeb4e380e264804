#include "exports/canonical_p.h"
#include "exports/presets_p.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

bool hasOpenKey(PlanBuilder &plan)
{
    const bool has = plan.identity().key && plan.identity().key.key->pkey;
    if (!has)
        plan.hint(ExportHint::NoPrivateKey);
    return has;
}

} // namespace

// Of a CA its own key too: here a person asks for just that.
void planPemFiles(PlanBuilder &plan)
{
    const auto unit = [&plan](QLatin1String name) {
        const QString path = plan.numbered(name);
        plan.unit(path);
        return path;
    };
    if (!plan.identity().chain.isEmpty())
        plan.put(unit("ca.pem"_L1), certificatesPem(plan.identity().chain));
    else if (!plan.identity().certificate.facts().isCa())
        plan.hint(ExportHint::NoAuthority);
    if (hasOpenKey(plan))
        plan.putKey(unit("key.pem"_L1), plan.identity().key);
    plan.put(unit("cert.pem"_L1), certificatePem(plan.identity().certificate));
}

// The certificate first: those who look for one block of each kind find both.
void planPemFile(PlanBuilder &plan)
{
    const QString path = plan.label() + u".pem"_s;
    QByteArray both = certificatePem(plan.identity().certificate);
    if (hasOpenKey(plan))
        both += pkcs8Pem(plan.identity().key).reveal();
    plan.putPrivate(path, std::move(both));
    plan.unit(path);
}

} // namespace Chaincert
