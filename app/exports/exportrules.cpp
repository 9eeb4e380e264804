#include "exports/planbuilder_p.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

// Of the certificate and its CAs, and not of the folder that it lay in, which an export makes anew.
constexpr std::array unmended{Check::SeveralRoles, Check::OlderThanAuthority, Check::ExtendedUsage,
    Check::UnfitAuthority, Check::InnerAuthority, Check::Weak, Check::Encoding, Check::Revoked};

QString ofWhat(const Finding &finding)
{
    return finding.evidence.value(u"of"_s, u"certificate"_s).toString();
}

bool isOfItself(const IdentityAssessment &judged, Check check)
{
    return std::any_of(judged.findings.begin(), judged.findings.end(),
        [check](const Finding &each) { return each.check == check && ofWhat(each) == u"certificate"; });
}

QString dayOf(const FoundCertificate &certificate, bool isEnd)
{
    const CertificateFacts &facts = certificate.facts();
    return (isEnd ? facts.notAfter : facts.notBefore).toString(Qt::ISODate);
}

QString kindOfKey(const PublicKeyFacts &key)
{
    return key.curve.isEmpty() ? key.algorithm : key.curve;
}

} // namespace

KeyFamily keyFamily(const PublicKeyFacts &key)
{
    if (key.algorithm == u"SM2")
        return KeyFamily::Sm2;
    if (key.algorithm == u"RSA")
        return KeyFamily::Rsa;
    if (key.algorithm == u"ED25519")
        return KeyFamily::Ed25519;
    if (key.algorithm != u"EC")
        return KeyFamily::Other;
    if (key.curve == u"P-256")
        return KeyFamily::P256;
    if (key.curve == u"P-384")
        return KeyFamily::P384;
    return key.curve == u"P-224" || key.curve == u"P-521" ? KeyFamily::OtherNist : KeyFamily::Other;
}

void PlanBuilder::judge()
{
    const ExportNeeds needs = m_plan.preset->needs;
    if (needs.testFlag(ExportNeed::Certificate) && !identity().certificate) {
        refuse(ExportRefusal::NoCertificate);
        return;
    }
    if (!needs && source.originals.empty())
        refuse(ExportRefusal::NothingGiven);
    if (!needs.testFlag(ExportNeed::TlsPair) || identity().kind == Identity::Kind::Tls)
        judgeKey(identity().certificate, identity().key, identity().keyFits);
    else if (identity().tls && identity().tls->certificate && identity().tls->key)
        judgeKey(identity().tls->certificate, identity().tls->key, identity().tls->keyFits);
    else
        refuse(ExportRefusal::NoTlsPair);
    const bool isAuthority = identity().kind == Identity::Kind::Authority
        || (identity().certificate && identity().certificate.facts().isCa());
    if (isAuthority && needs.testAnyFlags(ExportNeed::Identity | ExportNeed::NoAuthority))
        refuse(ExportRefusal::AuthorityAsIdentity);
    if (needs.testFlag(ExportNeed::Identity))
        judgeIdentity();
    judgeAuthority();
    judgeNames();
}

void PlanBuilder::judgeKey(
    const FoundCertificate &certificate, const FoundPrivateKey &key, std::optional<bool> keyFits)
{
    const ExportPreset &preset = *m_plan.preset;
    if (!key) {
        if (preset.needs.testFlag(ExportNeed::Key))
            refuse(ExportRefusal::NoKey);
        return;
    }
    if (preset.takes == KeyFamilies()) // it does not look at the key
        return;
    if (!key.key->pkey) {
        refuse(key.facts().isEncrypted ? ExportRefusal::KeyClosed : ExportRefusal::KeyUnreadable);
        return;
    }
    if (keyFits == false)
        refuse(ExportRefusal::KeyOfAnother);
    const auto &facts = certificate.facts().publicKey ? certificate.facts().publicKey : key.facts().publicKey;
    if (!facts)
        return;
    const KeyFamily family = keyFamily(*facts);
    if (preset.takes.testFlag(family)) {
        if (family == KeyFamily::Sm2)
            hint(ExportHint::OnlyWithVendorsSdk);
        if (family == KeyFamily::Ed25519 && preset.needs.testFlag(ExportNeed::Identity))
            hint(ExportHint::FabricThree);
        return;
    }
    if (family == KeyFamily::Sm2)
        refuse(ExportRefusal::Sm2);
    else if (preset.takesIfSetUp.testFlag(family))
        refuse(ExportRefusal::SignsWrongly, true, kindOfKey(*facts));
    else
        refuse(ExportRefusal::KeyAlgorithm, false, kindOfKey(*facts));
}

void PlanBuilder::judgeIdentity()
{
    const IdentityAssessment &judged = source.assessment;
    if (identity().kind == Identity::Kind::Tls || judged.has(Check::TlsCertificateAsIdentity))
        refuse(ExportRefusal::TlsAsIdentity);
    if (isOfItself(judged, Check::Expired))
        refuse(ExportRefusal::Expired, false, dayOf(identity().certificate, true));
    if (isOfItself(judged, Check::NotYetValid))
        refuse(ExportRefusal::NotYetValid, true, dayOf(identity().certificate, false));
    // Administrators are listed anew, and a wallet has no CAs of connections.
    const bool hasFolder = m_plan.preset->needs.testFlag(ExportNeed::Authority);
    const auto isExported = [hasFolder](const Finding &finding) {
        const QString of = ofWhat(finding);
        return of != u"admin" && (hasFolder || !of.startsWith("tls"_L1));
    };
    for (const Finding &finding : judged.findings) {
        if (!finding.refusedByFabric || !isExported(finding)
            || std::find(unmended.begin(), unmended.end(), finding.check) == unmended.end())
            continue;
        // Two roles are refused where the network's own MSP uses NodeOUs alone.
        Refused refused{ExportRefusal::RefusedByFabric, finding.check == Check::SeveralRoles, {}, finding};
        if (!m_plan.refused.contains(refused))
            m_plan.refused.append(refused);
    }
}

void PlanBuilder::judgeAuthority()
{
    const IdentityAssessment &judged = source.assessment;
    if (!m_plan.preset->needs.testFlag(ExportNeed::Authority))
        return;
    if (isOfItself(judged, Check::UnknownIssuer)) {
        const auto &issuer = identity().certificate.facts().issuer;
        refuse(ExportRefusal::UnknownIssuer, false, issuer ? issuer->text : QString());
    } else if (roots().isEmpty()) {
        refuse(ExportRefusal::NoAuthority, true);
    }
}

void PlanBuilder::judgeNames()
{
    const ExportNeeds needs = m_plan.preset->needs;
    if (needs.testFlag(ExportNeed::MspId)) {
        if (m_plan.mspId.isEmpty())
            refuse(ExportRefusal::NoMspId, false, identity().mspIdProposed);
        else if (!isPathPart(m_plan.mspId))
            refuse(ExportRefusal::MspIdInvalid, false, m_plan.mspId);
    }
    if (needs.testFlag(ExportNeed::Label) && !isPathPart(m_plan.label))
        refuse(ExportRefusal::LabelInvalid, false, m_plan.label);
    if (needs.testFlag(ExportNeed::Password)) {
        if (!options.password || options.password->isEmpty())
            refuse(ExportRefusal::PasswordMissing);
        else if (options.password->reveal().contains('\0'))
            refuse(ExportRefusal::PasswordInvalid);
    }
}

} // namespace Chaincert
