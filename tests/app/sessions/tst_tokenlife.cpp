#include "sessions/tokenlife.h"

#include "harness/harness.h"

#include <QTest>
#include <QTimeZone>

using namespace Chaincert;
using namespace std::chrono_literals;

namespace {

const QDateTime start = QDateTime(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::utc()).toUTC();

TokenLife::Moment after(std::chrono::milliseconds steady, std::chrono::milliseconds wall)
{
    return {1'000'000ms + steady, start.addMSecs(wall.count())};
}

TokenLife::Moment after(std::chrono::milliseconds both)
{
    return after(both, both);
}

} // namespace

class TestTokenLife : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isDueFiveMinutesBeforeItsEnd()
    {
        const TokenLife life(start.addDays(1), start, after(0s));
        QVERIFY(!life.isDueForRenewal(after(24h - 5min)));
        QVERIFY(life.isDueForRenewal(after(24h - 5min + 1s)));
        QVERIFY(!life.isEnded(after(24h - 1s)));
        QVERIFY(life.isEnded(after(24h)));
    }

    void isDueAtTheLastQuarterOfAShortLife()
    {
        const TokenLife life(start.addSecs(8), start, after(0s));
        QVERIFY(!life.isDueForRenewal(after(6s)));
        QVERIFY(life.isDueForRenewal(after(6001ms)));
        QVERIFY(life.isEnded(after(8s)));
    }

    void countsFromTheServersClock()
    {
        // The service is three hours ahead of this computer, and then three behind.
        for (const qint64 hours : {3, -3}) {
            const QDateTime theirs = start.addSecs(hours * 3600);
            const TokenLife life(theirs.addSecs(3600), theirs, after(0s));
            QVERIFY(!life.isDueForRenewal(after(54min)));
            QVERIFY(life.isDueForRenewal(after(56min)));
        }
    }

    void countsFromTheWallClockWhereTheServerSaidNoTime()
    {
        const TokenLife life(start.addSecs(3600), {}, after(0s));
        QCOMPARE(life.left(after(0s)), std::chrono::milliseconds(1h));
    }

    void aSleepingLaptopAgesItsTokens()
    {
        const TokenLife life(start.addSecs(3600), start, after(0s));
        QVERIFY(life.isEnded(after(10s, 2h))); // the steady clock stood still
    }

    void aClockSetBackDoesNotMakeThemYounger()
    {
        const TokenLife life(start.addSecs(3600), start, after(0s));
        QVERIFY(life.isEnded(after(2h, -24h)));
    }

    void whatEndedBeforeItCameHasEnded()
    {
        QVERIFY(TokenLife(start.addSecs(-1), start, after(0s)).isDueForRenewal(after(0s)));
        QVERIFY(TokenLife(start, start, after(0s)).isEnded(after(0s)));
        QVERIFY(TokenLife().isDueForRenewal(after(0s)));
        QVERIFY(TokenLife({}, start, after(0s)).isEnded(after(0s)));
    }
};

CHAINCERT_TEST(TestTokenLife)
#include "tst_tokenlife.moc"
