#pragma once

#include <QByteArrayView>
#include <QLatin1String>

namespace Chaincert {

/// What a body is by its bytes: headers and names are not trusted.
enum class ContentKind {
    Empty,
    Zip, ///< a local header, the end of an empty archive, or a splitting marker at its front
    Tar,
    GzipTar, ///< looked into: what is inside starts as a tar
    Gzip,
    Bzip2Tar,
    Bzip2,
    XzTar, ///< not looked into (no decoder here): nobody packs certificates otherwise
    ZstdTar,
    PemCertificate,
    PemKey, ///< any PRIVATE KEY armour within the head, beside certificates or not
    PemOther,
    DerCertificate,
    DerKey, ///< PKCS#8, encrypted PKCS#8, PKCS#1, SEC1
    Pkcs12,
    Json, ///< starts as JSON; a cut document too
    Html, ///< HTML, XHTML and any other document that starts as markup
    Unknown,
};

/// What contentKind() looks at: a head of this many bytes, or all where there are fewer.
constexpr qsizetype contentHeadBytes = 64 * 1024;

/// `head`: the body's first bytes; `size`: of the whole body.
ContentKind contentKind(QByteArrayView head, qint64 size);

/// The extension of a file of this kind, without its dot: "zip", "tar.gz", "pem"; empty for Empty and
/// Unknown.
QLatin1String suffix(ContentKind kind);

} // namespace Chaincert
