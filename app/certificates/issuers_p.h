#pragma once

#include "certificates/identity.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <functional>

namespace Chaincert {

/// With which id an SM2 signature holds (GM/T 0009-2012 10): OpenSSL's own default is the empty one.
enum class SignatureFit {
    Fits, ///< of SM2: with the usual id, 1234567812345678
    FitsWithEmptyId, ///< of SM2 alone
    DoesNotFit,
    Unknown, ///< OpenSSL cannot use the issuer's key
};

/// Whether `issuer`'s key signed the certificate. Names, dates and usage are not looked at.
SignatureFit signatureFit(const Certificate &certificate, const Certificate &issuer);

/// Who issued what among certificates, by names and by signatures that hold. Not thread-safe: it remembers
/// each signature that it verified.
class Issuers
{
public:
    explicit Issuers(const QList<FoundCertificate> &all);

    bool isIssuedBy(const Certificate &certificate, const Certificate &issuer);
    bool isSelfSigned(const Certificate &certificate);
    /// No further signature is verified: CertificateLimits::signatures.
    bool isExhausted() const;

    /// From the nearest issuer to the last that is there, without the certificate itself; of several with the
    /// same name and key one in `nearby` comes first, then by position. Within
    /// CertificateLimits::triesOfIssuer and signatures.
    QList<FoundCertificate> chainOf(const Certificate &certificate, const QList<FoundCertificate> &nearby);

private:
    FoundCertificate issuerOf(
        const Certificate &certificate, const QList<FoundCertificate> &nearby, const QSet<QString> &passed);

    QHash<unsigned long, QList<FoundCertificate>> m_bySubject; // OpenSSL's hash of the name
    QHash<std::pair<QString, QString>, bool> m_signatures; // by SHA-256 of certificate and issuer
};

/// identitiesIn() with signatures that are remembered for other work on the same material.
QList<Identity> identitiesIn(const Material &material, const AskedFor &asked,
    const std::function<bool()> &cancelled, Issuers &issuers);

} // namespace Chaincert
