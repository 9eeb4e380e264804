#include "window/notification.h"

namespace Chaincert {

void notifyDesktop(const QString &, const QString &)
{
}

} // namespace Chaincert
