#pragma once

#include <QByteArrayView>
#include <QString>

namespace Chaincert {

/// What a saved file is, from its content and its place in the tree.
enum class FileKind {
    Certificate,
    CertificateAuthority, ///< in cacerts/, or a CA certificate
    AdminCertificate, ///< in admincerts/
    TlsCertificate, ///< in tls/
    TlsAuthority, ///< in tlscacerts/
    PrivateKey,
    TlsPrivateKey,
    Pkcs12,
    RevocationList, ///< in crls/, or in the armour of one
    Configuration, ///< YAML, JSON
    Archive, ///< as the service sent it
    Other,
};

/// `path` within the tree, with "/"; `head` the file's first bytes (up to 64 KiB are looked at).
FileKind fileKind(const QString &path, QByteArrayView head);
/// By its first bytes: a local header, the end of an empty archive, or what stands before the first header of
/// an archive that was to be split (APPNOTE.TXT 8.5): its marker, and the one that stays where a single part
/// was enough.
bool isZip(QByteArrayView head);
bool holdsPrivateKey(FileKind kind);
QLatin1String fileKindId(FileKind kind); ///< for JSON: "certificate", "private_key" …; never translated

/// By its place or name alone: it lies in keystore/, or is called *_sk, *.key, *.p8, *.p12 … `path` as above.
bool isNamedAsKey(const QString &path);

/// Whether others may read the file: only where its whole content is known to be public (publicbytes.h), and
/// its place or name is none for keys. All others are created 0600.
bool isKnownPublic(const QString &path, QByteArrayView content);

} // namespace Chaincert
