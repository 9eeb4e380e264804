#pragma once

#include "certificates/passwordbudget_p.h"
#include "certificates/pemblocks_p.h"
#include "certificates/privatekey.h"

namespace Chaincert {

struct KeyReading
{
    PrivateKeyPtr key = {}; ///< null: it is none
    /// UnreadableKey, BytesBehind, PasswordWanted, PasswordWrong, CipherUnknown.
    QList<ReadingNote> notes = {};
};

/// A block whose label is one of a private key's. Never null: what is unreadable is a key still.
KeyReading readKey(const PemBlock &block, bool hasParametersBefore, PasswordBudget &budget);
/// A whole file. Null: it is no key, or one that OpenSSL does not read.
KeyReading readDerKey(QByteArrayView der, PasswordBudget &budget);
/// Of PKCS#12; `key` may be null, and is taken. `isEncrypted`: in a bag that needs the password. `isWhole`:
/// its public half is written beside it.
KeyReading keyOfStore(EVP_PKEY *key, bool isEncrypted, bool isWhole, ReadingNote whyNot);

bool isKeyLabel(QByteArrayView label);
QByteArrayView keyLabelOfDer(QByteArrayView der); ///< of a key that readDerKey() reads
/// Whether a key in DER that OpenSSL reads (PKCS#8, SEC 1, PKCS#1) has its public half beside it.
bool hasPublicHalf(QByteArrayView der);
/// Whether the errors that OpenSSL has listed since they were cleared say that it lacks what it would take.
bool lacksCipher();

} // namespace Chaincert
