#pragma once

#include "credentials/accountsecrets.h"
#include "failures/failure.h"

#include <QUuid>

namespace Chaincert {

/// What an item of the keychain holds: "chaincert-account-2:", each secret as "name=length:bytes;", and "."
/// as the end, so that a cut item is never taken for one with fewer secrets. Items of the first version
/// ("chaincert-token-1:" and a token) are read too. A later version that writes something else takes another
/// number, which this version then refuses instead of misreading it.
QByteArray encodeItem(const AccountSecrets &secrets);
/// Failures: KeychainFailed, subject = label; what is wrong with the item is an own sentence (never its
/// value).
Result<AccountSecrets> decodeItem(QByteArrayView item, const QString &label);

/// The names under which an account's item lies. QtKeychain shows the service as the item's label, so it
/// bears the account's name; the key alone would do to tell items apart.
QString itemService(const QString &label);
QString itemKey(const QUuid &id);

} // namespace Chaincert
