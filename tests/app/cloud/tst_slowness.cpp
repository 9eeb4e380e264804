#include "callfixture.h"

#include "harness/harness.h"

using namespace Calls;
using RawServer::answer;
using RawServer::Connection;
using RawServer::Server;

// An answer that comes too slowly, or takes too long, though it never falls silent.
class SlownessTest : public QObject
{
    Q_OBJECT

    TransferThread m_thread;

    static RawServer::Script dripping(const QByteArray &bytes, std::chrono::milliseconds between)
    {
        return [=](Connection &c) {
            if (c.readRequest())
                c.drip(bytes, between);
        };
    }
    static RawServer::Script drippingBody(qsizetype size, std::chrono::milliseconds between)
    {
        return [=](Connection &c) {
            if (c.readRequest() && c.send("HTTP/1.1 200 OK\r\n\r\n"))
                c.drip(QByteArray(size, 'x'), between);
        };
    }

private Q_SLOTS:
    void anAnswerBelowTheLeastSpeedIsGivenUp()
    {
        for (const QByteArray &method : {"GET"_ba, "POST"_ba}) {
            Server server(drippingBody(1000, 100ms));
            Network network(m_thread, {}, {.minSpeed = 100, .speedTime = 600ms});
            Run run(network, HttpRequest{method, server.url(), {}, {}});
            QVERIFY(run.start().wait());
            COMPARE_KIND(run.failure(), FailureKind::TooSlow);
            QVERIFY(run.failure().measure < 30);
            QCOMPARE(run.failure().limit, 100);
            QCOMPARE(run.failure().subject, server.url().authority());
            QCOMPARE(run.failure().tries, 1);
        }
    }

    void aSlowAnswerAboveItIsWhole()
    {
        Server server(drippingBody(60, 25ms));
        Network network(m_thread, {}, {.minSpeed = 5, .speedTime = 400ms});
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        QVERIFY(run.succeeded());
        QCOMPARE(run.log->count, 60);
    }

    void withoutALeastSpeedAnySpeedWillDo()
    {
        Server server(drippingBody(12, 100ms));
        Network network(m_thread, {}, {.minSpeed = 0, .speedTime = 200ms});
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        QVERIFY(run.succeeded());
    }

    void aSlowDiskIsNotTheServicesSlowness()
    {
        Server server(RawServer::once(answer(200, QByteArray(600'000, 'x'))));
        Network network(m_thread, {}, {.minSpeed = 1'000'000, .speedTime = 400ms});
        const auto log = std::make_shared<SinkLog>();
        log->onWrite = [] {
            QThread::msleep(500);
            return Result<void>();
        };
        Run run(network, server.url(), log);
        QVERIFY(run.start().wait());
        QVERIFY2(run.succeeded(), idOf(run.failure().kind));
    }

    void noTryLastsLongerThanTheLongestTime_data()
    {
        QTest::addColumn<RawServer::Script>("script");
        QTest::newRow("a dripping head") << dripping("HTTP/1.1 200 OK\r\n" + QByteArray(999, 'x'), 50ms);
        QTest::newRow("a dripping body") << drippingBody(999, 50ms);
        QTest::newRow("silence") << RawServer::Script([](Connection &c) { c.hold(); });
        QTest::newRow("redirects") << RawServer::Script([](Connection &c) {
            while (c.readRequest() && c.pause(200ms))
                c.send(answer(302, {}, {"Location: /" + QByteArray::number(QTime::currentTime().msec())}));
        });
    }
    void noTryLastsLongerThanTheLongestTime()
    {
        QFETCH(RawServer::Script, script);
        Server server(script);
        Network network(m_thread, {}, {.maxTime = 500ms});
        Run run(network, server.url());
        QElapsedTimer time;
        time.start();
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::TookTooLong);
        QCOMPARE(run.failure().tries, 1);
        QVERIFY(time.elapsed() >= 490 && time.elapsed() < 20'000);
    }

    void aRefusalThatDripsIsStillARefusal()
    {
        Server server([](Connection &c) {
            if (c.readRequest() && c.send("HTTP/1.1 403 No\r\n\r\n"))
                c.drip(QByteArray(999, 'x'), 50ms);
        });
        Network network(m_thread, {}, {.maxTime = 500ms});
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::Forbidden);
    }
};

CHAINCERT_TEST(SlownessTest)

#include "tst_slowness.moc"
