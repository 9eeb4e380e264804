#include "exports/presets_p.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

// dotenv reads a backslash and an "n" between double quotation marks as a line's end. PEM has neither mark
// nor backslash.
QByteArray dotenvLine(QLatin1String name, const QString &pem)
{
    return QByteArray(name.data(), name.size()) + "=\"" + QString(pem).replace(u'\n', "\\n"_L1).toLatin1()
        + "\"\n";
}

} // namespace

// fabric-samples, asset-transfer-basic/rest-api-typescript: the one consumer that wants literal "\n".
void planEnvironment(PlanBuilder &plan)
{
    const QString path = plan.label() + u".env"_s;
    QByteArray text = dotenvLine("HLF_CERTIFICATE_ORG1"_L1, pemText(plan.identity().certificate));
    text += dotenvLine("HLF_PRIVATE_KEY_ORG1"_L1, keyText(plan.identity().key));
    plan.putPrivate(path, std::move(text));
    plan.unit(path);
}

} // namespace Chaincert
