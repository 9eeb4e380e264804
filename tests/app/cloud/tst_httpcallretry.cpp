#include "callfixture.h"

#include "harness/harness.h"

using namespace Calls;
using RawServer::answer;
using RawServer::Connection;
using RawServer::Server;

class HttpCallRetryTest : public QObject
{
    Q_OBJECT

    TransferThread m_thread;

    // Refuses the first `times` requests with `refusal`.
    static RawServer::Script after(
        int times, const QByteArray &refusal, std::shared_ptr<std::atomic<int>> seen)
    {
        return [=](Connection &c) {
            while (c.readRequest())
                c.send(seen->fetch_add(1) < times ? refusal : answer(200, "file"));
        };
    }

private Q_SLOTS:
    void aServiceThatIsAwayIsAskedAgain()
    {
        Server server(after(2, answer(503, "busy"), std::make_shared<std::atomic<int>>(0)));
        Network network(m_thread, {});
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        QVERIFY(run.succeeded());
        QCOMPARE(run.log->begins, 1);
        QCOMPARE(run.log->bytes, "file");
        QCOMPARE(server.requests().size(), 3);
        QList<int> waits;
        for (const CallProgress &now : run.progress) {
            if (now.stage == CallProgress::Stage::WaitingToRetry) {
                waits << now.tryNumber;
                QVERIFY(now.retryIn > 0ms);
                QVERIFY(now.retryIn <= 2s);
            } else {
                QCOMPARE(now.retryIn.count(), 0);
            }
        }
        QCOMPARE(waits, (QList<int>{1, 2}));
        QCOMPARE(run.progress.last().tryNumber, 3);
    }

    void threeTriesAreAll()
    {
        Server server(
            RawServer::always(answer(502, "<title>Bad Gateway</title>", {"Content-Type: text/html"})));
        Network network(m_thread, {});
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::ServiceUnavailable);
        QCOMPARE(run.failure().tries, 3);
        QCOMPARE(run.status(), 502);
        QCOMPARE(server.requests().size(), 3);
    }

    void aShortRetryAfterIsWaitedFor()
    {
        Server server(after(1, answer(429, "", {"Retry-After: 2"}), std::make_shared<std::atomic<int>>(0)));
        Network network(m_thread, {});
        QElapsedTimer timer;
        timer.start();
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        QVERIFY(run.succeeded());
        QVERIFY(timer.elapsed() >= 2000);
    }

    void aLongRetryAfterIsToldAsATime()
    {
        Server server(RawServer::always(answer(429, "", {"Retry-After: 3600"})));
        Network network(m_thread, {});
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::Throttled);
        QCOMPARE(run.failure().tries, 1);
        QVERIFY(qAbs(QDateTime::currentDateTimeUtc().secsTo(run.failure().retryAt) - 3600) < 60);
        QCOMPARE(server.requests().size(), 1);
    }

    void refusalsAreNotRepeated_data()
    {
        QTest::addColumn<int>("status");
        for (int status : {400, 401, 403, 404, 409, 500, 501})
            QTest::addRow("%d", status) << status;
    }
    void refusalsAreNotRepeated()
    {
        QFETCH(int, status);
        Server server(RawServer::always(answer(status, "no")));
        Network network(m_thread, {});
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        QCOMPARE(run.status(), status);
        QCOMPARE(run.failure().tries, 1);
        QCOMPARE(server.requests().size(), 1);
    }

    void onlyAGetIsRepeated()
    {
        Server server(RawServer::always(answer(503, "no")));
        Network network(m_thread, {});
        Run run(
            network, HttpRequest{"POST", server.url(), {{"Content-Type", "application/json"}}, "{\"a\":1}"});
        QVERIFY(run.start().wait());
        QCOMPARE(run.failure().tries, 1);
        QCOMPARE(server.requests().size(), 1);
        QVERIFY(server.requests().first().startsWith("POST / HTTP/1.1\r\n"));
        QVERIFY(server.requests().first().endsWith("\r\n\r\n{\"a\":1}"));
    }

    void redirectsAreCountedAnewInEveryTry()
    {
        auto tries = std::make_shared<std::atomic<int>>(0);
        Server server([tries](Connection &c) {
            while (c.readRequest()) {
                const int step = c.request().mid(5, 1).toInt();
                if (step > 0)
                    c.send(answer(302, {}, {"Location: /" + QByteArray::number(step - 1)}));
                else
                    c.send(tries->fetch_add(1) == 0 ? answer(503, {}) : answer(200, "file"));
            }
        });
        Network network(m_thread, {});
        Run run(network, server.url("/4"));
        QVERIFY(run.start().wait());
        QVERIFY(run.succeeded());
        QCOMPARE(server.requests().size(), 10);
    }
};

CHAINCERT_TEST(HttpCallRetryTest)

#include "tst_httpcallretry.moc"
