#pragma once

#include "credentials/account.h"

#include <QString>

namespace Chaincert {

QString originOf(
    const KeysPlace &place); // "Environment, HUAWEICLOUD_SDK_AK", "~/.huaweicloud/credentials [basic]"

} // namespace Chaincert
