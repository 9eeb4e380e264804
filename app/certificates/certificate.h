#pragma once

#include "certificates/foundat.h"
#include "certificates/publickey.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

struct x509_st; // OpenSSL's X509

namespace Chaincert {

/// A name of X.501, cleaned and bounded as text from outside is (outsidetext.h): for people and reports.
/// Names are compared by their DER, never by this.
struct CertificateName
{
    QString text; ///< RFC 4514: the most specific part first, escaped
    QString commonName = {}; ///< the first that is written; empty: none
    QStringList organizations = {}; ///< as they are written
    QStringList organizationalUnits = {}; ///< likewise; what is no letter to see stands as U+FFFD
    bool operator==(const CertificateName &) const = default;
};

/// SubjectAlternativeName, RFC 5280 4.2.1.6.
struct AlternativeName
{
    enum class Kind { Dns, IpAddress, Email, Uri, Directory, Other };
    Kind kind;
    QString value; ///< an address as people write it; of Other the OID of its type; of Directory RFC 4514
    bool operator==(const AlternativeName &) const = default;
};

/// What may be there and not be readable: then it is empty in CertificateFacts and named in `unreadable`.
enum class CertificateField {
    Subject,
    Issuer,
    Serial, ///< over CertificateLimits::serialBytes
    NotBefore,
    NotAfter,
    PublicKey, ///< its algorithm is known at least by its OID
    SubjectKeyId,
    AuthorityKeyId,
    KeyUsage,
    ExtendedKeyUsage,
    BasicConstraints,
    AlternativeNames,
    FabricAttributes, ///< no JSON of the shape that fabric-ca writes
};

/// What a certificate says. Empty: it does not say that, or `unreadable` names it.
struct CertificateFacts
{
    std::optional<CertificateName> subject = {};
    std::optional<CertificateName> issuer = {};
    bool isSelfIssued = false; ///< subject and issuer are the same name: a root, mostly
    /// Lower-case hex with an even number of digits; "-" before a negative one.
    std::optional<QString> serial = {};
    std::optional<QString> serialDecimal = {}; ///< the same number
    int version = 0; ///< 1, 2 or 3
    QDateTime notBefore = {}; ///< UTC, to the second; null: unreadable
    QDateTime notAfter = {}; ///< likewise; 9999-12-31T23:59:59Z has no end (RFC 5280 4.1.2.5)
    std::optional<PublicKeyFacts> publicKey = {};
    /// "ecdsa-with-SHA256", "SM2-with-SM3" …, as openssl x509 says it, or an OID.
    QString signatureAlgorithm = {};
    QString sha256 = {}; ///< of the whole certificate in DER, lower-case hex
    std::optional<QString> subjectKeyId = {}; ///< the extension, lower-case hex: not what Fabric calls SKI
    std::optional<QString> authorityKeyId = {}; ///< likewise
    /// RFC 5280 4.2.1.3 in its words: "digitalSignature", "keyCertSign" … Nothing: no such extension.
    std::optional<QStringList> keyUsage = {};
    /// RFC 5280 4.2.1.12: "serverAuth", "clientAuth", "anyExtendedKeyUsage" …, others as OID. Nothing
    /// likewise.
    std::optional<QStringList> extendedKeyUsage = {};
    std::optional<bool> isAuthority = false; ///< basicConstraints' CA; nothing: the extension is unreadable
    std::optional<qint64> pathLength = {};
    QList<AlternativeName> alternativeNames = {};
    /// fabric-ca's extension 1.2.3.4.5.6.7.8.1 (lib/attrmgr/attrmgr.go). Nothing: there is none.
    std::optional<QMap<QString, QString>> attributes = {};
    QList<CertificateField> unreadable = {}; ///< in the order of the enumeration

    bool isCa() const { return isAuthority.value_or(false); } ///< an unreadable extension says nothing
    bool isUnreadable(CertificateField field) const { return unreadable.contains(field); }
    bool operator==(const CertificateFacts &) const = default;
};

/// A certificate that OpenSSL reads. Never changed once made, so any thread may use it.
struct Certificate
{
    CertificateFacts facts;
    QByteArray der; ///< its very bytes, without what stood behind them
    std::shared_ptr<x509_st> x509; ///< for the checks of this room (x509_p.h); never null
};
/// Shared, since lists of what was found hold the same one; nobody changes it.
using CertificatePtr = std::shared_ptr<const Certificate>;

/// A certificate, and where it lies.
struct FoundCertificate
{
    FoundAt at = {};
    CertificatePtr certificate = {}; ///< null: there is none
    explicit operator bool() const { return certificate != nullptr; }
    const CertificateFacts &facts() const { return certificate->facts; }
};

/// Of one certificate in DER; more may stand behind it (`size` of `der` says how much was its own). Null:
/// OpenSSL does not read it. Pure.
CertificatePtr describedCertificate(QByteArrayView der);

} // namespace Chaincert
