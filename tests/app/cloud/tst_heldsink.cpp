#include "callfixture.h"

#include "harness/harness.h"

using namespace Calls;
using RawServer::answer;
using RawServer::Connection;
using RawServer::Server;

// A sink whose disk does not answer for a time.
class HeldSinkTest : public QObject
{
    Q_OBJECT

    TransferThread m_thread;

    static std::shared_ptr<SinkLog> elsewhere()
    {
        const auto log = std::make_shared<SinkLog>();
        log->queue = std::make_shared<WorkQueue>(1);
        return log;
    }
    static std::shared_ptr<SinkLog> heldBy(QSemaphore &gate)
    {
        const auto log = elsewhere();
        log->onBegin = [&gate] {
            gate.acquire();
            return Result<void>();
        };
        return log;
    }

private Q_SLOTS:
    void itHoldsUpNoOtherCall()
    {
        constexpr int many = 8; // more than may be under way at a time
        Server server(RawServer::always(answer(200, "body")));
        Network network(m_thread, {}, {});
        QSemaphore gate;
        std::vector<std::unique_ptr<Run>> held;
        for (int i = 0; i < many; ++i) {
            held.push_back(std::make_unique<Run>(network, server.url(), heldBy(gate)));
            held.back()->start();
        }
        Run other(network, server.url());
        QVERIFY(other.start().wait());
        QVERIFY(other.succeeded());
        for (const auto &run : held)
            QVERIFY(run->answers.isEmpty());
        gate.release(many);
        for (const auto &run : held) {
            QVERIFY(run->wait());
            QVERIFY(run->succeeded());
            QCOMPARE(run->log->bytes, "body");
            QCOMPARE(run->log->destroyed, 1);
            QVERIFY(!run->log->threads.contains(m_thread.thread()));
        }
    }

    void whatComesMeanwhileIsWhole_data()
    {
        QByteArray body;
        for (int i = 0; body.size() < 3'000'000; ++i)
            body += QByteArray::number(i);
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("with its length") << body << answer(200, body);
        QTest::newRow("until the connection closes") << body << "HTTP/1.1 200 OK\r\n\r\n" + body;
        QTest::newRow("in one chunk") << body
                                      << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n0\r\n\r\n";
        QTest::newRow("nothing") << QByteArray() << answer(200, {});
    }
    void whatComesMeanwhileIsWhole()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QByteArray, sent);
        Server server([sent](Connection &c) {
            if (c.readRequest())
                c.send(sent);
        });
        Network network(m_thread, {}, {});
        const auto log = elsewhere();
        log->onBegin = log->onWrite = [] {
            QThread::msleep(20);
            return Result<void>();
        };
        Run run(network, server.url(), log);
        QVERIFY(run.start().wait());
        QVERIFY2(run.succeeded(), idOf(run.failure().kind));
        QVERIFY(log->bytes == body);
        QCOMPARE(log->ends, 1);
        QCOMPARE(log->destroyed, 1);
    }

    void thatIsNeitherSilenceNorSlownessOfTheService()
    {
        Server server(RawServer::always(answer(200, QByteArray(600'000, 'x'))));
        Network network(
            m_thread, {}, {.connect = 400ms, .stall = 300ms, .minSpeed = 1'000'000, .speedTime = 400ms});
        const auto log = elsewhere();
        log->onBegin = log->onWrite = log->onEnd = [] {
            QThread::msleep(700);
            return Result<void>();
        };
        Run run(network, server.url(), log);
        QVERIFY(run.start().wait(20s));
        QVERIFY2(run.succeeded(), idOf(run.failure().kind));
        QCOMPARE(log->count, 600'000);
    }

    void aConnectionThatEndsWhileAPieceIsWrittenIsToldAfterIt()
    {
        Server server([](Connection &c) {
            if (c.readRequest())
                c.send("HTTP/1.1 200 OK\r\nContent-Length: 600000\r\n\r\n" + QByteArray(300'000, 'x'));
        });
        Network network(m_thread, {}, {});
        const auto log = elsewhere();
        log->onWrite = [] {
            QThread::msleep(200);
            return Result<void>();
        };
        Run run(network, server.url(), log);
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::BodyTruncated);
        QCOMPARE(run.failure().measure, 300'000);
        QCOMPARE(log->count, 300'000);
        QCOMPARE(log->ends, 0);
        QCOMPARE(log->destroyed, 1);
    }

    void itsFailureEndsTheCall()
    {
        Server server(RawServer::always(answer(200, "body")));
        Network network(m_thread, {}, {});
        for (auto step : {&SinkLog::onBegin, &SinkLog::onWrite, &SinkLog::onEnd}) {
            const auto log = elsewhere();
            (*log).*step = [] { return fail(FailureKind::DiskFull, u"/to"_s); };
            Run run(network, server.url(), log);
            QVERIFY(run.start().wait());
            COMPARE_KIND(run.failure(), FailureKind::DiskFull);
            QCOMPARE(log->destroyed, 1);
        }
    }

    void aCancelledCallAnswersOnceItIsGone()
    {
        Server server(RawServer::always(answer(200, "body")));
        Network network(m_thread, {}, {});
        QSemaphore gate;
        Run run(network, server.url(), heldBy(gate));
        run.start();
        QTRY_COMPARE(run.log->get(&SinkLog::begins), 1);
        run.call->cancel();
        Run other(network, server.url()); // on the same thread, in its turn
        QVERIFY(other.start().wait());
        QVERIFY(run.answers.isEmpty());
        gate.release();
        QVERIFY(run.wait());
        COMPARE_KIND(run.failure(), FailureKind::Cancelled);
        QCOMPARE(run.log->destroyed, 1);
    }

    void theTransferThreadEndsWithoutIt()
    {
        Server server(RawServer::always(answer(200, "body")));
        QSemaphore gate;
        auto thread = std::make_unique<TransferThread>();
        Network network(*thread, {}, {});
        Run run(network, server.url(), heldBy(gate));
        run.start();
        QTRY_COMPARE(run.log->get(&SinkLog::begins), 1);
        thread.reset();
        QVERIFY(run.wait());
        COMPARE_KIND(run.failure(), FailureKind::Cancelled);
        gate.release();
        QTRY_COMPARE(run.log->get(&SinkLog::destroyed), 1);
    }
};

CHAINCERT_TEST(HeldSinkTest)
#include "tst_heldsink.moc"
