#include "harness/harness.h"
#include "platform/slicedwork.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

using namespace Chaincert;

class SlicedWorkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void littleIsDoneAtOnce()
    {
        SlicedWork work;
        int done = 0;
        work.run(3, [&done](qsizetype index) { QCOMPARE(index, done++); });
        QCOMPARE(done, 3);
    }

    void muchLeavesTheWindowItsTurn()
    {
        SlicedWork work;
        qsizetype done = 0;
        QElapsedTimer timer;
        timer.start();
        work.run(100, [&done](qsizetype) {
            ++done;
            QThread::msleep(1);
        });
        QVERIFY(done > 0 && done < 100);
        int turns = 0;
        QTimer other;
        other.callOnTimeout([&turns] { ++turns; });
        other.start(0);
        QTRY_COMPARE(done, 100);
        QVERIFY2(turns >= 10, qPrintable(QString::number(turns)));
    }

    void whatIsAskedForLaterIsDoneLater()
    {
        SlicedWork work;
        QList<int> order;
        work.run(20, [&order](qsizetype) {
            order.append(1);
            QThread::msleep(1);
        });
        work.run([&order] { order.append(2); });
        QVERIFY(!order.contains(2));
        QTRY_COMPARE(order.size(), 21);
        QCOMPARE(order.last(), 2);
    }

    void whatIsPutOffIsNotDoneWithinTheCall()
    {
        SlicedWork work;
        QList<int> order;
        work.runLater([&] {
            order.append(1);
            work.runLater([&order] { order.append(2); });
        });
        work.runLater([&order] { order.append(3); });
        QCOMPARE(order, QList<int>());
        QTRY_COMPARE(order.size(), 3);
        QCOMPARE(order, (QList<int>{1, 3, 2}));
    }

    void muchThatIsPutOffLeavesEventsTheirTurn()
    {
        SlicedWork work;
        qsizetype done = 0;
        for (int i = 0; i < 100; ++i)
            work.runLater([&done] {
                ++done;
                QThread::msleep(1);
            });
        int turns = 0;
        QTimer other;
        other.callOnTimeout([&turns] { ++turns; });
        other.start(0);
        QTRY_COMPARE(done, 100);
        QVERIFY2(turns >= 10, qPrintable(QString::number(turns)));
    }

    void aStepMayAskForMore()
    {
        SlicedWork work;
        QList<int> order;
        work.run(2, [&](qsizetype index) {
            order.append(1);
            if (index == 0)
                work.run([&order] { order.append(2); });
        });
        QCOMPARE(order, (QList<int>{1, 1, 2}));
    }

    void allCanBeFinishedAtOnce()
    {
        SlicedWork work;
        int done = 0;
        work.run(50, [&done](qsizetype) {
            ++done;
            QThread::msleep(1);
        });
        work.finish();
        QCOMPARE(done, 50);
    }

    void aStepMayEndItAll()
    {
        auto work = std::make_unique<SlicedWork>();
        int done = 0;
        work->run(10, [&](qsizetype) {
            if (++done == 3)
                work.reset();
        });
        QCOMPARE(done, 3);
    }
};

CHAINCERT_TEST(SlicedWorkTest)
#include "tst_slicedwork.moc"
