#pragma once

#include "certificates/certificate.h"
#include "certificates/privatekey.h"
#include "credentials/secret.h"

#include <QByteArray>
#include <QList>

namespace Chaincert {

// The one form in which everything is written: a block of PEM each, lines that end with LF, the last one too.

QByteArray certificatePem(const FoundCertificate &certificate);
QByteArray certificatesPem(const QList<FoundCertificate> &certificates); ///< one behind the other
/// PKCS#8 without a password, the public half beside the private one. Empty: OpenSSL cannot, or the key is
/// closed.
Secret pkcs8Pem(const FoundPrivateKey &key);
QByteArray publicKeyPem(const FoundPrivateKey &key); ///< SubjectPublicKeyInfo; empty likewise

/// How PKCS#12 is encrypted.
enum class StoreCiphers {
    Modern, ///< PBES2 with AES-256-CBC, PBKDF2 and a MAC with SHA-256
    OldJava, ///< PBE-SHA1-3DES for both bags and a MAC with SHA-1: every Java reads it, and OpenSSL as it is
};
struct StoreContent
{
    const FoundCertificate &certificate;
    const FoundPrivateKey &key;
    const QList<FoundCertificate> &chain;
};
/// Empty: OpenSSL cannot.
Secret pkcs12Store(
    const StoreContent &content, const QString &name, const Secret &password, StoreCiphers ciphers);

} // namespace Chaincert
