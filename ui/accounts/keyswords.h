#pragma once

#include "credentials/account.h"

#include <QString>

namespace Chaincert {

QString shortenedKeyId(const QString &id); ///< of an access key: "HPUA…7Q2X"

/// "Environment, HUAWEICLOUD_SDK_AK", "~/.huaweicloud/credentials [basic]".
QString originOf(const KeySource &place);

} // namespace Chaincert
