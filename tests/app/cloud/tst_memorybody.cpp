#include "cloud/memorybody.h"
#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;

class MemoryBodyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBodyIsKeptInMemory()
    {
        const auto bytes = std::make_shared<QByteArray>();
        MemoryBody body(bytes);
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
        MemoryBody body(std::make_shared<QByteArray>());
        AnswerHead head;
        head.length = MemoryBody::Limit;
        QVERIFY(body.begin(head));
        QVERIFY(body.write(QByteArray(MemoryBody::Limit, 'x')));
        QCOMPARE(body.write("x").error(),
            (Failure{FailureKind::BodyTooLarge, {}, {}, MemoryBody::Limit + 1, MemoryBody::Limit}));
        head.length = MemoryBody::Limit + 1;
        QCOMPARE(body.begin(head).error().kind, FailureKind::BodyTooLarge);
    }
};

CHAINCERT_TEST(MemoryBodyTest)
#include "tst_memorybody.moc"
