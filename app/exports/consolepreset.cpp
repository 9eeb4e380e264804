#include "exports/presets_p.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

QString textInBase64(const QString &text)
{
    return QString::fromLatin1(text.toLatin1().toBase64());
}

} // namespace

// fabric-operations-console, packages/apollo: what its wallet exports and imports.
void planConsole(PlanBuilder &plan)
{
    const QString path = plan.label() + u"_identity.json"_s;
    plan.putPrivate(path,
        jsonTextOf(Tree::mapping({{u"name"_s, plan.label()},
            {u"cert"_s, textInBase64(pemText(plan.identity().certificate))},
            {u"private_key"_s, textInBase64(keyText(plan.identity().key))}, {u"type"_s, "identity"_L1}})));
    plan.unit(path);
}

} // namespace Chaincert
