#include "cloud/retrypolicy.h"

#include "failures/failurefacts.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Chaincert {

namespace {

constexpr std::chrono::milliseconds FirstWait = 1s; // doubles with each try

bool theServiceAsksToComeBack(FailureKind kind)
{
    return kind == FailureKind::Throttled || kind == FailureKind::ServiceUnavailable;
}

// Half fixed, half random: clients that failed together come back apart, and none at once.
std::chrono::milliseconds backOff(int tryNumber, double random)
{
    const auto full = FirstWait * (1 << (tryNumber - 1));
    return std::chrono::duration_cast<std::chrono::milliseconds>(full * (0.5 + random / 2));
}

} // namespace

std::optional<std::chrono::milliseconds> retryDelay(
    const Failure &failure, const FailedTry &failed, double random, const QDateTime &now)
{
    const bool unauthorized = failure.service && failure.service->httpStatus == 401;
    if (!failed.repeatable || failed.number >= MaxTries || unauthorized)
        return {};
    const bool asked = theServiceAsksToComeBack(failure.kind);
    if (!asked && (failed.begunToSend || !factsOf(failure.kind).is(FailureTrait::Unreached)))
        return {};
    const std::chrono::milliseconds ours = backOff(failed.number, random);
    if (!asked || !failure.retryAt.isValid())
        return ours;
    const std::chrono::milliseconds theirs(now.msecsTo(failure.retryAt));
    if (theirs > MaxWait)
        return {};
    return std::max(theirs, ours); // a time of zero or gone by is no leave to hammer
}

QDateTime retryTime(QByteArrayView retryAfter, const QDateTime &now)
{
    const QString text = QString::fromLatin1(retryAfter).trimmed();
    const bool digits = !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (digits) {
        constexpr qlonglong year = 366 * 24 * 3600;
        bool fits = false;
        const qlonglong seconds = text.toLongLong(&fits);
        return now.toUTC().addSecs(fits ? std::min(seconds, year) : year);
    }
    return httpDate(retryAfter);
}

// Always GMT and English; the weekday adds nothing.
QDateTime httpDate(QByteArrayView text)
{
    const QString date = QString::fromLatin1(text).simplified().section(u' ', 1);
    // Day and time apart: together they would be read as a local time, of which some do not exist in spring.
    static const QRegularExpression forms(uR"(^(\d\d \w{3} \d{4}|\d\d-\w{3}-\d\d) (\S+) GMT$)"
                                          uR"(|^(\w{3} \d\d?) (\S+) (\d{4})$)"_s);
    const QRegularExpressionMatch match = forms.match(date);
    if (!match.hasMatch())
        return {};
    const bool isAsctime = match.hasCaptured(3);
    const QString dayText = isAsctime ? match.captured(3) + u' ' + match.captured(5) : match.captured(1);
    const QTime time = QTime::fromString(match.captured(isAsctime ? 4 : 2), u"HH:mm:ss"_s);
    QDate day;
    for (const auto format : {"dd MMM yyyy"_L1, "dd-MMM-yy"_L1, "MMM d yyyy"_L1}) {
        if (!day.isValid())
            day = QLocale::c().toDate(dayText, format);
    }
    if (!day.isValid() || !time.isValid())
        return {};
    if (day.year() < 1970) // Qt reads two digits as 19xx
        day = day.addYears(100);
    return QDateTime(day, time, QTimeZone::utc()).toUTC();
}

} // namespace Chaincert
