#pragma once

#include "certificates/mspfolder.h"

#include <QLatin1String>

namespace Chaincert {

QLatin1String mspPlaceName(MspPlace place); ///< "signcerts", "keystore" …: what it is called in a folder

} // namespace Chaincert
