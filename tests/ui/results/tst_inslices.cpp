#include "harness/harness.h"
#include "results/inslices.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

using namespace Chaincert;

class TestInSlices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void littleIsDoneAtOnce()
    {
        InSlices work;
        int done = 0;
        work.run(3, [&done](qsizetype index) { QCOMPARE(index, done++); });
        QCOMPARE(done, 3);
    }

    void muchLeavesTheWindowItsTurn()
    {
        InSlices work;
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
        InSlices work;
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

    void aStepMayAskForMore()
    {
        InSlices work;
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
        InSlices work;
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
        auto work = std::make_unique<InSlices>();
        int done = 0;
        work->run(10, [&](qsizetype) {
            if (++done == 3)
                work.reset();
        });
        QCOMPARE(done, 3);
    }
};

CHAINCERT_TEST(TestInSlices)
#include "tst_inslices.moc"
