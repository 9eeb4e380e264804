#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace Chaincert {

/// Whether a Content-Encoding header means that bytes came otherwise than they are.
bool isEncoded(QByteArrayView contentEncoding);

/// An encoded error answer's text, cut after `limit` bytes; what comes before a cut or damaged place is kept.
/// Nothing for codings other than gzip and deflate (RFC 9110, section 8.4.1; deflate also without its
/// wrapper, as some send).
std::optional<QByteArray> decodedContent(
    QByteArrayView contentEncoding, QByteArrayView body, qsizetype limit);

} // namespace Chaincert
