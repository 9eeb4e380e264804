#pragma once

#include "archives/contentkind.h"

namespace Chaincert {

// DerCertificate, DerKey, Pkcs12 or Unknown, by the shape of the outermost ASN.1 values alone: nothing is
// parsed that a hostile body could make expensive. `head` may be cut, `size` is the whole.
ContentKind derKind(QByteArrayView head, qint64 size);

} // namespace Chaincert
