#pragma once

#include <QByteArray>

namespace Chaincert {

QByteArray userAgent(); ///< "Chaincert/" and the version

} // namespace Chaincert
