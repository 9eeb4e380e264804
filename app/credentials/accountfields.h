#pragma once

#include "credentials/account.h"

#include <QList>
#include <QPair>
#include <QVariant>

#include <functional>

namespace Chaincert {

/// One account as settings hold it: keys and values, without the group before them. Keys that a newer version
/// has added are not in here, so they are neither read nor written.
QList<QPair<QString, QVariant>> accountFields(const Account &account);

/// The account that `value` tells of, key by key. What is missing has its default; a word that this version
/// does not know is taken as the first of its kind, with a line in the log.
Account accountFromFields(const QUuid &id, const std::function<QVariant(const QString &key)> &value);

} // namespace Chaincert
