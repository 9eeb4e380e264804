#include "certificates/authoritypool_p.h"

#include "certificates/certificatelimits.h"
#include "certificates/x509_p.h"

#include <algorithm>

namespace Chaincert {

namespace {

QHash<unsigned long, QList<FoundCertificate>> byName(const QList<FoundCertificate> &all)
{
    QHash<unsigned long, QList<FoundCertificate>> found;
    for (const FoundCertificate &each : all)
        found[X509_subject_name_hash(each.certificate->x509.get())] << each;
    return found;
}

QByteArrayView bytesOf(const X509_NAME *name)
{
    const uchar *bytes = nullptr;
    std::size_t size = 0;
    if (X509_NAME_get0_der(name, &bytes, &size) != 1)
        return {};
    return {reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size)};
}

// Go's alreadyInChain() in crypto/x509/verify.go.
bool isPassed(const CaChain &passed, const FoundCertificate &next)
{
    return std::any_of(passed.begin(), passed.end(), [&next](const FoundCertificate &each) {
        return each.facts().sha256 == next.facts().sha256
            || (each.facts().subject == next.facts().subject
                && each.facts().publicKey->spkiSha256 == next.facts().publicKey->spkiSha256);
    });
}

} // namespace

QList<FoundCertificate> eachOnce(const QList<FoundCertificate> &all)
{
    QSet<QString> seen;
    QList<FoundCertificate> once;
    for (const FoundCertificate &each : all) {
        if (!seen.contains(each.facts().sha256))
            once << each;
        seen.insert(each.facts().sha256);
    }
    return once;
}

bool hasSameNameBytes(const Certificate &certificate, const Certificate &issuer)
{
    return bytesOf(X509_get_issuer_name(certificate.x509.get()))
        == bytesOf(X509_get_subject_name(issuer.x509.get()));
}

AuthorityPool::AuthorityPool(
    const QList<FoundCertificate> &roots, const QList<FoundCertificate> &intermediates)
    : m_roots(eachOnce(roots))
    , m_intermediates(eachOnce(intermediates))
    , m_rootsByName(byName(m_roots))
    , m_intermediatesByName(byName(m_intermediates))
{
    for (const FoundCertificate &root : std::as_const(m_roots))
        m_rootSums.insert(root.facts().sha256);
    m_sums = m_rootSums;
    for (const FoundCertificate &intermediate : std::as_const(m_intermediates))
        m_sums.insert(intermediate.facts().sha256);
}

QList<CaChain> AuthorityPool::chainsToRoot(const FoundCertificate &certificate, Issuers &issuers) const
{
    if (isRoot(*certificate.certificate))
        return {CaChain()};
    QList<CaChain> chains;
    CaChain passed{certificate};
    extend(passed, chains, issuers);
    return chains;
}

void AuthorityPool::extend(CaChain &passed, QList<CaChain> &chains, Issuers &issuers) const
{
    const Certificate &last = *passed.constLast().certificate;
    const unsigned long name = X509_issuer_name_hash(last.x509.get());
    int tries = 0;
    for (const auto *from : {&m_rootsByName, &m_intermediatesByName}) {
        const QList<FoundCertificate> named = from->value(name);
        for (const FoundCertificate &each : named) {
            if (chains.size() >= mostChains || ++tries > CertificateLimits::triesOfIssuer)
                return;
            if (isPassed(passed, each) || !hasSameNameBytes(last, *each.certificate)
                || !issuers.isIssuedBy(last, *each.certificate))
                continue;
            passed << each;
            if (from == &m_rootsByName)
                chains << passed.sliced(1);
            else if (passed.size() <= CertificateLimits::chainLength)
                extend(passed, chains, issuers);
            passed.removeLast();
        }
    }
}

QList<FoundCertificate> AuthorityPool::namedAsIssuer(const Certificate &certificate) const
{
    const unsigned long name = X509_issuer_name_hash(certificate.x509.get());
    return m_rootsByName.value(name) + m_intermediatesByName.value(name);
}

QList<FoundCertificate> AuthorityPool::relatedTo(const Certificate &certificate) const
{
    QList<FoundCertificate> related = namedAsIssuer(certificate);
    QSet<unsigned long> asked{X509_issuer_name_hash(certificate.x509.get())};
    for (qsizetype i = 0; i < related.size() && i < CertificateLimits::triesOfIssuer; ++i) {
        const unsigned long name = X509_issuer_name_hash(related[i].certificate->x509.get());
        if (!asked.contains(name))
            related << namedAsIssuer(*related[i].certificate);
        asked.insert(name);
    }
    return eachOnce(related);
}

} // namespace Chaincert
