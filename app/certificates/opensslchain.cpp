#include "certificates/opensslchain_p.h"

#include "certificates/x509_p.h"

#include <openssl/x509_vfy.h>

namespace Chaincert {

namespace {

constexpr auto freeAll = [](STACK_OF(X509) * certificates) { sk_X509_pop_free(certificates, X509_free); };

OpenSslChain chainOf(int error)
{
    switch (error) {
    case X509_V_OK:
        return OpenSslChain::Ok;
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
        return OpenSslChain::UnknownIssuer;
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        return OpenSslChain::SelfSigned;
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
        return OpenSslChain::BadSignature;
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return OpenSslChain::Expired;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return OpenSslChain::NotYetValid;
    case X509_V_ERR_INVALID_CA:
    case X509_V_ERR_INVALID_NON_CA:
    case X509_V_ERR_PATH_LENGTH_EXCEEDED:
    case X509_V_ERR_KEYUSAGE_NO_CERTSIGN:
        return OpenSslChain::UnfitAuthority;
    default:
        return OpenSslChain::Other;
    }
}

// One of SM2 whose signature holds with the empty id alone is needed as it was before it got the usual one.
std::shared_ptr<X509> asSigned(const Certificate &certificate, const QList<FoundCertificate> &authorities)
{
    if (X509_get_signature_nid(certificate.x509.get()) != NID_SM2_with_SM3)
        return certificate.x509;
    for (const FoundCertificate &issuer : authorities) {
        if (X509_NAME_cmp(X509_get_issuer_name(certificate.x509.get()),
                X509_get_subject_name(issuer.certificate->x509.get()))
                != 0
            || signatureFit(certificate, *issuer.certificate) != SignatureFit::FitsWithEmptyId)
            continue;
        const auto *from = reinterpret_cast<const uchar *>(certificate.der.constData());
        return std::shared_ptr<X509>(
            d2i_X509(nullptr, &from, static_cast<long>(certificate.der.size())), X509_free);
    }
    return certificate.x509;
}

} // namespace

OpenSslAnswer openSslAnswer(const Certificate &certificate, const QList<FoundCertificate> &authorities,
    Issuers &issuers, const QDateTime &when)
{
    if (authorities.isEmpty())
        return {};
    const QuietErrors quiet;
    const Owned<X509_STORE, X509_STORE_free> trusted(X509_STORE_new());
    const Owned<STACK_OF(X509), freeAll> known(sk_X509_new_null());
    for (const FoundCertificate &each : authorities) {
        const std::shared_ptr<X509> x509 = asSigned(*each.certificate, authorities);
        if (issuers.isSelfSigned(*each.certificate))
            X509_STORE_add_cert(trusted.get(), x509.get());
        else
            X509_add_cert(known.get(), x509.get(), X509_ADD_FLAG_UP_REF);
    }
    const std::shared_ptr<X509> own = asSigned(certificate, authorities);
    const Owned<X509_STORE_CTX, X509_STORE_CTX_free> context(X509_STORE_CTX_new());
    if (X509_STORE_CTX_init(context.get(), trusted.get(), own.get(), known.get()) != 1)
        return {};
    X509_VERIFY_PARAM_set_time(
        X509_STORE_CTX_get0_param(context.get()), static_cast<std::time_t>(when.toSecsSinceEpoch()));
    const int isGood = X509_verify_cert(context.get());
    const int error = isGood == 1 ? X509_V_OK : X509_STORE_CTX_get_error(context.get());
    if (isGood != 1 && error == X509_V_OK)
        return {OpenSslChain::Other, X509_V_ERR_UNSPECIFIED};
    return {chainOf(error), error};
}

} // namespace Chaincert
