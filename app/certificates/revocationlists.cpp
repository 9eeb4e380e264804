#include "certificates/revocationlists_p.h"

#include "certificates/certificatelimits.h"
#include "certificates/derelement_p.h"
#include "certificates/x509_p.h"

#include <openssl/x509v3.h>

namespace Chaincert {

namespace {

// Lower-case hex; empty: it has none.
QString authorityKeyIdOf(const X509_CRL &list)
{
    const Owned<AUTHORITY_KEYID, AUTHORITY_KEYID_free> id(static_cast<AUTHORITY_KEYID *>(
        X509_CRL_get_ext_d2i(&list, NID_authority_key_identifier, nullptr, nullptr)));
    if (!id || !id->keyid)
        return {};
    const auto *from = reinterpret_cast<const char *>(ASN1_STRING_get0_data(id->keyid));
    return QString::fromLatin1(QByteArray(from, ASN1_STRING_length(id->keyid)).toHex());
}

// OpenSSL gives lists no place for the id of SM2, as it does for certificates.
bool holdsBySm2(const RevocationList &list, EVP_PKEY &key, QByteArrayView id)
{
    const QuietErrors quiet;
    const auto whole = derElement(list.der);
    const auto toBeSigned = derElementIn(whole, 0);
    const Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free> keyContext(EVP_PKEY_CTX_new(&key, nullptr));
    const Owned<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
    if (!toBeSigned || !keyContext
        || EVP_PKEY_CTX_set1_id(keyContext.get(), id.data(), static_cast<int>(id.size())) != 1)
        return false;
    EVP_MD_CTX_set_pkey_ctx(context.get(), keyContext.get());
    if (EVP_DigestVerifyInit(context.get(), nullptr, EVP_sm3(), nullptr, &key) != 1)
        return false;
    const ASN1_BIT_STRING *signature = nullptr;
    X509_CRL_get0_signature(list.crl.get(), &signature, nullptr);
    const QByteArrayView bytes = whole->content.chopped(toBeSigned->after.size());
    return EVP_DigestVerify(context.get(), ASN1_STRING_get0_data(signature),
               static_cast<std::size_t>(ASN1_STRING_length(signature)),
               reinterpret_cast<const uchar *>(bytes.data()), static_cast<std::size_t>(bytes.size()))
        == 1;
}

} // namespace

RevocationLists::RevocationLists(const QList<RevocationList> &all)
{
    for (const RevocationList &list : all) {
        const QString keyId = authorityKeyIdOf(*list.crl);
        const unsigned long name = X509_NAME_hash(X509_CRL_get_issuer(list.crl.get()));
        m_allByName.insert(name, &list);
        if (keyId.isEmpty())
            m_byName.insert(name, &list);
        else
            m_byKeyId.insert(keyId, &list);
    }
}

bool RevocationLists::hasKeyId(const RevocationList &list)
{
    return !authorityKeyIdOf(*list.crl).isEmpty();
}

bool RevocationLists::isSignedBy(const RevocationList &list, const Certificate &issuer)
{
    EVP_PKEY *const key = X509_get0_pubkey(issuer.x509.get());
    if (!key)
        return false;
    const std::pair pair(&list, issuer.facts.sha256);
    const auto known = m_signatures.constFind(pair);
    if (known != m_signatures.constEnd())
        return *known;
    const bool isSm2 = X509_CRL_get_signature_nid(list.crl.get()) == NID_SM2_with_SM3;
    const bool holds = isSm2 ? holdsBySm2(list, *key, usualSm2Id) || holdsBySm2(list, *key, {})
                             : X509_CRL_verify(list.crl.get(), key) == 1;
    return *m_signatures.insert(pair, holds);
}

// By the key id as Fabric asks (mspimplvalidate.go, validateCertAgainstChain); by the name where there is
// none.
QList<const RevocationList *> RevocationLists::of(const FoundCertificate &issuer)
{
    if (m_allByName.isEmpty())
        return {};
    const unsigned long name = X509_subject_name_hash(issuer.certificate->x509.get());
    QList<const RevocationList *> lists;
    if (issuer.facts().subjectKeyId)
        lists = m_byKeyId.values(*issuer.facts().subjectKeyId) + m_byName.values(name);
    else
        lists = m_allByName.values(name);
    lists.resize(qMin<qsizetype>(lists.size(), CertificateLimits::triesOfIssuer));
    lists.removeIf([&](const RevocationList *each) { return !isSignedBy(*each, *issuer.certificate); });
    return lists;
}

} // namespace Chaincert
