#include "exports/canonical_p.h"
#include "exports/presets_p.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

void putStore(PlanBuilder &plan, StoreCiphers ciphers)
{
    const QString path = plan.label() + u".p12"_s;
    const Identity &identity = plan.identity();
    plan.putPrivate(path,
        pkcs12Store({identity.certificate, identity.key, identity.chain}, plan.label(),
            *plan.options.password, ciphers));
    if (identity.chain.isEmpty())
        plan.hint(ExportHint::NoAuthority);
    plan.unit(path);
}

} // namespace

void planPkcs12(PlanBuilder &plan)
{
    putStore(plan, StoreCiphers::Modern);
}

// Java before 12, and 8 and 11 without their updates of 2021, call PBES2 a wrong password (JDK-8278989).
void planPkcs12OldJava(PlanBuilder &plan)
{
    plan.hint(ExportHint::OldCiphers);
    putStore(plan, StoreCiphers::OldJava);
}

} // namespace Chaincert
