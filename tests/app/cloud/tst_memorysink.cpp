#include "cloud/memorysink.h"
#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;

class MemorySinkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBodyIsKeptInMemory()
    {
        const auto bytes = std::make_shared<QByteArray>();
        MemorySink body(bytes);
        QVERIFY(body.begin({}));
        QVERIFY(body.write("of a try that failed"));
        QVERIFY(body.begin({}));
        QVERIFY(body.write("one "));
        QVERIFY(body.write("two"));
        QVERIFY(body.end());
        QCOMPARE(*bytes, QByteArray("one two"));
    }

    void aBodyTooLargeForMemoryEnds()
    {
        MemorySink body(std::make_shared<QByteArray>());
        ResponseHead head;
        head.length = MemorySink::Limit;
        QVERIFY(body.begin(head));
        QVERIFY(body.write(QByteArray(MemorySink::Limit, 'x')));
        QCOMPARE(body.write("x").error(),
            (Failure{FailureKind::BodyTooLarge, {}, {}, MemorySink::Limit + 1, MemorySink::Limit}));
        head.length = MemorySink::Limit + 1;
        QCOMPARE(body.begin(head).error().kind, FailureKind::BodyTooLarge);
    }
};

CHAINCERT_TEST(MemorySinkTest)
#include "tst_memorysink.moc"
