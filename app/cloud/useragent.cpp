#include "cloud/useragent.h"

namespace Chaincert {

QByteArray userAgent()
{
    return QByteArrayLiteral("Chaincert/" CHAINCERT_VERSION);
}

} // namespace Chaincert
