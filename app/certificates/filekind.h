#pragma once

#include <QByteArrayView>
#include <QString>

namespace Chaincert {

// What a saved file is, from its content and its place in the tree.
enum class FileKind {
    Certificate,
    CertificateAuthority, // in cacerts/, or a CA certificate
    AdminCertificate, // in admincerts/
    TlsCertificate, // in tls/
    TlsAuthority, // in tlscacerts/
    PrivateKey,
    TlsPrivateKey,
    Pkcs12,
    Configuration, // YAML, JSON
    Archive, // as the service sent it
    Other,
};

// `path` within the tree, with "/"; `head` the file's first bytes (up to 64 KiB are looked at).
FileKind fileKind(const QString &path, QByteArrayView head);
QLatin1String fileKindId(FileKind kind); // for JSON: "certificate", "private_key" …; never translated

// A file is private when its content or its name or place says so: any `PRIVATE KEY` armour, readable or not,
// DER keys, PKCS#12, keystore/, *_sk, *.key. Such files are created 0600.
bool isPrivate(const QString &path, QByteArrayView content);

} // namespace Chaincert
