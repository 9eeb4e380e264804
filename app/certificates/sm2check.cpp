#include "certificates/checks_p.h"
#include "certificates/x509_p.h"

#include <array>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

QLatin1String fitId(SignatureFit fit)
{
    static constexpr std::array ids{"usual_id"_L1, "empty_id"_L1, "none"_L1, "unknown"_L1};
    static_assert(ids.size() == size_t(SignatureFit::Unknown) + 1);
    return ids.at(size_t(fit));
}

// By the nearest CA; where its signature does not hold by one of that name.
SignatureFit fitOf(const Examination &examined, const FoundCertificate &certificate)
{
    const CaChain &chain = examined.caChain();
    if (!chain.isEmpty())
        return signatureFit(*certificate.certificate, *chain.constFirst().certificate);
    if (certificate.facts().isSelfIssued)
        return signatureFit(*certificate.certificate, *certificate.certificate);
    const QList<FoundCertificate> named = examined.authorities.namedAsIssuer(*certificate.certificate);
    return named.isEmpty() ? SignatureFit::Unknown
                           : signatureFit(*certificate.certificate, *named.constFirst().certificate);
}

} // namespace

void checkSm2(Examination &examined)
{
    const FoundCertificate &own = examined.identity.certificate;
    if (!own) {
        examined.addNotChecked(Check::Sm2Signature, NotCheckedBecause::NoCertificate);
        return;
    }
    const bool isSignedSo = X509_get_signature_nid(own.certificate->x509.get()) == NID_SM2_with_SM3;
    if (!isSignedSo && own.facts().publicKey->algorithm != "SM2"_L1)
        return;
    const SignatureFit fit = isSignedSo ? fitOf(examined, own) : SignatureFit::Unknown;
    examined.addFinding(Check::Sm2Signature,
        fit == SignatureFit::DoesNotFit ? Severity::Error : Severity::Note, own.at,
        {{u"fits"_s, isSignedSo ? fitId(fit) : "other"_L1}});
}

} // namespace Chaincert
