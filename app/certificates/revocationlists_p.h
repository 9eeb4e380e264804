#pragma once

#include "certificates/certificate.h"
#include "certificates/revocationlist.h"

#include <QHash>
#include <QMultiHash>

namespace Chaincert {

/// Which lists of revoked certificates are whose. Not thread-safe: it remembers each signature that it
/// verified.
class RevocationLists
{
public:
    explicit RevocationLists(const QList<RevocationList> &all); ///< which outlives it

    /// Those that bear the CA's key id, or its name and no key id, and its signature. Up to
    /// CertificateLimits::triesOfIssuer.
    QList<const RevocationList *> of(const FoundCertificate &issuer);
    static bool hasKeyId(const RevocationList &list); ///< of its CA (RFC 5280 5.2.1)

private:
    bool isSignedBy(const RevocationList &list, const Certificate &issuer);

    QMultiHash<QString, const RevocationList *> m_byKeyId; // of the CA, lower-case hex
    QMultiHash<unsigned long, const RevocationList *> m_byName; // OpenSSL's hash; those without key id
    QMultiHash<unsigned long, const RevocationList *> m_allByName;
    QHash<std::pair<const RevocationList *, QString>, bool> m_signatures; // with SHA-256 of the CA
};

} // namespace Chaincert
