#include "downloadrig.h"
#include "downloads/downloadqueue.h"
#include "harness/harness.h"
#include "platform/workers.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <atomic>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using DownloadRig::Service;
using SavingRig::archive;

namespace {

// Counts how many are served at the same time.
struct Busy
{
    std::atomic<int> now = 0;
    std::atomic<int> most = 0;

    RawServer::Script script(const QByteArray &answer)
    {
        return [this, answer](RawServer::Connection &connection) {
            while (connection.readRequest()) {
                const int busy = ++now;
                int seen = most;
                while (seen < busy && !most.compare_exchange_weak(seen, busy)) { }
                const bool goesOn = connection.pause(50ms);
                --now;
                if (!goesOn || !connection.send(answer))
                    return;
            }
        };
    }
};

} // namespace

class TestDownloadQueue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRowIsFinishedOnceAndNoMoreRunAtATimeThanAllowed_data()
    {
        QTest::addColumn<int>("parallel");
        QTest::addColumn<int>("most");
        QTest::newRow("unless told") << 0 << 6;
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("more than a host gets connections") << 50 << 6;
    }
    void everyRowIsFinishedOnceAndNoMoreRunAtATimeThanAllowed()
    {
        QFETCH(const int, parallel);
        QFETCH(const int, most);
        Busy busy;
        Service service(busy.script(RawServer::answer(200, archive())));
        DownloadQueue queue(service.credentials);
        if (parallel > 0)
            queue.setParallel(parallel);
        const QSignalSpy idle(&queue, &DownloadQueue::idle);
        QList<DownloadId> finished;
        connect(&queue, &DownloadQueue::finished, &queue, [&finished](DownloadId id) { finished += id; });
        QList<DownloadId> added;
        for (int i = 0; i < 14; ++i)
            added += queue.add(service.request(u"org%1"_s.arg(i)));
        QCOMPARE(queue.ids(), added);
        QCOMPARE(queue.unfinished(), 14);
        QVERIFY(finished.isEmpty());
        QTRY_COMPARE(idle.size(), 1);
        QCOMPARE(busy.most.load(), most);
        std::sort(finished.begin(), finished.end());
        QCOMPARE(finished, added);
        for (const DownloadId id : added) {
            QCOMPARE(queue.status(id)->state, DownloadState::Saved);
            QCOMPARE(queue.status(id)->received, archive().size());
        }
        QCOMPARE(queue.unfinished(), 0);
        QVERIFY(!service.files().join(u' ').contains(u".chaincert"_s));
    }

    void whatWasSavedIsJudgedAnewAsAChange()
    {
        Service service(archive());
        DownloadQueue queue(service.credentials);
        const QSignalSpy idle(&queue, &DownloadQueue::idle);
        const DownloadId id = queue.add(service.request());
        QTRY_COMPARE(idle.size(), 1);
        const QSignalSpy added(&queue, &DownloadQueue::added);
        const QSignalSpy changed(&queue, &DownloadQueue::changed);
        AssessmentSummary judged;
        judged.verdict = Verdict::Warning;
        queue.judgeAnew(id, judged);
        QCOMPARE(changed.size(), 1);
        QVERIFY(added.isEmpty());
        QCOMPARE(queue.status(id)->saved->assessment->verdict, Verdict::Warning);
        QCOMPARE(queue.progress().done(), 1);
    }

    void theSameAsOneThatWaitsIsNotAddedTwice()
    {
        Service service(archive());
        DownloadQueue queue(service.credentials);
        const QSignalSpy added(&queue, &DownloadQueue::added);
        const QSignalSpy idle(&queue, &DownloadQueue::idle);
        const DownloadId id = queue.add(service.request());
        DownloadRequest named = service.request();
        named.blockchainName = u"became known"_s;
        QCOMPARE(queue.add(service.request()), id);
        QCOMPARE(queue.add(named), id);
        DownloadRequest elsewhere = service.request();
        elsewhere.folder += u"/other"_s;
        const DownloadId other = queue.add(elsewhere);
        QVERIFY(other != id);
        queue.cancel(other);
        QVERIFY(queue.add(elsewhere) != other); // what is being cancelled stands for nothing
        QCOMPARE(added.size(), 3);
        QTRY_COMPARE(idle.size(), 1);
        QCOMPARE(queue.ids().size(), 3);
        QVERIFY(queue.add(service.request()) != id); // it waits no more
        QTRY_COMPARE(idle.size(), 2);
        QCOMPARE(queue.status(queue.ids().last())->state, DownloadState::Unchanged);
    }

    void theSameAskedAgainWhileItRunsEndsWell()
    {
        Service service([](RawServer::Connection &connection) {
            while (connection.readRequest()) {
                if (!connection.pause(30ms) || !connection.send(RawServer::answer(200, archive())))
                    return;
            }
        });
        DownloadQueue queue(service.credentials);
        const QSignalSpy idle(&queue, &DownloadQueue::idle);
        for (int i = 1; i <= 4; ++i) {
            const DownloadId id = queue.add(service.request());
            QTRY_VERIFY(queue.status(id)->state != DownloadState::Waiting);
            QCOMPARE(queue.ids().size(), i);
        }
        QTRY_COMPARE(queue.unfinished(), 0);
        int saved = 0;
        for (const DownloadId id : queue.ids()) {
            QVERIFY(queue.status(id)->saved);
            QCOMPARE(queue.status(id)->saved->archive, service.dir.path() + u"/to/chain/org1/admin.zip"_s);
            saved += queue.status(id)->state == DownloadState::Saved ? 1 : 0;
        }
        QCOMPARE(saved, 1);
    }

    void cancelledWaitingOrRunningEachAnswersOnceAndLater()
    {
        Service service([](RawServer::Connection &connection) {
            if (connection.readRequest())
                connection.hold();
        });
        DownloadQueue queue(service.credentials);
        queue.setParallel(4);
        const QSignalSpy idle(&queue, &DownloadQueue::idle);
        const QSignalSpy finished(&queue, &DownloadQueue::finished);
        for (int i = 0; i < 8; ++i)
            queue.add(service.request(u"org%1"_s.arg(i)));
        QTRY_COMPARE(service.server.requests().size(), 4);
        const DownloadId waiting = queue.ids().last();
        QCOMPARE(queue.status(waiting)->state, DownloadState::Waiting);
        queue.cancel(waiting);
        queue.cancel(waiting);
        QCOMPARE(queue.status(waiting)->state, DownloadState::Waiting);
        QTRY_COMPARE(queue.status(waiting)->state, DownloadState::Cancelled);
        QCOMPARE(finished.size(), 1);
        queue.cancelAll();
        queue.cancelAll();
        QCOMPARE(finished.size(), 1);
        QTRY_COMPARE(idle.size(), 1);
        QCOMPARE(finished.size(), 8);
        for (const DownloadId id : queue.ids())
            QCOMPARE(queue.status(id)->state, DownloadState::Cancelled);
        QCOMPARE(service.files(), QStringList());
    }

    void aRetryKeepsItsIdAndOnlyFinishedOnesAreForgotten()
    {
        Service service(RawServer::once(RawServer::answer(403, "{}")));
        DownloadQueue queue(service.credentials);
        const QSignalSpy finished(&queue, &DownloadQueue::finished);
        const DownloadId id = queue.add(service.request());
        queue.forget(id);
        queue.retry(id);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(queue.status(id)->state, DownloadState::Failed);
        QCOMPARE(queue.status(id)->failure->kind, FailureKind::Forbidden);
        service.server.setScript(RawServer::always(RawServer::answer(200, archive())));
        queue.retry(id);
        QCOMPARE(queue.status(id)->state, DownloadState::Waiting);
        QVERIFY(!queue.status(id)->failure);
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(queue.status(id)->state, DownloadState::Saved);
        queue.retry(id);
        QCOMPARE(queue.unfinished(), 0);
        queue.forget(id);
        QVERIFY(!queue.status(id));
        queue.cancel(id);
        queue.retry(id);
    }

    void aListenerMayDestroyTheQueue_data()
    {
        QTest::addColumn<bool>("onChanged");
        QTest::newRow("when a row changes") << true;
        QTest::newRow("when a row is finished") << false;
    }
    void aListenerMayDestroyTheQueue()
    {
        QFETCH(const bool, onChanged);
        Service service(archive());
        auto queue = std::make_unique<DownloadQueue>(service.credentials);
        connect(queue.get(), onChanged ? &DownloadQueue::changed : &DownloadQueue::finished, this,
            [&queue] { queue.reset(); });
        for (int i = 0; i < 3; ++i)
            queue->add(service.request(u"org%1"_s.arg(i)));
        QTRY_VERIFY(!queue);
        QVERIFY(workers().waitForDone(10'000));
    }

    void aListenerMayAddMore()
    {
        Service service(archive());
        DownloadQueue queue(service.credentials);
        const QSignalSpy idle(&queue, &DownloadQueue::idle);
        int left = 5;
        connect(&queue, &DownloadQueue::changed, &queue, [&](DownloadId) {
            if (left-- > 0)
                queue.add(service.request(u"more%1"_s.arg(left)));
        });
        queue.add(service.request());
        QTRY_COMPARE(queue.unfinished(), 0);
        QCOMPARE(queue.ids().size(), 6);
        QVERIFY(idle.size() >= 1);
    }

    void destroyedAtAnyMomentItIsSilentAndLeavesNothingHalfDone()
    {
        const QByteArray body = archive();
        for (int milliseconds = 0; milliseconds < 40; milliseconds += 4) {
            Service service(body);
            auto queue = std::make_unique<DownloadQueue>(service.credentials);
            bool dead = false;
            bool spoke = false;
            connect(queue.get(), &DownloadQueue::changed, this, [&] { spoke = spoke || dead; });
            for (int i = 0; i < 6; ++i)
                queue->add(service.request(u"org%1"_s.arg(i)));
            QTest::qWait(milliseconds);
            dead = true;
            queue.reset();
            QVERIFY(workers().waitForDone(Harness::Patience::DefaultMs));
            Harness::settle();
            QVERIFY(!spoke);
            const auto done = [&] { return !service.files().join(u' ').contains(u".chaincert"_s); };
            QTRY_VERIFY(done());
            for (int i = 0; i < 6; ++i) {
                const QString place = service.dir.path() + u"/to/chain/org%1/admin"_s.arg(i);
                QCOMPARE(QFile::exists(place), QFile::exists(place + u".zip"_s));
            }
        }
    }
};

CHAINCERT_TEST(TestDownloadQueue)
#include "tst_downloadqueue.moc"
