#include "cloud/transferthread.h"

#include "harness/harness.h"

#include <QPointer>
#include <QTest>

using namespace Chaincert;

class TransferThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itRunsFromTheFirstAskingAndIsJoinedAtTheEnd()
    {
        QPointer<QThread> thread;
        {
            TransferThread transfer;
            thread = transfer.thread();
            QVERIFY(thread->isRunning());
            QCOMPARE(transfer.thread(), thread.data());
            QVERIFY(thread != QThread::currentThread());
        }
        QVERIFY(!thread);
    }

    void whatLivesInItDiesInIt()
    {
        QThread *diedIn = nullptr;
        QThread *expected = nullptr;
        {
            TransferThread transfer;
            expected = transfer.thread();
            auto *object = new QObject;
            connect(
                object, &QObject::destroyed, object, [&] { diedIn = QThread::currentThread(); },
                Qt::DirectConnection);
            object->moveToThread(transfer.thread());
            object->deleteLater();
        }
        QCOMPARE(diedIn, expected);
    }

    void neverUsedItCostsNothing() { TransferThread transfer; }
};

CHAINCERT_TEST(TransferThreadTest)

#include "tst_transferthread.moc"
