#include "words/localtimes.h"

#include "words/translation.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

CHAINCERT_TR_CONTEXT(Words)

using namespace Qt::StringLiterals;

namespace Chaincert::Words {

namespace {

QString minuteOf(const QDateTime &local)
{
    const QLocale locale;
    return locale.toString(local.time(), locale.timeFormat(QLocale::ShortFormat).remove(u":ss"_s));
}

QString dateWith(const QString &time, const QDate &date)
{
    //: a point of time: %1 = its day, %2 = its time
    return tr("%1, %2").arg(
        //: a day, as QLocale::toString() reads formats
        QLocale().toString(date, tr("d MMM yyyy")), time);
}

} // namespace

QString withLocalTimes(const QString &text)
{
    static const QRegularExpression stamp(u"\\b\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z"_s);
    QString result;
    qsizetype end = 0; // of what is taken over
    for (auto found = stamp.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QDateTime time = QDateTime::fromString(match.captured(), Qt::ISODate);
        result += text.mid(end, match.capturedStart() - end);
        result += time.isValid() ? dateAndTime(time) : match.captured();
        end = match.capturedEnd();
    }
    return result + text.mid(end);
}

QString dateAndTime(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    return dateWith(minuteOf(local), local.date());
}

QString dateAndTimeWithSeconds(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    return dateWith(timeWithSeconds(local.time()), local.date());
}

QString timeOrDate(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    return local.date() == QDate::currentDate() ? minuteOf(local) : dateAndTime(utc);
}

QString timeWithSeconds(const QTime &time)
{
    // Only the long format has seconds; "t" stands for the name of the time zone.
    QString format;
    bool isQuoted = false;
    const QString whole = QLocale().timeFormat(QLocale::LongFormat);
    for (const QChar c : whole) {
        isQuoted ^= c == u'\'';
        if (isQuoted || c != u't')
            format += c;
    }
    return QLocale().toString(time, format.remove(u"()"_s).trimmed());
}

} // namespace Chaincert::Words
