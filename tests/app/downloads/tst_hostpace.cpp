#include "downloads/hostpace.h"
#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace std::chrono_literals;

class TestHostPace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void untilAHostComplainsItGetsWhatIsWanted()
    {
        const HostPace pace;
        QCOMPARE(pace.allowed(1), 1);
        QCOMPARE(pace.allowed(4), 4);
        QCOMPARE(pace.allowed(60), 6);
        QVERIFY(!pace.isHeld(m_now));
    }

    void nothingIsSentUntilTheTimeItNamedAndHalfAsManyAfterwards()
    {
        HostPace pace;
        pace.throttled(m_now, 3s, 4);
        QVERIFY(pace.isHeld(m_now + 2999ms));
        QVERIFY(!pace.isHeld(m_now + 3s));
        QCOMPARE(pace.allowed(4), 2);
        QCOMPARE(pace.allowed(1), 1);
    }

    void manyComplaintsOfOneBurstCountOnce()
    {
        HostPace pace;
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
        HostPace pace;
        pace.throttled(m_now, 1s, 4);
        pace.answered(m_now); // it was under way before
        int answers = 0;
        for (; pace.allowed(6) < 6 && answers < 100; ++answers)
            pace.answered(m_now + 2s);
        QCOMPARE(answers, 4 + 6 + 8 + 10);
    }

    void neitherThePastNorNextYearIsTakenAtItsWord()
    {
        HostPace pace;
        pace.throttled(m_now, -5s, 4);
        QVERIFY(!pace.isHeld(m_now));
        pace.throttled(m_now, 24h * 365, 4);
        QVERIFY(pace.isHeld(m_now + 59min));
        QVERIFY(!pace.isHeld(m_now + 60min));
    }

private:
    const HostPace::Time m_now = HostPace::Time() + 1h;
};

CHAINCERT_TEST(TestHostPace)
#include "tst_hostpace.moc"
