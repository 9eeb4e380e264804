#include "harness/harness.h"
#include "platform/later.h"

#include <QPointer>
#include <QTest>

#include <functional>
#include <memory>

using namespace Chaincert;

class Later : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKnownAnswerComesOnceAndLater()
    {
        int answers = 0;
        later(this, [&answers] { ++answers; });
        QCOMPARE(answers, 0);
        QTRY_COMPARE(answers, 1);
        QCoreApplication::processEvents();
        QCOMPARE(answers, 1);
    }

    void whatCannotBeCopiedIsHandedOver()
    {
        int given = 0;
        const std::function<void(std::unique_ptr<int>)> answer
            = [&given](const std::unique_ptr<int> &value) { given = *value; };
        later(this, answer, std::make_unique<int>(7));
        QCOMPARE(given, 0);
        QTRY_COMPARE(given, 7);
    }

    void itComesNoMoreOnceTheContextHasDied()
    {
        QStringList told;
        auto context = std::make_unique<QObject>();
        later(context.get(), [&told] { told << QStringLiteral("of one that died"); });
        later(this, [&told] { told << QStringLiteral("of one that lives"); });
        context.reset();
        QTRY_VERIFY(!told.isEmpty());
        QCOMPARE(told, QStringList{QStringLiteral("of one that lives")});
    }

    void aMemberIsCalledLaterToo()
    {
        const QPointer<QObject> alive(new QObject);
        later(alive.data(), &QObject::deleteLater);
        QVERIFY(alive);
        QTRY_VERIFY(!alive);
    }
};

CHAINCERT_TEST(Later)
#include "tst_later.moc"
