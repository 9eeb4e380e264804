#include "exports/presets_p.h"

#include <QtGlobal>

#include <algorithm>

namespace Chaincert {

namespace {

using enum KeyFamily;
using Need = ExportNeed;

constexpr KeyFamilies anyKey = P256 | P384 | OtherNist | Ed25519 | Rsa | Sm2 | Other;
constexpr KeyFamilies fabrics = P256 | P384 | OtherNist | Ed25519; // Fabric 3 itself
constexpr KeyFamilies nobody = {};
constexpr ExportNeeds certified = Need::Certificate;
constexpr ExportNeeds signers = Need::Certificate | Need::Key | Need::Identity;
constexpr ExportNeeds pairs = Need::Certificate | Need::Key | Need::NoAuthority; // of whatever use

} // namespace

// The keys of each are those that were tried with it, or that its source takes (a P-384 key signs wrongly in
// fabric-network and Java's SDK unless they are set to 384).
const std::vector<ExportPreset> &exportPresets()
{
    static const std::vector<ExportPreset> all{
        {QLatin1String("as-is"), QT_TRANSLATE_NOOP("Words", "As it is"),
            QT_TRANSLATE_NOOP("Words", "The files as they came, byte for byte."), "<label>/…", {}, nobody,
            nobody, planAsItIs},
        {QLatin1String("msp"), QT_TRANSLATE_NOOP("Words", "MSP folder"),
            QT_TRANSLATE_NOOP("Words", "For the peer command and other tools of Fabric 1.4.3 and later."),
            "<label>/msp/…\n<label>/tls/ca.crt\n<label>/env.sh",
            signers | Need::Authority | Need::MspId | Need::Label, fabrics | Sm2, nobody, planMspFolder},
        {QLatin1String("msp-1.4.0"), QT_TRANSLATE_NOOP("Words", "MSP folder for Fabric 1.4.0"),
            QT_TRANSLATE_NOOP(
                "Words", "The same with the certificate in admincerts, which Fabric 1.4.0 wants."),
            "<label>/msp/…\n<label>/tls/ca.crt\n<label>/env.sh",
            signers | Need::Authority | Need::MspId | Need::Label, fabrics | Sm2, nobody, planMspFolder140},
        {QLatin1String("cryptogen"), QT_TRANSLATE_NOOP("Words", "Layout of cryptogen"),
            QT_TRANSLATE_NOOP("Words", "A tree as cryptogen makes it, for samples and scripts."),
            "peerOrganizations/<org>/users/<label>@<org>/{msp,tls}/…\npeerOrganizations/<org>/{ca,tlsca,msp}/"
            "…",
            signers | Need::Authority | Need::Label, fabrics | Sm2, nobody, planCryptogen},
        {QLatin1String("wallet"), QT_TRANSLATE_NOOP("Words", "Fabric wallet 2.x"),
            QT_TRANSLATE_NOOP("Words", "For fabric-network 2.x, and the gateway of fabric-sdk-go."),
            "<label>.id", signers | Need::MspId | Need::Label, P256, P384, planWallet},
        {QLatin1String("wallet-1.4"), QT_TRANSLATE_NOOP("Words", "Fabric wallet 1.4"),
            QT_TRANSLATE_NOOP("Words", "For fabric-network 1.4."),
            "<label>/<label>\n<label>/<ski>-priv\n<label>/<ski>-pub", signers | Need::MspId | Need::Label,
            P256, P384, planWallet14},
        {QLatin1String("sdk-go"), QT_TRANSLATE_NOOP("Words", "User store of fabric-sdk-go"),
            QT_TRANSLATE_NOOP("Words", "For fabric-sdk-go and FireFly's fabconnect."),
            "<label>@<MSP ID>-cert.pem\nkeystore/<ski>_sk", signers | Need::MspId | Need::Label, P256 | P384,
            nobody, planSdkGo},
        {QLatin1String("gateway"), QT_TRANSLATE_NOOP("Words", "Folder of the gateway samples"),
            QT_TRANSLATE_NOOP(
                "Words", "For the samples of fabric-gateway, which read the first file of each folder."),
            "<label>/users/User1@org1.example.com/msp/{signcerts,keystore}/…\n"
            "<label>/peers/peer0.org1.example.com/tls/ca.crt\n<label>/env.sh",
            signers | Need::MspId | Need::Label, P256 | P384 | Ed25519, nobody, planGateway},
        {QLatin1String("pem"), QT_TRANSLATE_NOOP("Words", "PEM files"),
            QT_TRANSLATE_NOOP("Words", "Certificate, private key and CAs, a file each."),
            "cert.pem\nkey.pem\nca.pem", certified, anyKey, nobody, planPemFiles},
        {QLatin1String("pem-one"), QT_TRANSLATE_NOOP("Words", "One PEM file"),
            QT_TRANSLATE_NOOP("Words", "Certificate and private key in one file."), "<label>.pem",
            certified | Need::Label, anyKey, nobody, planPemFile},
        {QLatin1String("pkcs12"), QT_TRANSLATE_NOOP("Words", "PKCS#12"),
            QT_TRANSLATE_NOOP("Words", "Encrypted with AES-256: for current programs, Java 12 and later."),
            "<label>.p12", pairs | Need::Label | Need::Password, anyKey, nobody, planPkcs12},
        {QLatin1String("pkcs12-old-java"), QT_TRANSLATE_NOOP("Words", "PKCS#12 for old Java"),
            QT_TRANSLATE_NOOP("Words", "Encrypted with 3DES and SHA-1, which old versions of Java read."),
            "<label>.p12", pairs | Need::Label | Need::Password, P256 | P384 | OtherNist | Rsa, nobody,
            planPkcs12OldJava},
        {QLatin1String("console"), QT_TRANSLATE_NOOP("Words", "Identity of the operations console"),
            QT_TRANSLATE_NOOP("Words", "JSON for the Fabric operations console and the VS Code extension."),
            "<label>_identity.json", signers | Need::Label, P256 | P384, nobody, planConsole},
        {QLatin1String("kubernetes"), QT_TRANSLATE_NOOP("Words", "Kubernetes secret"),
            QT_TRANSLATE_NOOP("Words", "An Opaque secret with certificate, private key and CAs."),
            "<label>-secret.yaml", pairs | Need::Label, anyKey, nobody, planSecret},
        {QLatin1String("kubernetes-tls"), QT_TRANSLATE_NOOP("Words", "Kubernetes TLS secret"),
            QT_TRANSLATE_NOOP("Words", "A secret of type kubernetes.io/tls with the pair for connections."),
            "<label>-tls-secret.yaml", certified | Need::TlsPair | Need::NoAuthority | Need::Label,
            P256 | P384 | OtherNist | Ed25519 | Rsa, nobody, planTlsSecret},
        {QLatin1String("kubernetes-operator"), QT_TRANSLATE_NOOP("Words", "Secrets of fabric-operator"),
            QT_TRANSLATE_NOOP("Words", "Kubernetes secrets under the names of fabric-operator."),
            "<label>-operator-secrets.yaml", signers | Need::Authority | Need::Label, fabrics, nobody,
            planOperatorSecrets},
        {QLatin1String("kubernetes-bevel"), QT_TRANSLATE_NOOP("Words", "Secrets of bevel-operator-fabric"),
            QT_TRANSLATE_NOOP("Words", "Kubernetes secrets under the names of bevel-operator-fabric."),
            "<label>-bevel-secrets.yaml", signers | Need::Authority | Need::MspId | Need::Label, fabrics,
            nobody, planBevelSecrets},
        {QLatin1String("env"), QT_TRANSLATE_NOOP("Words", "Environment file"),
            QT_TRANSLATE_NOOP("Words", "Variables for the REST API sample, with \\n for the ends of lines."),
            "<label>.env", signers | Need::Label, P256, P384, planEnvironment},
        {QLatin1String("profile-json"), QT_TRANSLATE_NOOP("Words", "Connection profile (JSON)"),
            QT_TRANSLATE_NOOP("Words", "The organization and its peers, without a private key."),
            "connection-<org>.json", certified | Need::MspId, nobody, nobody, planProfileJson},
        {QLatin1String("profile-yaml"), QT_TRANSLATE_NOOP("Words", "Connection profile (YAML)"),
            QT_TRANSLATE_NOOP("Words", "The organization and its peers, without a private key."),
            "connection-<org>.yaml", certified | Need::MspId, nobody, nobody, planProfileYaml},
        {QLatin1String("caliper"), QT_TRANSLATE_NOOP("Words", "Organization of Caliper"),
            QT_TRANSLATE_NOOP(
                "Words", "The part organizations of a Caliper network's file, and its connection profile."),
            "<label>-caliper.yaml\nconnection-<org>.yaml", signers | Need::MspId | Need::Label, P256, P384,
            planCaliper},
    };
    return all;
}

const ExportPreset *findExportPreset(const QString &id)
{
    const std::vector<ExportPreset> &all = exportPresets();
    const auto found
        = std::find_if(all.begin(), all.end(), [&id](const ExportPreset &preset) { return id == preset.id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace Chaincert
