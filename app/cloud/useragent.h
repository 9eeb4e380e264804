#pragma once

#include <QByteArray>

namespace Chaincert {

QByteArray userAgent(); // "Chaincert/0.1.0"

} // namespace Chaincert
