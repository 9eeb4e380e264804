#include "certificates/passwordbudget_p.h"

#include <openssl/x509.h>

namespace Chaincert {

namespace {

template <typename T, auto Free> Owned<T, Free> parameter(const X509_ALGOR &algorithm, const ASN1_ITEM *type)
{
    return Owned<T, Free>(static_cast<T *>(ASN1_TYPE_unpack_sequence(type, algorithm.parameter)));
}

// Over any bound where it is no number of that size.
qint64 numberOf(const ASN1_INTEGER *number)
{
    constexpr qint64 tooMany = CertificateLimits::passwordRounds + 1;
    int64_t value = 0;
    return ASN1_INTEGER_get_int64(&value, number) == 1 && value > 0 ? qMin<qint64>(value, tooMany) : tooMany;
}

qint64 roundsOfScrypt(const SCRYPT_PARAMS &scrypt)
{
    qint64 rounds = 1;
    for (const ASN1_INTEGER *factor :
        {scrypt.costParameter, scrypt.blockSize, scrypt.parallelizationParameter})
        rounds = qMin(rounds * numberOf(factor), CertificateLimits::passwordRounds + 1);
    return rounds;
}

std::optional<qint64> roundsOf(const X509_ALGOR &algorithm)
{
    const int nid = OBJ_obj2nid(algorithm.algorithm);
    if (nid != NID_pbes2) {
        const auto plain = parameter<PBEPARAM, PBEPARAM_free>(algorithm, ASN1_ITEM_rptr(PBEPARAM));
        return plain ? std::optional(numberOf(plain->iter)) : std::nullopt;
    }
    const auto pbes2 = parameter<PBE2PARAM, PBE2PARAM_free>(algorithm, ASN1_ITEM_rptr(PBE2PARAM));
    if (!pbes2)
        return {};
    switch (OBJ_obj2nid(pbes2->keyfunc->algorithm)) {
    case NID_id_pbkdf2: {
        const auto derived
            = parameter<PBKDF2PARAM, PBKDF2PARAM_free>(*pbes2->keyfunc, ASN1_ITEM_rptr(PBKDF2PARAM));
        return derived ? std::optional(numberOf(derived->iter)) : std::nullopt;
    }
    case NID_id_scrypt: {
        const auto derived
            = parameter<SCRYPT_PARAMS, SCRYPT_PARAMS_free>(*pbes2->keyfunc, ASN1_ITEM_rptr(SCRYPT_PARAMS));
        return derived ? std::optional(roundsOfScrypt(*derived)) : std::nullopt;
    }
    default:
        return {};
    }
}

} // namespace

bool PasswordBudget::spend(qint64 rounds)
{
    if (rounds > CertificateLimits::passwordRounds || rounds > m_roundsLeft)
        return false;
    m_roundsLeft -= rounds;
    return true;
}

bool PasswordBudget::spend(const X509_ALGOR &algorithm)
{
    const auto rounds = roundsOf(algorithm);
    return rounds && spend(*rounds);
}

} // namespace Chaincert
