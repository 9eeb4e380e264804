#pragma once

#include <QString>

#include <optional>

namespace Chaincert {

/// What a public key is, alone or as half of a pair.
struct PublicKeyFacts
{
    QString algorithm; ///< "EC", "SM2", "RSA", "ED25519" …; of one that OpenSSL does not know its OID, dotted
    /// "P-256" where NIST has a name for it, else OpenSSL's short one ("secp256k1", "SM2"), else the OID,
    /// dotted; empty: the algorithm has none, or the curve is told by its numbers and is none that is known.
    QString curve = {};
    std::optional<int> bits = {}; ///< nothing: OpenSSL does not know
    QString spkiSha256 = {}; ///< of SubjectPublicKeyInfo in DER: equal means the same key; lower-case hex
    /// By which Fabric finds a key (BCCSP's keys.go, not the certificate's extension): SHA-256 of an EC key's
    /// uncompressed point, of an RSA key's PKCS#1, of an Ed25519 key's 32 bytes. Lower-case hex. Empty: none.
    QString fabricSki = {};
    QString fabricSkiSm3 = {}; ///< SM2 alone: some forks of Fabric hash its point with SM3 instead
    bool operator==(const PublicKeyFacts &) const = default;
};

} // namespace Chaincert
