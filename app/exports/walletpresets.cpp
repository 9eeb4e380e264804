#include "exports/canonical_p.h"
#include "exports/presets_p.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

// fabric-network 2.x: fabric-sdk-node, fabric-network/src/impl/wallet/x509identity.ts; fabric-sdk-go's
// gateway wallet reads the same. "version" is the number 1; there is no newline behind it.
void planWallet(PlanBuilder &plan)
{
    const QJsonObject credentials{{u"certificate"_s, pemText(plan.identity().certificate)},
        {u"privateKey"_s, keyText(plan.identity().key)}};
    const QString path = plan.label() + u".id"_s;
    plan.putPrivate(path,
        compactJson({{u"credentials"_s, credentials}, {u"mspId"_s, plan.mspId()}, {u"type"_s, u"X.509"_s},
            {u"version"_s, 1}}));
    plan.unit(path);
}

// fabric-network 1.4: a folder whose name, file and "name" are one.
void planWallet14(PlanBuilder &plan)
{
    const QString folder = plan.label() + u'/';
    const QString ski = plan.ski();
    const QJsonObject enrollment{{u"signingIdentity"_s, ski},
        {u"identity"_s, QJsonObject{{u"certificate"_s, pemText(plan.identity().certificate)}}}};
    plan.putPrivate(folder + plan.label(),
        compactJson({{u"name"_s, plan.label()}, {u"mspid"_s, plan.mspId()}, {u"roles"_s, QJsonValue::Null},
            {u"affiliation"_s, QString()}, {u"enrollmentSecret"_s, QString()},
            {u"enrollment"_s, enrollment}}));
    plan.putKey(folder + ski + u"-priv"_s, plan.identity().key);
    plan.put(folder + ski + u"-pub"_s, publicKeyPem(plan.identity().key));
    plan.unit(plan.label());
}

// fabric-sdk-go's user store (pkg/msp), which FireFly reads too: the key under Fabric's SKI, which it asks
// for by the certificate.
void planSdkGo(PlanBuilder &plan)
{
    const QString key = u"keystore/%1_sk"_s.arg(plan.ski());
    const QString certificate = u"%1@%2-cert.pem"_s.arg(plan.label(), plan.mspId());
    plan.putKey(key, plan.identity().key);
    plan.put(certificate, certificatePem(plan.identity().certificate));
    plan.unit(key);
    plan.unit(certificate);
}

} // namespace Chaincert
