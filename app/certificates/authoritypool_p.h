#pragma once

#include "certificates/issuers_p.h"

#include <QHash>
#include <QSet>

namespace Chaincert {

/// A certificate's CAs, the nearest first, to a root. None: it is a root itself.
using CaChain = QList<FoundCertificate>;

/// The CAs that an organization's certificates may come from, as Go's x509 keeps them: each once. Never
/// changed once made.
class AuthorityPool
{
public:
    AuthorityPool() = default;
    AuthorityPool(const QList<FoundCertificate> &roots, const QList<FoundCertificate> &intermediates);

    const QList<FoundCertificate> &roots() const { return m_roots; }
    const QList<FoundCertificate> &intermediates() const { return m_intermediates; }
    QList<FoundCertificate> all() const { return m_roots + m_intermediates; }
    bool isEmpty() const { return m_roots.isEmpty() && m_intermediates.isEmpty(); }
    bool isRoot(const Certificate &certificate) const
    {
        return m_rootSums.contains(certificate.facts.sha256);
    }
    bool has(const Certificate &certificate) const { return m_sums.contains(certificate.facts.sha256); }

    /// Every chain to a root by names that are the same to the byte and by signatures that hold, in Go's
    /// order, up to `mostChains`. Dates, usage and flags are not looked at.
    QList<CaChain> chainsToRoot(const FoundCertificate &certificate, Issuers &issuers) const;
    static constexpr qsizetype mostChains = 4; ///< Fabric takes one

    /// Those that bear the name of its issuer, however it is written.
    QList<FoundCertificate> namedAsIssuer(const Certificate &certificate) const;
    /// These, those that bear the names of their issuers, and so on: all that a chain could be made of.
    QList<FoundCertificate> relatedTo(const Certificate &certificate) const;

private:
    void extend(CaChain &passed, QList<CaChain> &chains, Issuers &issuers) const;

    QList<FoundCertificate> m_roots, m_intermediates;
    QHash<unsigned long, QList<FoundCertificate>> m_rootsByName, m_intermediatesByName; // OpenSSL's hash
    QSet<QString> m_rootSums, m_sums; // SHA-256
};

/// By their bytes, in their order.
QList<FoundCertificate> eachOnce(const QList<FoundCertificate> &all);

/// Whether the issuer's name is that of `issuer`, byte by byte.
bool hasSameNameBytes(const Certificate &certificate, const Certificate &issuer);

} // namespace Chaincert
