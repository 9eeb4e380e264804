#pragma once

#include "certificates/material.h"
#include "certificates/role.h"

namespace Chaincert {

/// For TLS connections, beside the identity that signs.
struct TlsPair
{
    FoundCertificate certificate = {};
    FoundPrivateKey key = {};
    std::optional<bool> keyFits = {}; ///< nothing: one of them is missing or not opened
    QList<FoundCertificate> chain = {}; ///< as in Identity
};

/// What a person thinks of as one: a certificate with what belongs to it.
struct Identity
{
    enum class Kind {
        Signing, ///< it lies where signers lie, or is no CA
        Tls, ///< a pair in tls/ without a signer beside it
        Authority, ///< a CA's certificate that is in no other identity's chain or folder
        KeyAlone, ///< a key without any certificate beside it
    };
    Kind kind = Kind::Signing;
    QString label = {}; ///< a wallet's or console's name for it; else empty
    QString folder = {}; ///< the MSP folder, wallet folder or folder of the file, within what was given
    int mspFolder = -1; ///< position in Material::mspFolders; -1: it lies in none

    FoundCertificate certificate = {}; ///< none: KeyAlone, or an MSP folder without a readable signer
    /// That fits; else the first that lies where its key should. None: none is included.
    FoundPrivateKey key = {};
    std::optional<bool> keyFits = {}; ///< nothing: no key, not opened, or OpenSSL cannot compare the two
    /// The CAs above it whose signature holds, the nearest first, as far as they were found: of its own
    /// folder or file first, then of all that was given. Without itself.
    QList<FoundCertificate> chain = {};
    bool chainIsWhole = false; ///< the last of them, or a CA itself, is self-signed
    std::optional<TlsPair> tls = {};

    QList<FoundCertificate> otherCertificates = {}; ///< more in signcerts/, or behind it in its file
    QList<FoundPrivateKey> otherKeys = {}; ///< more in keystore/

    QString mspIdTold = {}; ///< given by the service or the person who asked
    QString mspIdInFile = {}; ///< by a wallet, or by a configuration that names this folder
    QString mspIdFile = {}; ///< the path of that configuration; empty: it was the wallet itself
    /// "<40 hex>MSP" where a folder is called "<40 hex>.peer": never more than a proposal.
    QString mspIdProposed = {};
    QString mspId() const { return mspIdTold.isEmpty() ? mspIdInFile : mspIdTold; }

    Role role = {}; ///< of `certificate`
    QString orgName = {}; ///< that was asked for
    QString certType = {}; ///< likewise
};

/// What is known of the material beside its bytes.
struct AskedFor
{
    QString mspId = {}; ///< empty: not given
    QString orgName = {};
    QString certType = {}; ///< "admin", "user", "ca"
};

/// Puts certificates and keys together: MSP folders first, then what wallets and secrets name, then pairs in
/// tls/, then what is left, by their keys. In path order. Signatures of CAs are verified; nothing is judged.
/// `cancelled` is asked before each: once it says so, nothing is added. Else pure.
QList<Identity> identitiesIn(
    const Material &material, const AskedFor &asked = {}, const std::function<bool()> &cancelled = {});

} // namespace Chaincert
