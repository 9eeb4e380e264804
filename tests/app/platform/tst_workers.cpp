#include "harness/harness.h"

#include "platform/workers.h"

#include <QSemaphore>
#include <QTest>

using namespace Chaincert;
using namespace std::chrono_literals;

// Questions that are not answered, and those beside them.
class WorkersTest : public QObject
{
    Q_OBJECT

    // As a dead mount does it: every access blocks until the test lets it go.
    void hang(MayHang kind, int times, QObject *context)
    {
        for (int i = 0; i < times; ++i) {
            ++m_hanging;
            onThreadFor(
                kind, context,
                [this] {
                    m_dead.acquire();
                    return true;
                },
                [](bool) {});
        }
    }

    QSemaphore m_dead;
    int m_hanging = 0;

private Q_SLOTS:
    void cleanup()
    {
        m_dead.release(std::exchange(m_hanging, 0));
        for (const auto kind : {MayHang::FolderCheck, MayHang::PersonsFile, MayHang::Keys, MayHang::Keychain,
                 MayHang::SystemProxy})
            QVERIFY(threadsFor(kind).waitForDone(10'000));
    }

    void whatTheWorkHoldsIsLetGoBeforeItsAnswer()
    {
        QObject context;
        for (int i = 0; i < 500; ++i) {
            auto lock = std::make_shared<int>(i);
            const std::weak_ptr<int> held = lock;
            std::optional<bool> letGo;
            onWorker(
                &context, [lock = std::move(lock)] { return *lock; }, [&](int) { letGo = held.expired(); });
            QVERIFY(Harness::waitFor([&letGo] { return letGo.has_value(); }));
            QVERIFY(*letGo);
        }
    }

    void whatHangsKeepsNobodyFromSaving()
    {
        QObject context;
        for (const auto kind : {MayHang::FolderCheck, MayHang::PersonsFile, MayHang::Keys, MayHang::Keychain,
                 MayHang::SystemProxy})
            hang(kind, 40, &context);
        int saved = 0;
        for (int i = 0; i < 100; ++i)
            onWorker(
                &context, [] { return 1; }, [&saved](int one) { saved += one; });
        QTRY_COMPARE(saved, 100);
    }

    void oneKindKeepsNoOtherWaiting()
    {
        QObject context;
        hang(MayHang::FolderCheck, 40, &context);
        bool answered = false;
        onThreadFor(
            MayHang::Keychain, &context, [] { return true; }, [&answered](bool yes) { answered = yes; });
        QTRY_VERIFY(answered);
    }

    void thereAreNoMoreThreadsThanSixteenOfAKind()
    {
        QObject context;
        hang(MayHang::Keys, 40, &context);
        QTRY_COMPARE(threadsFor(MayHang::Keys).activeThreadCount(), 16);
    }

    void afterTheLimitTheAnswerIsNothingAndComesOnce()
    {
        QObject context;
        QList<std::optional<bool>> answers;
        ++m_hanging;
        onThreadFor(
            MayHang::SystemProxy, 50ms, &context,
            [this] {
                m_dead.acquire();
                return true;
            },
            [&answers](std::optional<bool> answer) { answers << answer; });
        QTRY_COMPARE(answers.size(), 1);
        QVERIFY(!answers.first());
        m_dead.release(std::exchange(m_hanging, 0));
        QVERIFY(threadsFor(MayHang::SystemProxy).waitForDone(Harness::Patience::DefaultMs));
        Harness::settle();
        QCOMPARE(answers.size(), 1);
    }

    void beforeTheLimitTheAnswerIsTheOneThatCame()
    {
        QObject context;
        QList<std::optional<int>> answers;
        onThreadFor(
            MayHang::SystemProxy, 10s, &context, [] { return 7; },
            [&answers](std::optional<int> answer) { answers << answer; });
        QVERIFY(answers.isEmpty()); // later
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(answers.first(), 7);
    }

    void whoeverDiedIsToldNothing()
    {
        int answers = 0;
        {
            QObject context;
            onThreadFor(
                MayHang::SystemProxy, 20ms, &context, [] { return true; },
                [&answers](std::optional<bool>) { ++answers; });
        }
        QVERIFY(threadsFor(MayHang::SystemProxy).waitForDone(Harness::Patience::DefaultMs));
        bool answered = false; // after the limit of the dead one
        onThreadFor(
            MayHang::SystemProxy, 40ms, this,
            [this] {
                m_dead.acquire();
                return true;
            },
            [&answered](std::optional<bool>) { answered = true; });
        ++m_hanging;
        QTRY_VERIFY(answered);
        QCOMPARE(answers, 0);
    }

    void theAnswerMayDestroyWhoAsked()
    {
        auto *context = new QObject;
        bool answered = false;
        onThreadFor(
            MayHang::Keys, 10s, context, [] { return true; },
            [context, &answered](std::optional<bool>) {
                answered = true;
                delete context;
            });
        QTRY_VERIFY(answered);
    }
};

CHAINCERT_TEST(WorkersTest)

#include "tst_workers.moc"
