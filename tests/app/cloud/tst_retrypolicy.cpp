#include "cloud/retrypolicy.h"
#include "harness/harness.h"

#include <QScopeGuard>
#include <QTest>
#include <QTimeZone>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime now = QDateTime(QDate(2024, 5, 1), QTime(12, 0), QTimeZone::utc()).toUTC();

} // namespace

class RetryPolicyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsTriedAgain_data()
    {
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<bool>("beforeSent");
        QTest::addColumn<bool>("afterSent");
        const auto row = [](const char *name, FailureKind kind, bool beforeSent, bool afterSent) {
            QTest::newRow(name) << kind << beforeSent << afterSent;
        };
        row("throttled", FailureKind::Throttled, true, true);
        row("502, 503, 504", FailureKind::ServiceUnavailable, true, true);
        row("name not found", FailureKind::NameNotFound, true, false);
        row("refused", FailureKind::ConnectionRefused, true, false);
        row("reset", FailureKind::ConnectionLost, true, false);
        row("connecting timed out", FailureKind::ConnectTimedOut, true, false);
        row("stalled", FailureKind::Stalled, false, false);
        row("no network", FailureKind::NoNetwork, true, false);
        row("another network failure", FailureKind::NetworkFailed, true, false);
        row("proxy failed", FailureKind::ProxyFailed, true, false);
        row("proxy wants sign-in", FailureKind::ProxySignInNeeded, false, false);
        row("certificate expired", FailureKind::TlsExpired, false, false);
        row("unknown issuer", FailureKind::TlsUnknownIssuer, false, false);
        row("redirect refused", FailureKind::RedirectRefused, false, false);
        row("cancelled", FailureKind::Cancelled, false, false);
        row("400", FailureKind::RequestRefused, false, false);
        row("401", FailureKind::Unauthorized, false, false);
        row("403", FailureKind::Forbidden, false, false);
        row("404", FailureKind::NotFound, false, false);
        row("500", FailureKind::ServiceFailed, false, false);
        row("body cut", FailureKind::BodyTruncated, false, false);
        row("disk full", FailureKind::DiskFull, false, false);
    }

    void whatIsTriedAgain()
    {
        QFETCH(FailureKind, kind);
        QFETCH(bool, beforeSent);
        QFETCH(bool, afterSent);
        const Failure failure{kind, u"host"_s};
        QCOMPARE(retryDelay(failure, {1, false}, 0, now).has_value(), beforeSent);
        QCOMPARE(retryDelay(failure, {1, true}, 0, now).has_value(), afterSent);
        QVERIFY(!retryDelay(failure, {1, false, false}, 0, now));
    }

    void thereAreThreeTriesAndTheWaitDoubles()
    {
        const Failure failure{FailureKind::ServiceUnavailable, u"host"_s};
        QCOMPARE(*retryDelay(failure, {1, true}, 0, now), 500ms);
        QCOMPARE(*retryDelay(failure, {2, true}, 0, now), 1000ms);
        QVERIFY(*retryDelay(failure, {1, true}, 0.999, now) > 990ms);
        QVERIFY(*retryDelay(failure, {2, true}, 0.999, now) <= 2000ms);
        QVERIFY(!retryDelay(failure, {3, true}, 0, now));
    }

    void theServicesOwnTimeIsKept()
    {
        Failure failure{FailureKind::Throttled, u"host"_s};
        failure.retryAt = now.addSecs(7);
        QCOMPARE(*retryDelay(failure, {1, true}, 0.5, now), 7000ms);
        failure.retryAt = now.addSecs(60);
        QCOMPARE(*retryDelay(failure, {1, true}, 0.5, now), 60000ms);
        failure.retryAt = now.addMSecs(60001);
        QVERIFY(!retryDelay(failure, {1, true}, 0.5, now));
        failure.retryAt = now.addSecs(-3600);
        QCOMPARE(*retryDelay(failure, {1, true}, 0, now), 500ms);
    }

    void retryAfterIsReadInItsForms_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QDateTime>("time");
        const QDateTime half = QDateTime(QDate(2024, 5, 1), QTime(12, 0, 30), QTimeZone::utc()).toUTC();
        QTest::newRow("seconds") << "30"_ba << half;
        QTest::newRow("seconds with spaces") << " 30 "_ba << half;
        QTest::newRow("zero") << "0"_ba << now;
        QTest::newRow("date") << "Wed, 01 May 2024 12:00:30 GMT"_ba << half;
        QTest::newRow("date of RFC 850") << "Wednesday, 01-May-24 12:00:30 GMT"_ba << half;
        QTest::newRow("date of asctime") << "Wed May  1 12:00:30 2024"_ba << half;
        QTest::newRow("none") << ""_ba << QDateTime();
        QTest::newRow("negative") << "-5"_ba << QDateTime();
        QTest::newRow("words") << "soon"_ba << QDateTime();
        QTest::newRow("fraction") << "1.5"_ba << QDateTime();
        QTest::newRow("beyond any number") << QByteArray(400, '9') << now.addSecs(366 * 24 * 3600);
    }

    // In Berlin no clock shows half past two on this day.
    void aTimeThatTheLocalZoneSkipsIsReadAsAnyOther()
    {
        const QByteArray before = qgetenv("TZ");
        const auto restore = qScopeGuard([before] {
            before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
            tzset();
        });
        qputenv("TZ", "Europe/Berlin");
        tzset();
        const QDateTime time = QDateTime(QDate(2025, 3, 30), QTime(2, 30), QTimeZone::utc()).toUTC();
        for (const QByteArray form :
            {"Sun, 30 Mar 2025 02:30:00 GMT", "Sunday, 30-Mar-25 02:30:00 GMT", "Sun Mar 30 02:30:00 2025"})
            QCOMPARE(retryTime(form, now), time);
    }

    void retryAfterIsReadInItsForms()
    {
        QFETCH(QByteArray, header);
        QTEST(retryTime(header, now), "time");
    }
};

CHAINCERT_TEST(RetryPolicyTest)
#include "tst_retrypolicy.moc"
