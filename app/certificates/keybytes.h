#pragma once

#include <QByteArrayView>

namespace Chaincert {

/// What bytes look like, by their outermost structure alone, so that a cut or encrypted file is recognised
/// too, and one with more behind it. Errs towards "yes": the answer decides what a file is called.

/// Any PRIVATE KEY armour, whole or cut, anywhere in the bytes; or DER: PKCS#8 plain or encrypted, PKCS#1,
/// SEC 1.
bool looksLikePrivateKey(QByteArrayView bytes);
/// The latter alone.
bool looksLikeDerKey(QByteArrayView bytes);
/// PKCS#12 (RFC 7292), in DER or with BER's indefinite lengths.
bool looksLikePkcs12(QByteArrayView bytes);

} // namespace Chaincert
