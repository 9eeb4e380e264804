#pragma once

#include "credentials/account.h"

#include <QString>

namespace Chaincert {

QString shortenedKeyId(const QString &id); // of an access key: "HPUA…7Q2X"

QString originOf(
    const KeysPlace &place); // "Environment, HUAWEICLOUD_SDK_AK", "~/.huaweicloud/credentials [basic]"

// What reads from left to right, kept together in words that read from right to left.
QString isolated(const QString &path);

} // namespace Chaincert
