#include "harness/harness.h"
#include "platform/sharedrequest.h"

#include <QTest>

#include <memory>

using namespace Chaincert;

class SharedRequests : public QObject
{
    Q_OBJECT

    using Request = SharedRequest<int>;
    QStringList m_told;

    Request::Answer telling(const char *who)
    {
        return [this, who](int result) { m_told << QString::fromLatin1(who) + QString::number(result); };
    }

private Q_SLOTS:
    void init() { m_told.clear(); }

    void allWhoWaitAreToldOnceInTheirOrder()
    {
        QObject first;
        QObject second;
        Request request;
        request.add(&first, telling("first "));
        request.add(&second, telling("second "));
        QVERIFY(request.hasWaiters());
        request.notify(7);
        request.notify(8);
        QCOMPARE(m_told, (QStringList{QStringLiteral("first 7"), QStringLiteral("second 7")}));
        QVERIFY(!request.hasWaiters());
    }

    void whoHasDiedHearsNothing()
    {
        QObject lives;
        auto dies = std::make_unique<QObject>();
        Request request;
        request.add(dies.get(), telling("dead "));
        request.add(&lives, telling("alive "));
        dies.reset();
        request.notify(7);
        QCOMPARE(m_told, QStringList{QStringLiteral("alive 7")});
    }

    void anAnswerMayEndAnothersWaiting()
    {
        QObject first;
        auto second = std::make_unique<QObject>();
        Request request;
        request.add(&first, [&](int) { second.reset(); });
        request.add(second.get(), telling("dead "));
        request.notify(7);
        QVERIFY(!second);
        QCOMPARE(m_told, QStringList());
    }

    void anAnswerMayEndTheRequest()
    {
        QObject context;
        auto request = std::make_unique<Request>();
        request->add(&context, [&](int) { request.reset(); });
        request->add(&context, telling("after the end "));
        request->notify(7);
        QVERIFY(!request);
        QCOMPARE(m_told, QStringList());
    }

    void whoAsksFromAnAnswerWaitsForTheNext()
    {
        QObject context;
        Request request;
        request.add(&context, [&](int) { request.add(&context, telling("again ")); });
        request.notify(7);
        QCOMPARE(m_told, QStringList());
        request.notify(8);
        QCOMPARE(m_told, QStringList{QStringLiteral("again 8")});
    }

    void itIsAbandonedWithTheLastWhoWaitsAndOnlyThen()
    {
        int abandoned = 0;
        auto first = std::make_unique<QObject>();
        auto second = std::make_unique<QObject>();
        std::unique_ptr<Request> request;
        request = std::make_unique<Request>([&] {
            ++abandoned;
            request.reset();
        });
        auto *const work = new QObject(request.get());
        const QPointer<QObject> alive(work);
        request->add(first.get(), telling("first "));
        request->add(second.get(), telling("second "));
        request->add(second.get(), telling("second again "));
        first.reset();
        QCOMPARE(abandoned, 0);
        second.reset();
        QCOMPARE(abandoned, 1);
        QVERIFY(!alive);
        QCOMPARE(m_told, QStringList());
    }

    void whatWasToldIsNotAbandoned()
    {
        int abandoned = 0;
        auto context = std::make_unique<QObject>();
        Request request([&abandoned] { ++abandoned; });
        request.add(context.get(), telling("one "));
        request.notify(7);
        context.reset();
        QCOMPARE(abandoned, 0);
        QCOMPARE(m_told, QStringList{QStringLiteral("one 7")});
    }
};

CHAINCERT_TEST(SharedRequests)
#include "tst_sharedrequest.moc"
