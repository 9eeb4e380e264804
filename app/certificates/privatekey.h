#pragma once

#include "certificates/foundat.h"
#include "certificates/publickey.h"

#include <memory>
#include <optional>

struct evp_pkey_st; // OpenSSL's EVP_PKEY

namespace Chaincert {

/// The form in which a private key is written.
enum class KeyContainer {
    Pkcs8, ///< "PRIVATE KEY", "ENCRYPTED PRIVATE KEY" (RFC 5958)
    Sec1, ///< "EC PRIVATE KEY" (RFC 5915)
    Pkcs1, ///< "RSA PRIVATE KEY" (RFC 8017)
    Other, ///< OpenSSH's, PGP's, DSA's …
};
QLatin1String keyContainerId(KeyContainer container); ///< for JSON: "pkcs8", "sec1", "pkcs1", "other"

/// What a private key is, without a bit of it that is secret.
struct KeyFacts
{
    KeyContainer container = KeyContainer::Other;
    bool isEncrypted = false; ///< where it was read; opened or not
    bool isDer = false; ///< without PEM's armour
    bool hasParametersBefore = false; ///< a block EC PARAMETERS stands before it: peer and Java stop there
    /// The public half is written beside the private one: Fabric's Node SDK of 2.2 needs it. Nothing: it is
    /// encrypted and was not opened, or unreadable.
    std::optional<bool> hasPublicHalf = {};
    /// Nothing: it is encrypted and was not opened, or OpenSSL does not read it (a curve that nobody names
    /// …).
    std::optional<PublicKeyFacts> publicKey = {};
    bool operator==(const KeyFacts &) const = default;
};

/// Never changed once made, so any thread may use it.
struct PrivateKey
{
    KeyFacts facts;
    std::shared_ptr<evp_pkey_st> pkey = {}; ///< for the checks of this room (x509_p.h); null: not opened
};
/// Shared, since lists of what was found hold the same one; nobody changes it.
using PrivateKeyPtr = std::shared_ptr<const PrivateKey>;

/// A private key, and where it lies.
struct FoundPrivateKey
{
    FoundAt at = {};
    PrivateKeyPtr key = {}; ///< null: there is none
    FileReaders readers = FileReaders::Unknown; ///< of its file
    explicit operator bool() const { return key != nullptr; }
    const KeyFacts &facts() const { return key->facts; }
};

} // namespace Chaincert
