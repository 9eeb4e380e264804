#include "certificates/checks_p.h"
#include "certificates/gorules_p.h"

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

NotCheckedBecause whyNotCompared(const FoundCertificate &certificate, const FoundPrivateKey &key)
{
    if (!certificate)
        return NotCheckedBecause::NoCertificate;
    if (!key)
        return NotCheckedBecause::NoKey;
    return key.key->pkey ? NotCheckedBecause::AlgorithmUnknown : NotCheckedBecause::KeyClosed;
}

void checkPair(Examination &examined)
{
    const Identity &identity = examined.identity;
    if (examined.isTls()) // TlsKeyMismatch looks at it
        examined.addNotChecked(Check::KeyMismatch, NotCheckedBecause::NotApplicable);
    else if (!identity.keyFits)
        examined.addNotChecked(Check::KeyMismatch, whyNotCompared(identity.certificate, identity.key));
    else if (!*identity.keyFits)
        examined.addFinding(Check::KeyMismatch, Severity::Error, identity.key.at,
            {{u"certificate"_s, identity.certificate.at.path}}, true);
}

// Who hands over a certificate alone has not lost its key.
bool isCertificateAlone(const Material &material)
{
    return material.kind == MaterialKind::Certificate || material.kind == MaterialKind::Pkcs7;
}

void checkPresence(Examination &examined)
{
    const Identity &identity = examined.identity;
    if (identity.key)
        return;
    if (examined.isAuthority() || isCertificateAlone(examined.material()))
        examined.addNotChecked(Check::KeyMissing, NotCheckedBecause::NotApplicable);
    else if (examined.hasUnreadIn(MspPlace::KeyStore))
        examined.addNotChecked(Check::KeyMissing, NotCheckedBecause::FileUnreadable);
    else
        examined.addFinding(Check::KeyMissing, Severity::Warning,
            identity.certificate ? FoundAt{identity.certificate.at.path} : FoundAt{identity.folder});
}

// What works where: P-256 everywhere; P-384 and Ed25519 with some; other curves, RSA and DSA not at all.
std::optional<Severity> oddity(const PublicKeyFacts &key, bool ofAuthority)
{
    if (key.algorithm == "SM2"_L1) // Sm2Signature looks at it
        return {};
    if (ofAuthority)
        return knowsKey(key) ? std::nullopt : std::optional(Severity::Error);
    if (key.algorithm == "EC"_L1 && key.curve == "P-256"_L1)
        return {};
    const bool isOfFabric = key.algorithm != "RSA"_L1 && knowsKey(key);
    return isOfFabric ? Severity::Warning : Severity::Error;
}

void checkAlgorithmOf(
    Examination &examined, QLatin1String of, const FoundAt &at, const PublicKeyFacts &key, bool ofAuthority)
{
    const auto severity = oddity(key, ofAuthority);
    if (!severity)
        return;
    QVariantMap evidence{{u"of"_s, QString(of)}, {u"algorithm"_s, key.algorithm}, {u"curve"_s, key.curve}};
    if (key.bits)
        evidence[u"bits"_s] = qlonglong(*key.bits);
    examined.addFinding(Check::KeyAlgorithm, *severity, at, evidence, severity == Severity::Error);
}

void checkAlgorithm(Examination &examined)
{
    const Identity &identity = examined.identity;
    if (examined.isTls()) {
        examined.addNotChecked(Check::KeyAlgorithm, NotCheckedBecause::NotApplicable);
        return;
    }
    if (identity.certificate) {
        checkAlgorithmOf(examined, examined.isAuthority() ? "ca"_L1 : ofCertificate(),
            identity.certificate.at, *identity.certificate.facts().publicKey, examined.isAuthority());
        for (const FoundCertificate &authority : examined.caChain())
            checkAlgorithmOf(examined, "ca"_L1, authority.at, *authority.facts().publicKey, true);
    } else if (identity.key && identity.key.facts().publicKey) {
        checkAlgorithmOf(examined, "key"_L1, identity.key.at, *identity.key.facts().publicKey, false);
    } else {
        examined.addNotChecked(Check::KeyAlgorithm,
            identity.key ? NotCheckedBecause::KeyClosed : NotCheckedBecause::NoCertificate);
    }
}

} // namespace

void checkKey(Examination &examined)
{
    checkPair(examined);
    checkPresence(examined);
    checkAlgorithm(examined);
}

} // namespace Chaincert
