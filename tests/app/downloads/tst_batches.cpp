#include "downloadrig.h"
#include "downloads/downloadqueue.h"
#include "harness/harness.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using DownloadRig::Service;
using SavingRig::archive;

namespace {

// Answers well or with one of many faults.
RawServer::Script faulty(quint32 seed)
{
    return [seed](RawServer::Connection &connection) {
        QRandomGenerator random(seed);
        while (connection.readRequest()) {
            // Each organization has the same result each time, on any host.
            random.seed(quint32(qHash(connection.request().left(connection.request().indexOf('\r')), seed)));
            bool goesOn = true;
            switch (random.bounded(40)) {
            case 0:
                goesOn = connection.send(RawServer::answer(404, R"({"error_code":"BCS.4040404"})"));
                break;
            case 1:
                goesOn = connection.send(RawServer::answer(500, "{}"));
                break;
            case 2:
                goesOn = connection.send(RawServer::answer(503, "{}", {"Retry-After: 0"}));
                break;
            case 3:
                goesOn = connection.send(RawServer::answer(200, R"({"result":"success"})"));
                break;
            case 4: // cut
                connection.send(RawServer::answer(200, archive()).chopped(50));
                return;
            case 5:
                connection.send(RawServer::answer(200, archive()).chopped(archive().size() / 2));
                connection.reset();
                return;
            case 6: // neither length nor end
                connection.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + archive().chopped(20));
                return;
            case 7:
                goesOn = connection.send(RawServer::answer(200, QByteArray()));
                break;
            case 8:
                goesOn = connection.send(RawServer::answer(200, "<html><title>Sign in</title></html>"));
                break;
            case 9:
                connection.send("no HTTP at all");
                return;
            default:
                goesOn = connection.send(RawServer::answer(200, archive()));
            }
            if (!goesOn)
                return;
        }
    };
}

// What lies there agrees with what a row says, and nothing else does.
QString disagreement(const DownloadQueue &queue, const QString &folder)
{
    QStringList expected;
    for (const DownloadId id : queue.ids()) {
        const DownloadStatus &status = *queue.status(id);
        if (status.saved.has_value()
            != (status.state == DownloadState::Saved || status.state == DownloadState::Unchanged))
            return u"row %1 tells two things"_s.arg(id);
        if (!status.saved)
            continue;
        if (SavingRig::contentOf(status.saved->archive) != archive())
            return status.saved->archive;
        expected += status.saved->archive.mid(folder.size() + 1);
        for (const SavedFile &file : status.saved->files) {
            if (QFileInfo(file.path).size() != file.bytes)
                return file.path;
            expected += file.path.mid(folder.size() + 1);
        }
    }
    expected.sort();
    expected.removeDuplicates(); // of rows that are unchanged
    QStringList there = SavingRig::everythingUnder(folder);
    there.removeIf([](const QString &path) { return path.endsWith(u'/'); });
    return there == expected ? QString() : u"%1 files instead of %2"_s.arg(there.size()).arg(expected.size());
}

} // namespace

class TestBatches : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ofTwoThousandWithFaultsEveryOneIsAccountedForOnce()
    {
        constexpr int asked = 2'000;
        const quint32 seed = QRandomGenerator::global()->generate();
        Service service(faulty(seed));
        DownloadQueue queue(service.credentials);
        queue.setParallel(6);
        QHash<DownloadId, int> finished;
        connect(&queue, &DownloadQueue::finished, &queue, [&finished](DownloadId id) { ++finished[id]; });
        for (int i = 0; i < asked; ++i) {
            DownloadRequest request = service.request(u"org%1"_s.arg(i % 1'900)); // some twice
            request.query.blockchainId = u"chain%1"_s.arg(i % 7);
            if (i >= 1'900)
                request.query.blockchainId = u"chain%1"_s.arg((i - 1'900) % 7), request.unpack = false;
            queue.add(request);
        }
        QCOMPARE(queue.ids().size(), asked);
        QRandomGenerator random(seed);
        connect(&queue, &DownloadQueue::finished, &queue, [&](DownloadId) {
            if (random.bounded(40) == 0)
                queue.cancel(DownloadId(random.bounded(1, asked + 1)));
        });
        QVERIFY(Harness::waitFor([&queue] { return queue.unfinished() == 0; }, 280'000));
        QCOMPARE(finished.size(), asked);
        for (const int times : std::as_const(finished))
            QCOMPARE(times, 1);
        const QueueProgress &progress = queue.progress();
        const int saved = progress.count(DownloadState::Saved);
        const int unchanged = progress.count(DownloadState::Unchanged);
        const int failed = progress.count(DownloadState::Failed);
        const int cancelled = progress.count(DownloadState::Cancelled);
        qInfo("seed %u: %d saved, %d unchanged, %d failed, %d cancelled", seed, saved, unchanged, failed,
            cancelled);
        QCOMPARE(saved + unchanged + failed + cancelled, asked);
        QVERIFY(saved > 1'000 && failed > 200 && cancelled > 5);
        const auto settled = [&] { return disagreement(queue, service.dir.path() + u"/to"_s); };
        QTRY_COMPARE(settled(), QString());
    }

    void cancelAllAtAnyMomentLeavesNothingHalfDone()
    {
        QRandomGenerator random(QRandomGenerator::global()->generate());
        for (int moment = 0; moment < 100; ++moment) {
            Service service(RawServer::always(RawServer::answer(200, archive())));
            DownloadQueue queue(service.credentials);
            queue.setParallel(6);
            const QSignalSpy idle(&queue, &DownloadQueue::idle);
            for (int i = 0; i < 40; ++i)
                queue.add(service.request(u"org%1"_s.arg(i)));
            QTest::qWait(random.bounded(60));
            queue.cancelAll();
            QTRY_COMPARE(queue.unfinished(), 0);
            const QueueProgress &progress = queue.progress();
            QCOMPARE(progress.count(DownloadState::Saved) + progress.count(DownloadState::Cancelled), 40);
            const auto settled = [&] { return disagreement(queue, service.dir.path() + u"/to"_s); };
            QTRY_COMPARE(settled(), QString());
        }
    }

    void aKillDuringABatchThenTheSameAgainGivesTheSameTree_data()
    {
        QTest::addColumn<QString>("onConflict");
        QTest::newRow("keep both") << u"keep-both"_s;
        QTest::newRow("skip") << u"skip"_s;
        QTest::newRow("replace") << u"replace"_s;
    }
    void aKillDuringABatchThenTheSameAgainGivesTheSameTree()
    {
        QFETCH(const QString, onConflict);
        const RawServer::Server server(RawServer::always(RawServer::answer(200, archive())));
        const QTemporaryDir undisturbed;
        QCOMPARE(batch(server, undisturbed.path(), onConflict, -1), 0);
        const QStringList whole = SavingRig::everythingUnder(undisturbed.path());
        QVERIFY(whole.size() > 60 * 5);
        for (int kill = 0; kill < 8; ++kill) {
            const QTemporaryDir dir;
            batch(server, dir.path(), onConflict, QRandomGenerator::global()->bounded(10, 250));
            SavingRig::ageLocks(dir.path());
            QCOMPARE(batch(server, dir.path(), onConflict, -1), 0);
            QCOMPARE(SavingRig::everythingUnder(dir.path()), whole);
            for (const QString &path : whole) {
                if (!path.endsWith(u'/'))
                    QCOMPARE(SavingRig::contentOf(dir.path() + u'/' + path),
                        SavingRig::contentOf(undisturbed.path() + u'/' + path));
            }
        }
    }

private:
    // In a process of its own, killed after so many milliseconds unless negative. Its exit code.
    static int batch(
        const RawServer::Server &server, const QString &folder, const QString &onConflict, int killAfter)
    {
        QProcess helper;
        helper.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        helper.start(QCoreApplication::applicationDirPath() + u"/savehelper"_s,
            {u"batch"_s, folder, QString::number(server.port()), onConflict});
        if (killAfter >= 0 && helper.waitForReadyRead()) {
            QTest::qSleep(unsigned(killAfter));
            helper.kill();
        }
        return helper.waitForFinished(60'000) ? helper.exitCode() : -1;
    }
};

CHAINCERT_TEST(TestBatches)
#include "tst_batches.moc"
