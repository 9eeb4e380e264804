#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Chaincert {

enum class Packing { Gzip, Bzip2 };

// The first `most` bytes of what a gzip or bzip2 file holds; fewer where the head is cut too early or
// damaged. libzip decompresses: the packed bytes are dressed as an archive's only entry, so that no other
// library is needed.
QByteArray unpackedHead(QByteArrayView head, Packing packing, qsizetype most);

} // namespace Chaincert
