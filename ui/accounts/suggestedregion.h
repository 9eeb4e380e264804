#pragma once

#include <QString>

namespace Chaincert {

/// The region that a new account begins with: the one that was saved last (AccountStore::lastRegion()). For
/// the first account it is cn-north-4, regardless of language and time zone: those cannot distinguish the
/// four regions in which the service is known to run, all in mainland China, and this one is the console's
/// own first and that of the service's documentation.
QString suggestedRegion(const QString &lastRegion);

} // namespace Chaincert
