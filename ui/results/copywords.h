#pragma once

#include "downloads/staging.h"

namespace Chaincert::CopyWords {

QString gone(const QStringList &paths); ///< were to be copied, and are no longer there
QString missing(const Staging::Copies &copies); ///< why not all that was wanted went out

} // namespace Chaincert::CopyWords
