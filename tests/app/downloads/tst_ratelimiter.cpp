#include "downloads/ratelimiter.h"
#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace std::chrono_literals;

class TestRateLimiter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void untilAHostComplainsItGetsWhatIsWanted()
    {
        const RateLimiter pace;
        QCOMPARE(pace.allowed(1), 1);
        QCOMPARE(pace.allowed(4), 4);
        QCOMPARE(pace.allowed(60), 6);
        QVERIFY(!pace.isHeld(m_now));
    }

    void nothingIsSentUntilTheTimeItNamedAndHalfAsManyAfterwards()
    {
        RateLimiter pace;
        pace.throttled(m_now, 3s, 4);
        QVERIFY(pace.isHeld(m_now + 2999ms));
        QVERIFY(!pace.isHeld(m_now + 3s));
        QCOMPARE(pace.allowed(4), 2);
        QCOMPARE(pace.allowed(1), 1);
    }

    void manyComplaintsOfOneBurstCountOnce()
    {
        RateLimiter pace;
        for (int i = 0; i < 6; ++i)
            pace.throttled(m_now + i * 10ms, 3s, 6);
        QCOMPARE(pace.allowed(6), 3);
        QCOMPARE(pace.heldUntil(), m_now + 3050ms);
        pace.throttled(m_now + 20ms, 1s, 6); // a shorter time takes nothing back
        QCOMPARE(pace.heldUntil(), m_now + 3050ms);
        pace.throttled(m_now + 4s, 1s, 6);
        QCOMPARE(pace.allowed(6), 1);
        pace.throttled(m_now + 9s, 1s, 6);
        QCOMPARE(pace.allowed(6), 1);
    }

    void goodAnswersBringTheOthersBackOneByOne()
    {
        RateLimiter pace;
        pace.throttled(m_now, 1s, 4);
        pace.answered(m_now); // it was under way before
        int answers = 0;
        for (; pace.allowed(6) < 6 && answers < 100; ++answers)
            pace.answered(m_now + 2s);
        QCOMPARE(answers, 4 + 6 + 8 + 10);
    }

    void neitherThePastNorNextYearIsTakenAtItsWord()
    {
        RateLimiter pace;
        pace.throttled(m_now, -5s, 4);
        QVERIFY(!pace.isHeld(m_now));
        pace.throttled(m_now, 24h * 365, 4);
        QVERIFY(pace.isHeld(m_now + 59min));
        QVERIFY(!pace.isHeld(m_now + 60min));
    }

private:
    const RateLimiter::Time m_now = RateLimiter::Time() + 1h;
};

CHAINCERT_TEST(TestRateLimiter)
#include "tst_ratelimiter.moc"
