#pragma once

#include "madewithopenssl.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <utility>

// Certificates of any shape, by chains of issuers.
namespace Made {

Key curve(const char *name); // "P-384", "secp256k1" …
Key ed25519();
Key rsaOf(unsigned int bits);

using Words = QList<std::pair<QByteArray, QByteArray>>;

struct Issue
{
    Words subject = {{"CN", "Admin@org1"}}; // as written, the most general first
    Key issuerKey = {}; // none: the certificate's own
    QByteArray issuer = {}; // the issuer's certificate in PEM; empty: itself
    QByteArray begins = "20240101000000Z"; // UTCTime or GeneralizedTime, by RFC 5280 4.1.2.5
    QByteArray ends = "20440101000000Z";
    QByteArray serial = "07"; // hex; "-" before a negative one
    int version = 3;
    // As in openssl.cnf.
    Words extensions = {{"basicConstraints", "critical,CA:FALSE"}, {"subjectKeyIdentifier", "hash"}};
    QByteArray fabricAttributes = {}; // the extension's content
    const char *digest = nullptr; // "SHA1" …; none: SHA-256, with SM2 SM3
    bool emptySm2Id = false; // OpenSSL's own default, in place of the usual one
};
QByteArray issued(const Key &key, const Issue &issue = {}); // PEM

Issue authority(const QByteArray &commonName); // the words of a root
// The words of a certificate or a CA that `issuer` issues.
Issue below(const QByteArray &issuer, const Key &issuerKey, const Words &subject, bool isAuthority = false);

// `pem` with other bytes to be signed, and signed anew by its issuer; ECDSA's S above half of the order.
QByteArray signedAnew(const QByteArray &pem, const Key &issuerKey,
    const std::function<void(QByteArray &signedBytes)> &change, bool highS = false);

bool hasHighS(const QByteArray &pem, const Key &issuerKey); // of ECDSA alone

struct Revocation
{
    QByteArray issuer = {}; // PEM
    Key issuerKey = {};
    QList<QByteArray> serials = {}; // hex
    bool withKeyId = true;
    bool emptySm2Id = false; // as in Issue
};
QByteArray revocationListOf(const Revocation &revocation); // PEM

QByteArray pkcs7(const QList<QByteArray> &certificates); // PEM in, DER out

struct Store
{
    Key key = {};
    QByteArray certificate = {};
    QList<QByteArray> chain = {};
    QByteArray password = "open sesame";
    QByteArray name = "org1";
    bool olderCiphers = false; // PBE-SHA1-3DES and a MAC by SHA-1
    int rounds = 0; // 0: OpenSSL's own
    bool withoutMac = false;
    bool notEncrypted = false; // with a MAC all the same
    bool weakCertificates = false; // RC2 of 40 bits, and 3DES for the key; needs OpenSSL's legacy provider
};
bool canWeaken(); // the legacy provider is installed
QByteArray store(const Store &store); // PKCS#12
QByteArray olderEncrypted(const Key &key, const QByteArray &password); // PEM with headers
QByteArray encryptedPkcs8(const Key &key, const QByteArray &password, int rounds = 2048); // PEM
QByteArray pkcs8WithoutPublic(const Key &key); // PEM; of an EC key
QByteArray sec1WithoutCurve(const Key &key); // PEM

QByteArray asPem(const QByteArray &label, const QByteArray &der);
QByteArray derOf(const QByteArray &pem); // of its first block

} // namespace Made
