#include "credentials/secret.h"

#include "harness/harness.h"

#include <QDebug>
#include <QTest>

#include <type_traits>

using namespace Chaincert;

template <typename T>
concept Printable = requires(QDebug debug, T value)
{
    debug << value;
};
template <typename T>
concept Comparable = requires(T a, T b)
{
    a == b;
};

static_assert(!Printable<Secret>);
static_assert(!Comparable<Secret>);
static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
static_assert(!std::is_convertible_v<Secret, QByteArray> && !std::is_convertible_v<Secret, QString>);
static_assert(!std::is_convertible_v<QByteArray, Secret>);

class TestSecret : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itHoldsWhatItWasGiven()
    {
        const Secret secret(QByteArray("a\0b", 3));
        QCOMPARE(secret.reveal().toByteArray(), QByteArray("a\0b", 3));
        QCOMPARE(secret.size(), 3);
        QVERIFY(Secret().isEmpty());
        QVERIFY(Secret(QByteArrayView()).isEmpty());
    }

    void itSharesNothingWithItsSource()
    {
        const QByteArray source("token");
        {
            const Secret secret(source);
            QVERIFY(secret.reveal().data() != source.constData());
        }
        QCOMPARE(source, "token");
    }

    void whatWasMovedFromIsEmpty()
    {
        Secret a("token");
        const Secret b(std::move(a));
        QVERIFY(a.isEmpty()); // NOLINT(bugprone-use-after-move): that it is empty is the promise
        QCOMPARE(b.reveal().toByteArray(), "token");
        Secret c("other");
        a = b.clone();
        c = std::move(a);
        QVERIFY(a.isEmpty()); // NOLINT(bugprone-use-after-move)
        QCOMPARE(c.reveal().toByteArray(), "token");
    }

    void movingCopiesNothing()
    {
        Secret a("a token that is long enough");
        const char *bytes = a.reveal().data();
        const Secret b = std::move(a);
        QCOMPARE(static_cast<const void *>(b.reveal().data()), static_cast<const void *>(bytes));
    }

    void equalityIsSpelledOut_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<bool>("equal");
        QTest::newRow("the same") << QByteArray("token") << QByteArray("token") << true;
        QTest::newRow("both empty") << QByteArray() << QByteArray() << true;
        QTest::newRow("another") << QByteArray("token") << QByteArray("tokeN") << false;
        QTest::newRow("a beginning") << QByteArray("token") << QByteArray("tok") << false;
    }

    void equalityIsSpelledOut()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(bool, equal);
        QCOMPARE(Secret(a).equals(Secret(b)), equal);
        QCOMPARE(Secret(a).equals(Secret(a).clone()), true);
    }
};

CHAINCERT_TEST(TestSecret)
#include "tst_secret.moc"
