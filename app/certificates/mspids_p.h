#pragma once

#include "certificates/identity.h"

#include <optional>

namespace Chaincert {

/// "<40 hex>MSP" where a folder is called "<40 hex>.peer", as the service calls those of organizations; else
/// empty.
QString proposedMspId(const QString &folder);

struct MspIdSaid
{
    QString mspId;
    QString path; ///< of the configuration
};

/// What a configuration beside it says of the organization whose MSP folder this is: by a path to it, or by
/// the hash that both are called. Nothing: none does, or they contradict each other.
std::optional<MspIdSaid> mspIdSaid(const Material &material, const Identity &identity);

} // namespace Chaincert
