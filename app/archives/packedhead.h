#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Chaincert {

/// The first `most` bytes of what a gzip file holds, by the head of that file; fewer where the head is cut
/// too early or damaged.
QByteArray gunzippedHead(QByteArrayView head, qsizetype most);

/// The same of a bzip2 file. libzip decompresses it: the packed bytes are dressed as an archive's only entry,
/// so that no other library is needed.
QByteArray bunzippedHead(QByteArrayView head, qsizetype most);

} // namespace Chaincert
