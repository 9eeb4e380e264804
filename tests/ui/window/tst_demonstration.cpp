#include "harness/harness.h"
#include "window/demonstration.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestDemonstration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theCloudStartsAndSaysWhatItHas();
    void dyingMeanwhileIsSilent();
};

void TestDemonstration::theCloudStartsAndSaysWhatItHas()
{
    QVERIFY(Demonstration::isInstalled()); // beside the tests
    Demonstration demonstration;
    int answers = 0;
    QString endpoint;
    QStringList organizations;
    qsizetype tokenSize = 0;
    demonstration.start(this, [&](const tl::expected<DemonstrationCloud, QString> &cloud) {
        ++answers;
        if (!cloud)
            return;
        endpoint = cloud->endpoint;
        organizations = cloud->organizations;
        tokenSize = cloud->token.size();
    });
    QCOMPARE(answers, 0);
    QTRY_COMPARE_WITH_TIMEOUT(answers, 1, 20'000);
    QVERIFY(endpoint.startsWith(u"http://127.0.0.1:"_s));
    QVERIFY(organizations.contains(u"org1"_s));
    QVERIFY(tokenSize > 0);
}

void TestDemonstration::dyingMeanwhileIsSilent()
{
    int answers = 0;
    auto context = std::make_unique<QObject>();
    Demonstration outlives;
    outlives.start(context.get(), [&](const auto &) { ++answers; });
    context.reset();
    {
        Demonstration demonstration;
        demonstration.start(this, [&](const auto &) { ++answers; });
    }
    QTest::qWait(1500);
    QCOMPARE(answers, 0);
}

CHAINCERT_TEST(TestDemonstration)
#include "tst_demonstration.moc"
