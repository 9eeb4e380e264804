#include "downloads/queueprogress.h"
#include "harness/harness.h"

#include <QTest>

#include <cmath>

using namespace Chaincert;
using namespace std::chrono_literals;

namespace {

DownloadStatus in(DownloadState state, qint64 received = 0, std::optional<qint64> total = {})
{
    DownloadStatus status;
    status.state = state;
    status.received = received;
    status.total = total;
    return status;
}

const QueueProgress::Time start = QueueProgress::Time() + 1h;

} // namespace

class TestQueueProgress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStateIsCounted()
    {
        QueueProgress progress;
        for (int i = 0; i < 3; ++i)
            progress.added();
        QCOMPARE(progress.count(DownloadState::Waiting), 3);
        progress.changed(in(DownloadState::Waiting), in(DownloadState::Connecting), start);
        progress.changed(in(DownloadState::Connecting), in(DownloadState::Downloading, 10, 30), start);
        progress.changed(in(DownloadState::Waiting), in(DownloadState::Cancelled), start);
        QCOMPARE(progress.count(DownloadState::Waiting), 1);
        QCOMPARE(progress.running(), 1);
        QCOMPARE(progress.unfinished(), 2);
        QCOMPARE(progress.asked(), 3);
        QCOMPARE(progress.done(), 1);
        QCOMPARE(progress.received(), 10);
        progress.forgotten(in(DownloadState::Cancelled));
        QCOMPARE(progress.total(), 2);
        QCOMPARE(progress.done(), 1);
    }

    void aRunEndsWithTheLastAndAnotherBeginsWithTheNext()
    {
        QueueProgress progress;
        progress.added();
        progress.changed(in(DownloadState::Waiting), in(DownloadState::Failed, 7), start);
        QCOMPARE(progress.asked(), 1);
        QCOMPARE(progress.done(), 1);
        progress.changed(in(DownloadState::Failed, 7), in(DownloadState::Waiting), start);
        QCOMPARE(progress.asked(), 1);
        QCOMPARE(progress.done(), 0);
        QCOMPARE(progress.received(), 0);
        progress.added();
        QCOMPARE(progress.asked(), 2);
        QCOMPARE(progress.total(), 2);
    }

    void speedAndTimeLeftAreToldOnceTheyAreKnown()
    {
        QueueProgress progress;
        for (int i = 0; i < 100; ++i)
            progress.added();
        QVERIFY(!progress.timeLeft(start));
        const auto saveOne = [&progress](QueueProgress::Time now) {
            progress.changed(in(DownloadState::Waiting), in(DownloadState::Saved, 1000), now);
        };
        saveOne(start);
        saveOne(start + 500ms);
        QVERIFY(!progress.bytesPerSecond(start + 500ms));
        QVERIFY(!progress.timeLeft(start + 2s)); // two say nothing
        for (int i = 2; i < 40; ++i)
            saveOne(start + i * 500ms);
        const auto now = start + 20s;
        QVERIFY(std::abs(*progress.bytesPerSecond(now) - 2000) < 200);
        QVERIFY(std::abs(progress.timeLeft(now)->count() - 30) < 3); // 60 are left, two a second
        QVERIFY(!progress.timeLeft(now + 60s)); // nothing ended for long
        QCOMPARE(*progress.bytesPerSecond(now + 60s), 0.0);
    }

    void oneLargeDownloadIsMeasuredByItsBytes()
    {
        QueueProgress progress;
        progress.added();
        progress.changed(in(DownloadState::Waiting), in(DownloadState::Downloading, 0, 10'000), start);
        DownloadStatus before = in(DownloadState::Downloading, 0, 10'000);
        for (int i = 1; i <= 8; ++i) {
            const DownloadStatus after = in(DownloadState::Downloading, i * 500, 10'000);
            progress.changed(before, after, start + i * 500ms);
            before = after;
        }
        const auto left = progress.timeLeft(start + 4500ms);
        QVERIFY(left && std::abs(left->count() - 6) < 1.5);
        // A try that begins anew takes no byte back.
        progress.changed(before, in(DownloadState::Connecting), start + 5s);
        QCOMPARE(progress.received(), 4000);
        progress.changed(in(DownloadState::Connecting), in(DownloadState::Failed), start + 5s);
        QVERIFY(!progress.timeLeft(start + 5s)); // nothing is left
    }
};

CHAINCERT_TEST(TestQueueProgress)
#include "tst_queueprogress.moc"
