#include "callfixture.h"

#include "harness/harness.h"

#include <QSemaphore>
#include <QTimer>

#include <algorithm>

using namespace Calls;
using RawServer::answer;
using RawServer::Connection;
using RawServer::Server;
using Stage = CallProgress::Stage;

// One answer, later, silence after death, cause first: across the border of two threads, at every stage of a
// call.
class HttpCallPromisesTest : public QObject
{
    Q_OBJECT

    // What keeps a call at a stage.
    static RawServer::Script keeping(const QByteArray &stage)
    {
        return [stage](Connection &c) {
            if (stage == "connecting")
                return c.hold();
            c.readRequest();
            if (stage == "receiving") {
                c.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nbeginning");
                c.drip(QByteArray(10'000, 'x'), 5ms);
            } else if (stage == "waiting to retry") {
                c.send(answer(503, {}, {"Retry-After: 30"}));
            } else if (stage == "reading an error") {
                c.send("HTTP/1.1 404 N\r\nContent-Length: 1000\r\n\r\nnot");
            }
            c.hold();
        };
    }

    static QUrl urlFor(const Server &server, const QByteArray &stage)
    {
        QUrl url = server.url("/", stage == "resolving" ? "localhost" : "127.0.0.1");
        if (stage == "connecting") // in a handshake that nobody answers
            url.setScheme(u"https"_s);
        return url;
    }

    static bool reach(Run &run, const Server &server, const QByteArray &stage)
    {
        run.start();
        if (stage == "not yet begun")
            return true;
        if (stage == "resolving")
            return Harness::waitFor([&] { return !run.progress.isEmpty(); });
        if (stage == "connecting")
            return run.reaches(Stage::Connecting);
        if (stage == "receiving")
            return Harness::waitFor(
                [&] { return !run.progress.isEmpty() && run.progress.last().received > 20; });
        if (stage == "reading an error")
            return Harness::waitFor([&] { return server.requests().size() == 1; })
                && (QTest::qWait(30), true);
        return run.reaches(stage == "waiting" ? Stage::Waiting : Stage::WaitingToRetry);
    }

private Q_SLOTS:
    void anEndAtAnyStage_data()
    {
        QTest::addColumn<QByteArray>("stage");
        QTest::addColumn<QByteArray>("end");
        for (const char *stage : {"not yet begun", "resolving", "connecting", "waiting", "receiving",
                 "reading an error", "waiting to retry"}) {
            for (const char *end : {"cancel", "cancel twice", "delete the call", "delete the network",
                     "delete the thread", "cancel and delete", "delete the network, then the call"})
                QTest::addRow("%s: %s", stage, end) << QByteArray(stage) << QByteArray(end);
        }
    }
    void anEndAtAnyStage()
    {
        QFETCH(QByteArray, stage);
        QFETCH(QByteArray, end);
        Server server(keeping(stage));
        auto thread = std::make_unique<TransferThread>();
        auto network = std::make_unique<Network>(*thread, NetworkSetup{});
        Run run(*network, urlFor(server, stage));
        QVERIFY(reach(run, server, stage));

        const qsizetype before = run.progress.size();
        if (end.startsWith("cancel"))
            run.call->cancel();
        if (end == "cancel twice")
            run.call->cancel();
        if (end.startsWith("delete the network"))
            network.reset();
        if (end == "delete the thread")
            thread.reset();
        const bool silent = end.contains("call") || end == "cancel and delete";
        if (silent)
            run.call.reset();
        QVERIFY(run.answers.isEmpty()); // later, never from within
        QCOMPARE(run.progress.size(), before);

        QVERIFY(Harness::waitFor([&] { return run.log->get(&SinkLog::destroyed) == 1; }));
        if (!silent) {
            QVERIFY(run.wait());
            COMPARE_KIND(run.failure(), FailureKind::Cancelled);
            QCOMPARE(run.failure().subject,
                server.url().authority().replace(u"127.0.0.1"_s, urlFor(server, stage).host()));
        }
        Harness::waitUntilQuiet(*this);
        QCOMPARE(run.answers.size(), silent ? 0 : 1);
        QCOMPARE(run.log->ends, 0);
    }

    void aCallThatNeverStartedLeavesItsSinkToTheTransferThread()
    {
        TransferThread thread;
        Network network(thread, {});
        auto log = std::make_shared<SinkLog>();
        {
            Run run(network, QUrl(u"http://127.0.0.1:1/"_s), log);
        }
        QVERIFY(Harness::waitFor([&] { return log->get(&SinkLog::destroyed) == 1; }));
        QCOMPARE(log->threads, QList<QThread *>{thread.thread()});
    }

    void cancelledBeforeItsStartACallSendsNothing()
    {
        Server server(RawServer::always(answer(200, "x")));
        TransferThread thread;
        Network network(thread, {});
        Run run(network, server.url());
        run.call->cancel();
        run.call->start();
        run.call->start();
        QVERIFY(run.wait());
        COMPARE_KIND(run.failure(), FailureKind::Cancelled);
        Harness::waitUntilQuiet(*this);
        QCOMPARE(run.answers.size(), 1);
        Run other(network, server.url()); // on the same thread, in its turn
        QVERIFY(other.start().wait());
        QCOMPARE(server.connections(), 1);
    }

    void cancelledAfterItsEndACallSaysNoMore()
    {
        Server server(RawServer::always(answer(200, "x")));
        TransferThread thread;
        Network network(thread, {});
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        run.call->cancel();
        run.call->start();
        Run other(network, server.url());
        QVERIFY(other.start().wait());
        QVERIFY(run.succeeded());
        QCOMPARE(server.requests().size(), 2);
    }

    void cancelledWhileTheAnswerIsOnItsWayACallStillHasOne()
    {
        Server server(RawServer::always(answer(200, "x")));
        TransferThread thread;
        Network network(thread, {});
        for (int i = 0; i < 40; ++i) {
            Run run(network, server.url());
            run.start();
            QElapsedTimer timer;
            for (timer.start(); timer.nsecsElapsed() < i * 50'000;) { } // does not let events in
            run.call->cancel();
            QVERIFY(run.wait());
            Harness::waitUntilQuiet(*this);
            QCOMPARE(run.answers.size(), 1);
            QVERIFY(run.succeeded() || run.failure().kind == FailureKind::Cancelled);
        }
    }

    void aCallMayBeDeletedByWhatItSays_data()
    {
        QTest::addColumn<bool>("atTheEnd");
        QTest::newRow("in progressed") << false;
        QTest::newRow("in finished") << true;
    }
    void aCallMayBeDeletedByWhatItSays()
    {
        QFETCH(bool, atTheEnd);
        Server server(RawServer::always(answer(200, QByteArray(5'000'000, 'x'))));
        TransferThread thread;
        Network network(thread, {});
        Run run(network, server.url());
        run.log->onWrite = [] {
            QThread::msleep(5);
            return Result<void>();
        };
        const auto die = [&run] { run.call.reset(); };
        if (atTheEnd)
            run.onFinished = die;
        else
            run.onProgress = [&](const CallProgress &now) {
                if (now.received > 0)
                    die();
            };
        run.start();
        QVERIFY(Harness::waitFor([&] { return !run.call && run.log->get(&SinkLog::destroyed) == 1; }));
        Harness::waitUntilQuiet(*this);
        QCOMPARE(run.answers.size(), atTheEnd ? 1 : 0);
    }

    void manyCallsDieWithTheirThread()
    {
        Server server(keeping("receiving"));
        auto thread = std::make_unique<TransferThread>();
        auto network = std::make_unique<Network>(*thread, NetworkSetup{});
        std::vector<std::unique_ptr<Run>> runs;
        for (int i = 0; i < 12; ++i) { // six run, six wait
            runs.push_back(std::make_unique<Run>(*network, server.url()));
            runs.back()->start();
        }
        QVERIFY(Harness::waitFor([&] { return server.requests().size() == 6; }));
        thread.reset();
        for (auto &run : runs) {
            QCOMPARE(run->log->destroyed, 1); // before the thread was joined
            QVERIFY(run->wait());
            COMPARE_KIND(run->failure(), FailureKind::Cancelled);
        }
        Run late(*network, server.url());
        QVERIFY(late.start().wait());
        COMPARE_KIND(late.failure(), FailureKind::Cancelled);
        QCOMPARE(server.requests().size(), 6);
    }

    void aSinkThatBlocksHoldsUpNobodyElse()
    {
        // Which answers when it is told to; outlives the threads, which may still wait for it.
        QSemaphore disk;
        std::atomic<int> blocked = 0;
        Server server(RawServer::always(answer(200, QByteArray(700'000, 'x'))));
        TransferThread thread;
        Network network(thread, {});
        auto log = std::make_shared<SinkLog>();
        log->onWrite = [&] {
            ++blocked;
            disk.tryAcquire(1, Harness::Patience::DefaultMs);
            disk.release();
            --blocked;
            return Result<void>();
        };
        Run run(network, server.url(), log);
        run.start();
        QTRY_VERIFY(blocked > 0);
        int beats = 0; // of the asker's thread
        QTimer heart;
        connect(&heart, &QTimer::timeout, this, [&beats] { ++beats; });
        heart.start(2ms);
        QTRY_VERIFY(beats >= 20);
        heart.stop();
        QVERIFY(blocked > 0 && run.answers.isEmpty());
        disk.release();
        QVERIFY(run.wait());
        QTRY_COMPARE(log->get(&SinkLog::destroyed), 1);
        QVERIFY(disk.tryAcquire(1));
        {
            Run another(network, server.url(), log);
            another.start();
            QTRY_VERIFY(blocked > 0);
        }
        // Cancelling and deleting do not wait for the disk.
        QCOMPARE(log->get(&SinkLog::destroyed), 1);
        QVERIFY(blocked > 0);
        disk.release();
        QTRY_COMPARE(log->get(&SinkLog::destroyed), 2);
    }

    void aSlowSinkIsNotRunOverByItsBody()
    {
        constexpr qint64 size = 64 * 1024 * 1024;
        std::atomic<qint64> sent = 0;
        Server server([&](Connection &c) {
            c.readRequest();
            c.send("HTTP/1.1 200 OK\r\n\r\n");
            const QByteArray block(64 * 1024, 'x');
            while (sent < size && c.send(block))
                sent += block.size();
        });
        TransferThread thread;
        Network network(thread, {});
        auto log = std::make_shared<SinkLog>();
        log->keepBytes = false;
        qint64 maxUnread = 0;
        log->onWrite = [&] {
            QThread::msleep(2);
            maxUnread = std::max(maxUnread, sent - log->get(&SinkLog::count));
            return Result<void>();
        };
        Run run(network, server.url(), log);
        QVERIFY(run.start().wait(30s));
        QVERIFY(run.succeeded());
        QCOMPARE(log->count, size);
        qInfo("at most %lld KiB were on their way, the system's socket buffers included", maxUnread / 1024);
        QVERIFY(maxUnread < 16 * 1024 * 1024);
    }
};

CHAINCERT_TEST(HttpCallPromisesTest)

#include "tst_httpcallpromises.moc"
