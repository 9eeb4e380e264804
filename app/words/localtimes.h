#pragma once

#include <QString>

class QDateTime;
class QTime;

namespace Chaincert::Words {

/// Text of a library or a service in which points of time as machines write them (2026-11-30T08:00:00Z) are
/// written as the person's locale has them, in local time.
QString withLocalTimes(const QString &text);

/// A point of time to the minute, in local time: "3 May 2027, 10:41 AM". Its month has a name: short formats
/// of some locales, 1/6/27, read two ways.
QString dateAndTime(const QDateTime &utc);

/// Likewise to the second: "3 May 2027, 10:41:09 AM".
QString dateAndTimeWithSeconds(const QDateTime &utc);

/// The time alone where that is today: "10:41 AM".
QString timeOrDate(const QDateTime &utc);

/// A time of day to the second, as the person's locale has it, without a time zone: "2:05:09 PM".
QString timeWithSeconds(const QTime &time);

} // namespace Chaincert::Words
