#pragma once

#include "cloud/identity.h"
#include "cloud/lists.h"

#include <QJsonObject>

namespace Chaincert {

/// What a service lists, as it becomes a value: bounded, harmless (failures/outsidetext.h) and redacted.

/// An id, or a name that is asked for again: as it stands, since any other would be another's. Empty where it
/// is no text, longer than ListLimits::MaxTextLength, or holds what no id does.
QString listedId(const QJsonObject &entry, QLatin1String key);

/// To show; cut at ListLimits::MaxTextLength.
QString listedName(const QJsonObject &entry, QLatin1String key);

/// Redacts `secrets` in names. An entry whose id holds one of them is left out.
void redactSecrets(QList<ListedBlockchain> &blockchains, const std::vector<Secret> &secrets);
void redactSecrets(QList<ReachableProject> &projects, const std::vector<Secret> &secrets);
void redactSecrets(BlockchainFacts &facts, const std::vector<Secret> &secrets);

} // namespace Chaincert
