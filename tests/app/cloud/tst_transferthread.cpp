#include "cloud/transferthread.h"

#include "harness/harness.h"

#include <QDir>
#include <QPointer>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

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

    void neverUsedItCostsNothing()
    {
        const auto threads
            = [] { return QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(); };
        const auto before = threads();
        const TransferThread transfer;
        QCOMPARE(threads(), before);
    }
};

CHAINCERT_TEST(TransferThreadTest)

#include "tst_transferthread.moc"
