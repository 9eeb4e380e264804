#include "callfixture.h"

#include "harness/harness.h"

using namespace Calls;
using RawServer::answer;
using RawServer::Connection;
using RawServer::Server;

// What a service, or something on the way, can do to one request.
class HttpCallFaultTest : public QObject
{
    Q_OBJECT

    TransferThread m_thread;

    quint16 closedPort()
    {
        return Server([](Connection &) {}).port();
    }

private Q_SLOTS:
    void aRequestThatWasSentIsNotRepeated_data()
    {
        QTest::addColumn<RawServer::Script>("script");
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<int>("status");
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        const QByteArray lost = idOf(FailureKind::ConnectionLost);
        const QByteArray stalled = idOf(FailureKind::Stalled);
        const auto row = [](const char *name, const QByteArray &kind, int status, RawServer::Script script) {
            QTest::newRow(name) << RawServer::Script([script = std::move(script)](Connection &c) {
                if (c.readRequest())
                    script(c);
            }) << kind << status;
        };
        row("closed without a word", lost, 0, [](Connection &) {});
        row("reset without a word", lost, 0, [](Connection &c) { c.reset(); });
        row("cut within the head", lost, 0, [ok](Connection &c) { c.send(ok + "Content-"); });
        row("reset within the body", idOf(FailureKind::BodyTruncated), 200, [ok](Connection &c) {
            c.send(ok + "Content-Length: 9\r\n\r\nabc");
            c.pause(100ms);
            c.reset();
        });
        row("reset within chunks", lost, 200, [ok](Connection &c) {
            c.send(ok + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
            c.pause(100ms);
            c.reset();
        });
        row("silent from the start", stalled, 0, [](Connection &c) { c.hold(); });
        row("silent within the head", stalled, 0, [ok](Connection &c) {
            c.send(ok);
            c.hold();
        });
        row("silent after the head", stalled, 200, [ok](Connection &c) {
            c.send(ok + "Content-Length: 9\r\n\r\n");
            c.hold();
        });
        row("silent within the body", stalled, 200, [ok](Connection &c) {
            c.send(ok + "Content-Length: 9\r\n\r\nabc");
            c.hold();
        });
        row("a dripping head", stalled, 0, [ok](Connection &c) { c.drip(ok + QByteArray(400, 'x'), 20ms); });
        row("an endless head", idOf(FailureKind::HeadTooLarge), 0, [ok](Connection &c) {
            c.send(ok);
            c.sendRepeated("X-More: and more\r\n", Q_INT64_C(1) << 40);
        });
        row("another protocol", idOf(FailureKind::NetworkFailed), 0, [](Connection &c) {
            c.send("SSH-2.0-x\r\n\r\n");
            c.hold();
        });
        row("an error, then silence", idOf(FailureKind::NotFound), 404, [](Connection &c) {
            c.send("HTTP/1.1 404 N\r\nContent-Length: 900\r\n\r\nnot here");
            c.hold();
        });
    }
    void aRequestThatWasSentIsNotRepeated()
    {
        QFETCH(RawServer::Script, script);
        QFETCH(QByteArray, kind);
        QFETCH(int, status);
        Server server(std::move(script));
        Network network(m_thread, {}, ShortLimits);
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        QCOMPARE(idOf(run.failure().kind), kind);
        QCOMPARE(run.status().value_or(0), status);
        QCOMPARE(run.failure().subject, server.url().authority());
        QCOMPARE(run.failure().tries, 1);
        QCOMPARE(run.log->ends, 0);
        QCOMPARE(run.log->destroyed, 1);
        QVERIFY(answersInTurn(network));
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(run.answers.size(), 1);
    }

    void aLastChunkWithoutItsLineEndIsACut()
    {
        Server server(
            RawServer::once("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n"));
        Network network(m_thread, {}, ShortLimits);
        Run run(network, server.url());
        QVERIFY(run.start().wait(2s));
        COMPARE_KIND(run.failure(), FailureKind::ConnectionLost);
        QCOMPARE(run.log->bytes, "abc");
    }

    void aSlowBodyThatNeverStopsIsWhole()
    {
        Server server([](Connection &c) {
            c.readRequest();
            c.send("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n");
            c.drip("twelve bytes", 100ms);
        });
        Network network(m_thread, {}, ShortLimits);
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        QVERIFY(run.succeeded());
        QCOMPARE(run.log->bytes, "twelve bytes");
    }

    void aSlowSinkIsNotTheServicesSilence()
    {
        Server server(RawServer::once(answer(200, QByteArray(900'000, 'x'))));
        Network network(m_thread, {}, {.connect = 200ms, .stall = 200ms});
        auto log = std::make_shared<SinkLog>();
        log->onWrite = [] {
            QThread::msleep(300);
            return Result<void>();
        };
        Run run(network, server.url(), log);
        QVERIFY(run.start().wait());
        QVERIFY(run.succeeded());
    }

    void oneSlowSinkDoesNotEndAnotherCall()
    {
        Server server([](Connection &c) {
            c.readRequest();
            c.send("HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n");
            c.drip(QByteArray(40, 'x'), 25ms);
        });
        Network network(m_thread, {}, {.connect = 250ms, .stall = 250ms});
        auto slow = std::make_shared<SinkLog>();
        slow->onBegin = [] {
            QThread::msleep(700);
            return Result<void>();
        };
        Run other(network, server.url());
        Run blocking(network, server.url(), slow);
        other.start();
        QVERIFY(other.reaches(CallProgress::Stage::Receiving));
        QVERIFY(blocking.start().wait());
        QVERIFY(other.wait());
        QVERIFY(blocking.succeeded());
        QVERIFY(other.succeeded());
    }

    void aConnectionThatNobodyTakesIsTriedThreeTimes()
    {
        QUrl url(u"http://127.0.0.1/x?y"_s);
        url.setPort(closedPort());
        Network network(m_thread, {}, ShortLimits);
        Run run(network, url);
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::ConnectionRefused);
        QCOMPARE(run.failure().subject, url.authority());
        QCOMPARE(run.failure().tries, 3);
        QVERIFY(!run.failure().service);
    }

    void aHandshakeThatNeverEndsIsTheConnectLimits()
    {
        Server server([](Connection &c) { c.hold(); });
        QUrl url = server.url();
        url.setScheme(u"https"_s);
        Network network(m_thread, {}, {.connect = 1000ms, .stall = 10s});
        Run run(network, url);
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::ConnectTimedOut);
        QCOMPARE(run.failure().measure, 1);
        QCOMPARE(run.failure().tries, 3);
        QCOMPARE(server.connections(), 3);
    }

    void aNameNobodyKnows()
    {
        Network network(m_thread, {}, {.connect = 3s});
        Run run(network, QUrl(u"https://no-such-host.invalid:8443/"_s));
        QVERIFY(run.start().wait(15s));
        if (run.failure().kind != FailureKind::NoNetwork) // where this runs without any network
            COMPARE_KIND(run.failure(), FailureKind::NameNotFound);
        QCOMPARE(run.failure().subject, u"no-such-host.invalid:8443"_s);
        QCOMPARE(run.failure().tries, 3);
    }

    void plainHttpGoesToThisComputerAlone()
    {
        Network network(m_thread, {});
        for (const char *url : {"http://192.0.2.1/", "http://example.invalid/", "http://0.0.0.0/",
                 "ftp://127.0.0.1/", "http://localhost.example.invalid/", "http://[fe80::1]/"}) {
            Run run(network, QUrl(QString::fromLatin1(url)));
            QVERIFY(run.start().wait());
            COMPARE_KIND(run.failure(), FailureKind::EndpointNotSecure);
            QCOMPARE(run.progress.size(), 1); // never further than "connecting"
            QCOMPARE(run.log->destroyed, 1);
        }
        Server server(RawServer::always(answer(200, "x")));
        for (const char *host : {"localhost", "LocalHost", "127.0.0.1", "127.1"}) {
            Run run(network, server.url("/", host));
            QVERIFY(run.start().wait());
            QVERIFY2(run.succeeded(), host);
        }
    }

    void aConnectionKeptOpenThatHasDiedIsReplaced()
    {
        Server server([](Connection &c) {
            c.readRequest();
            c.send(answer(200, "x"));
            c.pause(50ms); // and closes while it waits for the next
        });
        Network network(m_thread, {});
        for (int i = 0; i < 3; ++i) {
            Run run(network, server.url());
            QVERIFY(run.start().wait());
            QVERIFY(run.succeeded());
            QTest::qWait(i * 45);
        }
    }

    void moreThanSixCallsTakeTurnsAndAllSucceed()
    {
        std::atomic<int> now = 0;
        std::atomic<int> most = 0;
        Server server([&](Connection &c) {
            while (c.readRequest()) {
                const int count = ++now;
                for (int seen = most; count > seen && !most.compare_exchange_weak(seen, count);) { }
                c.pause(150ms);
                --now;
                c.send(answer(200, QByteArray(100'000, 'x')));
            }
        });
        Network network(m_thread, {}, ShortLimits);
        std::vector<std::unique_ptr<Run>> runs;
        for (int i = 0; i < 20; ++i)
            runs.push_back(std::make_unique<Run>(network, server.url("/" + QByteArray::number(i))));
        for (auto &run : runs)
            run->start();
        for (auto &run : runs) {
            QVERIFY(run->wait());
            QVERIFY(run->succeeded());
            QCOMPARE(run->log->count, 100'000);
        }
        QCOMPARE(most.load(), 6);
        QCOMPARE(server.requests().size(), 20);
    }
};

CHAINCERT_TEST(HttpCallFaultTest)

#include "tst_httpcallfault.moc"
