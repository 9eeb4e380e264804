#pragma once

#include <QString>

namespace Chaincert::Words {

/// Text of a library or a service in which points of time as machines write them (2026-11-30T08:00:00Z) are
/// written as the person's locale has them, in local time.
QString withLocalTimes(const QString &text);

} // namespace Chaincert::Words
