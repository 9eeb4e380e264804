#include "certificates/checks_p.h"
#include "certificates/x509_p.h"

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

QString fitId(SignatureFit fit)
{
    switch (fit) {
    case SignatureFit::Fits:
        return u"usual_id"_s;
    case SignatureFit::FitsWithEmptyId:
        return u"empty_id"_s;
    case SignatureFit::DoesNotFit:
        return u"none"_s;
    case SignatureFit::Unknown:
        break;
    }
    return u"unknown"_s;
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
        {{u"fits"_s, isSignedSo ? fitId(fit) : u"other"_s}});
}

} // namespace Chaincert
