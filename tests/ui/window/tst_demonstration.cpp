#include "harness/harness.h"
#include "window/demonstration.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestDemonstration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theCloudStartsAndSaysWhatItHas();
    void startedAgainItAnswersEachOnce();
    void startedAgainInTheMomentItEndsItHearsNothingOfTheFirst();
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
    QTRY_COMPARE(answers, 1);
    QVERIFY(endpoint.startsWith(u"http://127.0.0.1:"_s));
    QVERIFY(organizations.contains(u"org1"_s));
    QVERIFY(tokenSize > 0);
}

void TestDemonstration::startedAgainItAnswersEachOnce()
{
    Demonstration demonstration;
    QStringList endpoints;
    const auto answer = [&](const tl::expected<DemonstrationCloud, QString> &cloud) {
        endpoints += cloud ? cloud->endpoint : cloud.error();
    };
    demonstration.start(this, answer);
    demonstration.start(this, answer); // while it starts: the same cloud
    QVERIFY(endpoints.isEmpty());
    QTRY_COMPARE(endpoints.size(), 2);
    QCOMPARE(endpoints[0], endpoints[1]);
    demonstration.start(this, answer); // another one
    QTRY_COMPARE(endpoints.size(), 3);
    QVERIFY(endpoints[2].startsWith(u"http://127.0.0.1:"_s));
    Harness::waitUntilQuiet(demonstration);
    QCOMPARE(endpoints.size(), 3);
}

// The first one's end is in calls that are queued when the second begins.
void TestDemonstration::startedAgainInTheMomentItEndsItHearsNothingOfTheFirst()
{
    for (int round = 0; round < 3; ++round) {
        Demonstration demonstration;
        int answers = 0;
        demonstration.start(this, [&](const auto &) { ++answers; });
        QTRY_COMPARE(answers, 1);
        auto *process = demonstration.findChild<QProcess *>();
        QVERIFY(process);
        process->kill();
        QVERIFY(process->waitForFinished()); // its signals are queued now
        bool started = false;
        demonstration.start(this, [&](const auto &cloud) {
            ++answers;
            started = cloud.has_value();
        });
        QTRY_COMPARE(answers, 2);
        QVERIFY(started);
    }
}

void TestDemonstration::dyingMeanwhileIsSilent()
{
    int answers = 0;
    auto context = std::make_unique<QObject>();
    Demonstration outlives;
    outlives.start(context.get(), [&](const auto &) { ++answers; });
    const QSignalSpy said(outlives.findChild<QProcess *>(), &QProcess::readyReadStandardOutput);
    context.reset();
    {
        Demonstration demonstration;
        demonstration.start(this, [&](const auto &) { ++answers; });
    }
    QTRY_VERIFY(!said.isEmpty());
    QCOMPARE(answers, 0);
}

CHAINCERT_TEST(TestDemonstration)
#include "tst_demonstration.moc"
