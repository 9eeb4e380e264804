#include "words/localtimes.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Chaincert::Words {

QString withLocalTimes(const QString &text)
{
    static const QRegularExpression stamp(u"\\b\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z"_s);
    QString result;
    qsizetype end = 0; // of what is taken over
    for (auto found = stamp.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QDateTime time = QDateTime::fromString(match.captured(), Qt::ISODate);
        result += text.mid(end, match.capturedStart() - end);
        result += time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat)
                                 : match.captured();
        end = match.capturedEnd();
    }
    return result + text.mid(end);
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
