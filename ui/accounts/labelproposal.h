#pragma once

#include "credentials/account.h"

#include <QStringList>

namespace Chaincert {

/// The name of an account without a label: "anna@demo-company", "Key HPUA…7Q2X · cn-north-4"; with a number
/// where `taken` has it. `keyId`: of the access key, also of one that is found. Empty where too little has
/// been typed.
QString proposedLabel(const Account &account, const QString &keyId, const QStringList &taken);

} // namespace Chaincert
