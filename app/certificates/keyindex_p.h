#pragma once

#include "certificates/certificate.h"
#include "certificates/foundindex_p.h"
#include "certificates/privatekey.h"

namespace Chaincert {

/// Private keys, found by the certificates that they were made for, too.
class KeyIndex : public FoundIndex<FoundPrivateKey>
{
public:
    explicit KeyIndex(const QList<FoundPrivateKey> &all);

    enum class Near { File, Folder, Anywhere };
    /// Made for the certificate and not claimed, the nearest first. -1: none.
    qsizetype keyFor(const FoundCertificate &certificate, Near farthest = Near::Anywhere) const;

private:
    QHash<QString, Positions> m_byPublic; // by SHA-256 of SubjectPublicKeyInfo
};

} // namespace Chaincert
