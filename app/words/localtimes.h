#pragma once

#include <QString>

class QTime;

namespace Chaincert::Words {

/// Text of a library or a service in which points of time as machines write them (2026-11-30T08:00:00Z) are
/// written as the person's locale has them, in local time.
QString withLocalTimes(const QString &text);

/// A time of day to the second, as the person's locale has it, without a time zone: "2:05:09 PM".
QString timeWithSeconds(const QTime &time);

} // namespace Chaincert::Words
