#pragma once

#include "credentials/account.h"

#include <QStringList>

namespace Chaincert {

// What an account is called whose person gave it no label: "anna@demo-company", "Key HPUA…7Q2X · cn-north-4";
// with a number where `taken` has it. `keyId`: of the access key, also of one that is found. Empty where too
// little has been typed. Pure.
QString proposedLabel(const Account &account, const QString &keyId, const QStringList &taken);

} // namespace Chaincert
