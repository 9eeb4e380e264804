#include "exports/canonical_p.h"
#include "exports/presets_p.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

// RFC 1123: lower-case letters, digits, dashes and dots, which begin and end with a letter or digit.
QString secretName(const QString &label)
{
    constexpr qsizetype longest = 200; // of 253: what stands around it
    QString name;
    for (const QChar c : label.toLower()) {
        const bool isFit = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (isFit)
            name += c;
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    name.truncate(longest);
    while (name.endsWith(u'-'))
        name.chop(1);
    return name.isEmpty() ? u"identity"_s : name;
}

struct SecretItem
{
    QString key;
    QByteArray bytes;
};

Tree secretOf(const QString &name, QLatin1String type, const QList<SecretItem> &items)
{
    Tree data = Tree::mapping({});
    for (const SecretItem &item : items)
        data.add(item.key, QString::fromLatin1(item.bytes.toBase64()));
    return Tree::mapping({{u"apiVersion"_s, "v1"_L1}, {u"kind"_s, "Secret"_L1},
        {u"metadata"_s, Tree::mapping({{u"name"_s, name}})}, {u"type"_s, type}, {u"data"_s, data}});
}

constexpr auto opaque = "Opaque"_L1;

void putSecrets(PlanBuilder &plan, QLatin1String ending, const QList<Tree> &secrets)
{
    const QString path = secretName(plan.label()) + ending;
    plan.putPrivate(path, yamlOf(secrets));
    plan.unit(path);
}

QByteArray keyBytes(const FoundPrivateKey &key)
{
    return pkcs8Pem(key).reveal().toByteArray();
}

QList<SecretItem> eachOf(QLatin1String name, const QList<FoundCertificate> &certificates)
{
    QList<SecretItem> items;
    for (qsizetype i = 0; i < certificates.size(); ++i)
        items.append({name + u"-%1.pem"_s.arg(i), certificatePem(certificates.at(i))});
    return items;
}

} // namespace

void planSecret(PlanBuilder &plan)
{
    const Identity &identity = plan.identity();
    QList<SecretItem> items{
        {u"cert.pem"_s, certificatePem(identity.certificate)}, {u"key.pem"_s, keyBytes(identity.key)}};
    if (identity.chain.isEmpty())
        plan.hint(ExportHint::NoAuthority);
    else
        items.append({u"ca.pem"_s, certificatesPem(identity.chain)});
    putSecrets(plan, "-secret.yaml"_L1, {secretOf(secretName(plan.label()), opaque, items)});
}

// Kubernetes' own type: the leaf first, its intermediates behind it; "ca.crt" by custom.
void planTlsSecret(PlanBuilder &plan)
{
    const Identity &identity = plan.identity();
    const bool isPair = identity.kind == Identity::Kind::Tls;
    const FoundCertificate &leaf = isPair ? identity.certificate : identity.tls->certificate;
    const FoundPrivateKey &key = isPair ? identity.key : identity.tls->key;
    QByteArray chain = certificatePem(leaf);
    QByteArray roots;
    for (const FoundCertificate &each : isPair ? identity.chain : identity.tls->chain)
        (isSelfIssued(each) ? roots : chain) += certificatePem(each);
    if (roots.isEmpty())
        roots = certificatesPem(plan.tlsRoots());
    QList<SecretItem> items{{u"tls.crt"_s, chain}, {u"tls.key"_s, keyBytes(key)}};
    if (roots.isEmpty())
        plan.hint(ExportHint::NoTlsAuthority);
    else
        items.append({u"ca.crt"_s, roots});
    putSecrets(plan, "-tls-secret.yaml"_L1,
        {secretOf(secretName(plan.label()) + u"-tls"_s, "kubernetes.io/tls"_L1, items)});
}

// fabric-operator's names (hyperledger-labs).
void planOperatorSecrets(PlanBuilder &plan)
{
    const QString name = secretName(plan.label());
    const Identity &identity = plan.identity();
    QList<Tree> secrets;
    const auto add = [&](const QString &kind, const QString &part, const QList<SecretItem> &items) {
        if (!items.isEmpty())
            secrets += secretOf(kind + u'-' + name + u'-' + part, opaque, items);
    };
    add(u"ecert"_s, u"signcert"_s, {{u"cert.pem"_s, certificatePem(identity.certificate)}});
    add(u"ecert"_s, u"keystore"_s, {{u"key.pem"_s, keyBytes(identity.key)}});
    add(u"ecert"_s, u"cacerts"_s, eachOf("cacert"_L1, plan.roots()));
    add(u"ecert"_s, u"intercerts"_s, eachOf("intercert"_L1, plan.intermediates()));
    if (plan.isAdministrator())
        add(u"ecert"_s, u"admincerts"_s, eachOf("admincert"_L1, {identity.certificate}));
    if (const TlsPair *const tls = plan.tlsPair()) {
        add(u"tls"_s, u"signcert"_s, {{u"cert.pem"_s, certificatePem(tls->certificate)}});
        add(u"tls"_s, u"keystore"_s, {{u"key.pem"_s, keyBytes(tls->key)}});
    } else {
        plan.hint(ExportHint::NoTlsPair);
    }
    add(u"tls"_s, u"cacerts"_s, eachOf("cacert"_L1, plan.tlsRoots()));
    add(u"tls"_s, u"intercerts"_s, eachOf("intercert"_L1, plan.tlsIntermediates()));
    putSecrets(plan, "-operator-secrets.yaml"_L1, secrets);
}

// bevel-operator-fabric: the wallet of its connection profiles, and the secret of a FabricIdentity.
void planBevelSecrets(PlanBuilder &plan)
{
    const QString name = secretName(plan.label());
    const Identity &identity = plan.identity();
    const QByteArray user
        = yamlOf({Tree::mapping({{u"cert"_s, Tree::mapping({{u"pem"_s, pemText(identity.certificate)}})},
            {u"key"_s, Tree::mapping({{u"pem"_s, keyText(identity.key)}})}})});
    const QList<SecretItem> items{{u"cert.pem"_s, certificatePem(identity.certificate)},
        {u"key.pem"_s, keyBytes(identity.key)}, {u"root.pem"_s, certificatesPem(plan.roots())},
        {u"user.yaml"_s, user}};
    putSecrets(plan, "-bevel-secrets.yaml"_L1,
        {secretOf(u"wallet"_s, opaque, {{secretName(plan.mspId()) + u".yaml"_s, user}}),
            secretOf(name, opaque, items)});
}

} // namespace Chaincert
