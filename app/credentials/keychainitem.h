#pragma once

#include "credentials/secret.h"
#include "failures/failure.h"

#include <QUuid>

namespace Chaincert {

// What an item of the keychain holds: "chaincert-token-1:" and the token. A later version that writes
// something else takes another number, which this version then refuses instead of sending it as a token.
QByteArray encodeItem(const Secret &token);
// Failures: KeychainFailed, subject = label, detail = what is wrong with the item (never its value).
Result<Secret> decodeItem(QByteArrayView item, const QString &label);

// The names under which an account's item lies. QtKeychain shows the service as the item's label, so it bears
// the account's name; the key alone would do to tell items apart.
QString itemService(const QString &label);
QString itemKey(const QUuid &id);

} // namespace Chaincert
