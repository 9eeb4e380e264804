#include "platform/threadpool.h"

#include "harness/harness.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <set>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Chaincert;

class TestThreadPool : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allWorkIsDoneAndWaitedFor()
    {
        std::atomic<int> done = 0;
        ThreadPool pool;
        for (int i = 0; i < 1000; ++i)
            pool.start([&done] { ++done; });
        QVERIFY(pool.waitForDone());
        QCOMPARE(done.load(), 1000);
        pool.start([&done] { ++done; }); // it goes on after a wait
        QVERIFY(pool.waitForDone(10'000));
        QCOMPARE(done.load(), 1001);
    }

    void thereAreNoMoreThreadsThanAllowedAndWhatHangsIsNotWaitedFor()
    {
        ThreadPool pool;
        pool.setMaxThreadCount(3);
        QSemaphore hanging;
        std::atomic<int> begun = 0;
        for (int i = 0; i < 10; ++i) {
            pool.start([&] {
                ++begun;
                hanging.acquire();
            });
        }
        QTRY_COMPARE(begun.load(), 3);
        QCOMPARE(pool.activeThreadCount(), 3);
        QVERIFY(!pool.waitForDone(20));
        pool.clear();
        hanging.release(3);
        QVERIFY(pool.waitForDone(10'000));
        QCOMPARE(begun.load(), 3);
        QCOMPARE(pool.activeThreadCount(), 0);
    }

    // In a child of another user, whom the limit binds: root is bound by none.
    void withoutAThreadWhoeverAsksDoesTheWork()
    {
        if (::geteuid() != 0)
            QSKIP("only root can be somebody else");
        const pid_t child = ::fork();
        if (child == 0) {
            const rlimit none{1, 1};
            if (::setrlimit(RLIMIT_NPROC, &none) != 0 || ::setgid(54321) != 0 || ::setuid(54321) != 0)
                ::_exit(1);
            ThreadPool pool;
            int done = 0;
            for (int i = 0; i < 10; ++i)
                pool.start([&done] { ++done; });
            if (!pool.waitForDone(1000))
                ::_exit(2);
            ::_exit(done == 10 ? 0 : 3);
        }
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
    }
};

CHAINCERT_TEST(TestThreadPool)
#include "tst_threadpool.moc"
