#pragma once

#include <QByteArray>

#include <memory>
#include <openssl/evp.h>

// Real keys and certificates for tests.
namespace Made {

using Key = std::shared_ptr<EVP_PKEY>;

Key p256();
Key sm2();
Key rsa();

struct CertificateOptions
{
    long beginsInSeconds = -3600;
    long endsInSeconds = 3600;
    bool authority = false;
};
QByteArray certificate(const Key &key, const CertificateOptions &options = {}); // PEM, self-signed
QByteArray toDer(const QByteArray &certificatePem);

QByteArray request(const Key &key, const QByteArray &challengePassword = {}); // PEM
QByteArray revocationList(const Key &key); // PEM

QByteArray pkcs8(const Key &key); // PEM
QByteArray encryptedPkcs8(const Key &key); // PEM
QByteArray traditional(const Key &key); // PEM: "EC PRIVATE KEY", "RSA PRIVATE KEY"
QByteArray publicKey(const Key &key); // PEM
QByteArray derKey(const Key &key); // SEC 1 or PKCS#1
QByteArray derPkcs8(const Key &key);
QByteArray derEncryptedPkcs8(const Key &key);
QByteArray derPublicKey(const Key &key);
QByteArray pkcs12(const Key &key, const QByteArray &certificatePem);

} // namespace Made
