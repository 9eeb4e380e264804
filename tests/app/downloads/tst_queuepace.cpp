#include "downloadrig.h"
#include "downloads/downloadqueue.h"
#include "harness/harness.h"
#include "harness/threadtime.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using DownloadRig::Service;
using SavingRig::archive;

namespace {

// The blockchains asked for, in the order they were.
QStringList blockchainsAsked(const Service &service)
{
    QStringList asked;
    for (const QByteArray &request : service.server.requests())
        asked += QString::fromLatin1(request).section(u"/blockchains/"_s, 1).section(u'/', 0, 0);
    return asked;
}

} // namespace

class TestQueuePace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void blockchainsTakeTurns()
    {
        Service service(archive());
        DownloadQueue queue(service.credentials);
        queue.setParallel(1);
        for (int i = 0; i < 8; ++i) {
            DownloadRequest request = service.request(u"org%1"_s.arg(i));
            request.query.blockchainId = i < 6 ? u"large"_s : u"small"_s;
            queue.add(request);
        }
        QTRY_COMPARE(queue.unfinished(), 0);
        QCOMPARE(blockchainsAsked(service).mid(0, 5).join(u' '), u"large small large small large"_s);
    }

    void pausedItStartsNothingAndLetsWhatRunsEnd()
    {
        std::atomic<bool> goOn = false;
        Service service([&goOn](RawServer::Connection &connection) {
            while (connection.readRequest()) {
                while (!goOn) {
                    if (!connection.pause(5ms))
                        return;
                }
                if (!connection.send(RawServer::answer(200, archive())))
                    return;
            }
        });
        DownloadQueue queue(service.credentials);
        queue.setParallel(4);
        const QSignalSpy idle(&queue, &DownloadQueue::idle);
        QVERIFY(!queue.isPaused());
        for (int i = 0; i < 6; ++i)
            queue.add(service.request(u"org%1"_s.arg(i)));
        QTRY_COMPARE(service.server.requests().size(), 4);
        queue.setPaused(true);
        QVERIFY(queue.isPaused());
        goOn = true;
        QTRY_COMPARE(queue.unfinished(), 2);
        queue.add(service.request(u"late"_s));
        queue.cancel(queue.ids().at(4));
        QTRY_COMPARE(queue.unfinished(), 2);
        Harness::waitUntilQuiet(queue);
        QCOMPARE(service.server.requests().size(), 4);
        QCOMPARE(queue.progress().count(DownloadState::Waiting), 2);
        QCOMPARE(idle.size(), 0);
        queue.setPaused(false);
        QTRY_COMPARE(idle.size(), 1);
        QCOMPARE(service.server.requests().size(), 6);
        QCOMPARE(queue.progress().count(DownloadState::Saved), 6);
        QCOMPARE(queue.progress().count(DownloadState::Cancelled), 1);
    }

    void aHostThatIsAskedTooMuchSlowsAllThatIsMeantForItAndNothingElse()
    {
        std::atomic<int> answered = 0;
        Service throttling([&answered](RawServer::Connection &connection) {
            while (connection.readRequest()) {
                const bool first = answered++ == 0;
                if (!connection.send(first
                            ? RawServer::answer(429, R"({"error_code":"APIGW.0308"})", {"Retry-After: 50"})
                            : RawServer::answer(200, archive())))
                    return;
                if (first && !connection.pause(1ms))
                    return;
            }
        });
        Service other(archive());
        DownloadQueue queue(throttling.credentials);
        queue.setParallel(1);
        bool throttled = false;
        connect(&queue, &DownloadQueue::changed, &queue, [&](DownloadId id) {
            throttled = throttled || queue.status(id)->state == DownloadState::WaitingToRetry;
        });
        QList<DownloadId> slowed;
        for (int i = 0; i < 3; ++i)
            slowed += queue.add(throttling.request(u"org%1"_s.arg(i)));
        QTRY_VERIFY(throttled);
        queue.setParallel(4); // there would be room
        const DownloadId elsewhere = queue.add(other.request());
        QTRY_COMPARE(queue.status(elsewhere)->state, DownloadState::Saved);
        QCOMPARE(throttling.server.requests().size(), 1);
        QCOMPARE(queue.status(slowed.at(1))->state, DownloadState::Waiting);
        const qint64 left = QDateTime::currentDateTimeUtc().msecsTo(queue.heldUntil());
        QVERIFY2(left > 0 && left <= 50'000, qPrintable(QString::number(left)));
    }

    void whenThePauseIsOverTheRestGoesOnByItself()
    {
        std::atomic<int> answered = 0;
        Service throttling([&answered](RawServer::Connection &connection) {
            while (connection.readRequest()) {
                if (!connection.send(answered++ == 0
                            ? RawServer::answer(429, R"({"error_code":"APIGW.0308"})", {"Retry-After: 1"})
                            : RawServer::answer(200, archive())))
                    return;
            }
        });
        DownloadQueue queue(throttling.credentials);
        queue.setParallel(1);
        QElapsedTimer sinceThrottled;
        connect(&queue, &DownloadQueue::changed, &queue, [&](DownloadId id) {
            if (queue.status(id)->state == DownloadState::WaitingToRetry && !sinceThrottled.isValid())
                sinceThrottled.start();
        });
        QList<DownloadId> slowed;
        for (int i = 0; i < 3; ++i)
            slowed += queue.add(throttling.request(u"org%1"_s.arg(i)));
        QTRY_COMPARE(queue.unfinished(), 0);
        QVERIFY(sinceThrottled.isValid());
        QVERIFY(sinceThrottled.elapsed() >= 900);
        QVERIFY(queue.heldUntil().isNull());
        for (const DownloadId id : slowed)
            QCOMPARE(queue.status(id)->state, DownloadState::Saved);
    }

    void aThrottledFailureHoldsTheRestUntilTheTimeItNames()
    {
        Service service(RawServer::always(RawServer::answer(429, "{}", {"Retry-After: 600"})));
        Service other(archive());
        DownloadQueue queue(service.credentials);
        queue.setParallel(1);
        for (int i = 0; i < 3; ++i)
            queue.add(service.request(u"org%1"_s.arg(i)));
        QTRY_COMPARE(queue.unfinished(), 2);
        const DownloadId elsewhere = queue.add(other.request()); // behind those that are held
        QTRY_COMPARE(queue.status(elsewhere)->state, DownloadState::Saved);
        QCOMPARE(service.server.requests().size(), 1);
        QVERIFY(QDateTime::currentDateTimeUtc().secsTo(queue.heldUntil()) > 500);
        const QSignalSpy idle(&queue, &DownloadQueue::idle);
        queue.cancelAll(); // what is held can be given up
        QTRY_COMPARE(idle.size(), 1);
        QVERIFY(queue.heldUntil().isNull());
    }

    void whoeverDoesNotWantToWaitIsObeyedAtOnce()
    {
        std::atomic_bool pausing = true;
        Service service([&pausing](RawServer::Connection &connection) {
            while (connection.readRequest()) {
                if (!connection.send(pausing ? RawServer::answer(429, "{}", {"Retry-After: 3600"})
                                             : RawServer::answer(200, archive())))
                    return;
            }
        });
        DownloadQueue queue(service.credentials);
        queue.setParallel(1);
        const QSignalSpy told(&queue, &DownloadQueue::holdsChanged);
        for (int i = 0; i < 3; ++i)
            queue.add(service.request(u"org%1"_s.arg(i)));
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(queue.holds().size(), 1);
        QCOMPARE(queue.holds().first().waiting, 2);
        QVERIFY(QDateTime::currentDateTimeUtc().secsTo(queue.holds().first().until) > 3590);
        pausing = false;
        queue.tryNow();
        QTRY_COMPARE(queue.unfinished(), 0);
        QCOMPARE(told.size(), 2);
        QVERIFY(queue.holds().isEmpty());
        QCOMPARE(queue.progress().count(DownloadState::Saved), 2);
    }

    void aShortPauseOfTheLastDownloadsIsAHoldToo()
    {
        std::atomic_int asked = 0;
        Service service([&asked](RawServer::Connection &connection) {
            while (connection.readRequest()) {
                if (!connection.send(asked++ < 2 ? RawServer::answer(429, "{}", {"Retry-After: 50"})
                                                 : RawServer::answer(200, archive())))
                    return;
            }
        });
        DownloadQueue queue(service.credentials);
        const QSignalSpy told(&queue, &DownloadQueue::holdsChanged);
        QList<DownloadId> ids;
        for (int i = 0; i < 2; ++i)
            ids.append(queue.add(service.request(u"org%1"_s.arg(i))));
        QTRY_COMPARE(queue.progress().count(DownloadState::WaitingToRetry), 2);
        QTRY_COMPARE(queue.holds().size(), 1);
        QVERIFY(told.size() >= 1);
        QCOMPARE(queue.holds().first().waiting, 2);
        QVERIFY(QDateTime::currentDateTimeUtc().secsTo(queue.heldUntil()) > 40);
        QVERIFY(queue.status(ids.first())->throttled);

        queue.tryNow(ids.first()); // the pause is its host's, not its own
        QVERIFY(queue.holds().isEmpty());
        QTRY_COMPARE(queue.unfinished(), 0);
        QVERIFY(!queue.status(ids.last())->throttled);
        QCOMPARE(queue.progress().count(DownloadState::Saved), 2);
        QVERIFY(queue.holds().isEmpty());
    }

    void whatWasForgottenCanBeTakenBack()
    {
        Service service(RawServer::always(RawServer::answer(403, "{}")));
        DownloadQueue queue(service.credentials);
        const DownloadId id = queue.add(service.request());
        QTRY_COMPARE(queue.unfinished(), 0);
        const DownloadStatus status = *queue.status(id);
        queue.restore(status); // it is there
        queue.forget(id);
        QCOMPARE(queue.progress().total(), 0);
        queue.restore(status);
        QCOMPARE(queue.ids(), QList<DownloadId>{id});
        QCOMPARE(queue.progress().count(DownloadState::Failed), 1);
        queue.retry(id);
        QTRY_COMPARE(service.server.requests().size(), 2);
        QTRY_COMPARE(queue.unfinished(), 0);
    }

    void anOlderRowFollowsWhatReplacesIt()
    {
        std::atomic_int asked = 0;
        Service service([&asked](RawServer::Connection &connection) {
            while (connection.readRequest()) {
                const auto other = SavingRig::organization(QByteArray::number(asked++));
                if (!connection.send(RawServer::answer(200, SavingRig::zip(other))))
                    return;
            }
        });
        DownloadQueue queue(service.credentials);
        DownloadRequest request = service.request();
        request.onConflict = OnConflict::Replace;
        const DownloadId first = queue.add(request);
        QTRY_COMPARE(queue.unfinished(), 0);
        const QString place = queue.status(first)->saved->folder;
        QSignalSpy changed(&queue, &DownloadQueue::changed);
        const DownloadId second = queue.add(request);
        QTRY_COMPARE(queue.unfinished(), 0);
        const SavedDownload older = *queue.status(first)->saved;
        const SavedDownload newer = *queue.status(second)->saved;
        QVERIFY(changed.contains(QVariantList{QVariant::fromValue(first)}));
        QCOMPARE(newer.folder, place);
        QVERIFY(older.replaced && !newer.replaced);
        QCOMPARE(older.folder, newer.olderFolder);
        QCOMPARE(older.archive, newer.olderArchive);
        QVERIFY(older.folder.startsWith(place + u" 20"_s));
        QVERIFY(!older.files.isEmpty());
        for (const SavedFile &file : older.files)
            QVERIFY2(QFile::exists(file.path) && file.path.startsWith(older.folder), qPrintable(file.path));
        for (const SavedFile &file : newer.files)
            QVERIFY(QFile::exists(file.path));
    }

    void someAreCancelledAndSomeOrAllTriedAgain()
    {
        // Not another script: a connection that was opened before keeps the one it began with.
        std::atomic_bool allowed = false;
        const QByteArray saved = RawServer::answer(200, archive());
        Service service([&](RawServer::Connection &connection) {
            while (connection.readRequest())
                connection.send(allowed ? saved : RawServer::answer(403, "{}"));
        });
        DownloadQueue queue(service.credentials);
        for (int i = 0; i < 6; ++i)
            queue.add(service.request(u"org%1"_s.arg(i)));
        const QList<DownloadId> ids = queue.ids();
        queue.cancel(ids.mid(0, 2));
        QCOMPARE(queue.unfinishedRequests().size(), 4);
        QTRY_COMPARE(queue.unfinished(), 0);
        QCOMPARE(queue.progress().count(DownloadState::Failed), 4);
        allowed = true;
        for (const DownloadId id : ids.mid(2))
            queue.retry(id);
        QCOMPARE(queue.progress().asked(), 4);
        QTRY_COMPARE(queue.progress().count(DownloadState::Saved), 4);
        QCOMPARE(queue.status(ids.first())->state, DownloadState::Cancelled);
        for (const DownloadId id : ids)
            queue.retry(id);
        QTRY_COMPARE(queue.progress().count(DownloadState::Saved), 6);
        QCOMPARE(queue.ids(), ids);
    }

    void ofAnErrorPageOfAMegabyteARowKeepsItsBeginning()
    {
        Service service(RawServer::always(RawServer::answer(404, "gone " + QByteArray(1'000'000, 'x'))));
        DownloadQueue queue(service.credentials);
        const DownloadId id = queue.add(service.request());
        QTRY_COMPARE(queue.status(id)->state, DownloadState::Failed);
        const QString kept = queue.status(id)->failure->service->message.value_or(QString());
        QVERIFY(kept.startsWith(u"gone xxx"_s) && kept.endsWith(u"x…"_s));
        QVERIFY2(kept.size() < 5'000, qPrintable(QString::number(kept.size())));
    }

    void tenThousandRowsKeepEveryStepShort()
    {
        Service service([](RawServer::Connection &connection) {
            if (connection.readRequest())
                connection.hold();
        });
        DownloadQueue queue(service.credentials);
        queue.setParallel(4);
        Harness::ThreadTime timer;
        for (int i = 0; i < 10'000; ++i) {
            DownloadRequest request = service.request(QString::number(i));
            request.query.blockchainId = QString::number(i % 50);
            queue.add(request);
        }
        const qint64 adding = timer.restart();
        QTRY_COMPARE(service.server.requests().size(), 4);
        timer.restart();
        const QList<DownloadId> ids = queue.ids();
        for (int turn = 0; turn < 100; ++turn) { // as fast as rows can change
            queue.cancel(ids.at(5'000 + turn));
            QTRY_COMPARE(queue.status(ids.at(5'000 + turn))->state, DownloadState::Cancelled);
        }
        const qint64 cancellingSome = timer.restart();
        queue.cancelAll();
        QTRY_COMPARE(queue.unfinished(), 0);
        const qint64 cancellingAll = timer.elapsed();
        const QString times = u"%1 %2 %3 ms"_s.arg(adding).arg(cancellingSome).arg(cancellingAll);
        qInfo("%s", qPrintable(times));
        QVERIFY2(adding < 3'000 && cancellingSome < 5'000 && cancellingAll < 5'000, qPrintable(times));
    }
};

CHAINCERT_TEST(TestQueuePace)
#include "tst_queuepace.moc"
