#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <memory>

// Keys and X.509 certificates, really made by OpenSSL. What cannot be made is an std::runtime_error: a
// demonstration without OpenSSL's curves cannot go on.
namespace Sandbox {

// P-256 with SHA-256; SM2 with SM3 and the identity 1234567812345678 (GM/T 0009).
enum class Algorithm { Ecdsa, Sm2 };

// A private key with the certificate made for it.
class Identity
{
public:
    struct Wanted
    {
        Algorithm algorithm = Algorithm::Ecdsa;
        QString commonName;
        QString organization;
        QString unit;
        QStringList dnsNames;
        QStringList addresses;
        bool authority = false; // a CA, else a leaf
        bool server = false; // for TLS servers
        QDateTime from; // UTC; absent: an hour ago
        QDateTime until; // UTC; absent: ten years from now
    };

    static Identity selfSigned(const Wanted &wanted);
    Identity issue(const Wanted &wanted) const;

    QByteArray certificatePem() const;
    QByteArray certificateDer() const;
    QByteArray keyPem() const; // PKCS#8
    QByteArray pkcs12(const QByteArray &password) const;

private:
    struct Handles;
    static Identity make(const Wanted &wanted, const Handles *issuer);
    std::shared_ptr<const Handles> m_handles;
};

} // namespace Sandbox
