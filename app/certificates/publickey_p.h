#pragma once

#include "certificates/publickey.h"
#include "certificates/x509_p.h"

#include <QByteArrayView>

namespace Chaincert {

/// Of a certificate: its algorithm is told even where OpenSSL cannot use the key.
PublicKeyFacts publicKeyFacts(const X509_PUBKEY &spki);
/// Of a pair. Nothing: OpenSSL cannot write its public half.
std::optional<PublicKeyFacts> publicKeyFacts(const EVP_PKEY &key);

QString objectName(const ASN1_OBJECT *object); ///< as openssl x509 says it; dotted where it knows none
QString dottedObject(const ASN1_OBJECT *object);
QString digestHex(QByteArrayView bytes, const EVP_MD *digest); ///< lower case; empty: OpenSSL lacks it

} // namespace Chaincert
