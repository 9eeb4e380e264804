#pragma once

#include <QByteArrayView>

namespace Chaincert {

/// Whether bytes are known to hold nothing that must be hidden: they are read to the last one, and are
/// nothing but certificates, requests for certificates, lists of revoked ones and public keys (DER, or PEM of
/// RFC 7468 without a word around it), or the configuration of an MSP (Fabric's config.yaml), or nothing at
/// all. A key may come in any shape (JWK, PuTTY's, a wallet, base64 within YAML, an archive within an archive
/// …), so what is not understood counts as private.
bool holdsOnlyPublic(QByteArrayView bytes);

/// Whether bytes are one certificate in DER, to the last one.
bool isCertificate(QByteArrayView der);

} // namespace Chaincert
