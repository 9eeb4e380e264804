#include "harness/harness.h"
#include "harness/patience.h"
#include "rawclient.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class SandboxOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theClockIsSkewedEverywhere_data();
    void theClockIsSkewedEverywhere();
    void tooManyRequestsInASecondAreThrottled();
    void answersComeLater();
    void whatWasAskedIsCounted();
    void countsAreToldOverTlsToo();
    void aPrivateCloudHasItsServicesBelowPaths();
};

void SandboxOptions::theClockIsSkewedEverywhere_data()
{
    QTest::addColumn<int>("seconds");
    QTest::newRow("an hour ahead") << 3'600;
    QTest::newRow("an hour behind") << -3'600;
}

void SandboxOptions::theClockIsSkewedEverywhere()
{
    QFETCH(const int, seconds);
    const SandboxProcess cloud({u"--clock-skew"_s, QString::number(seconds)});
    QVERIFY(cloud.isRunning());
    const Answered answered = signIn(cloud, signInBody(cloud.user("mfa"), {}, cloud.passcode()));
    QCOMPARE(answered.status, 201);
    const QDateTime expected = QDateTime::currentDateTimeUtc().addSecs(seconds);
    const QDateTime date = QDateTime::fromString(
        QString::fromLatin1(answered.header("Date")).replace(u"GMT"_s, u"+0000"_s), Qt::RFC2822Date);
    const QDateTime issued = QDateTime::fromString(
        answered.json().value(u"token"_s)[u"issued_at"_s].toString(), Qt::ISODateWithMs);
    QVERIFY(qAbs(expected.secsTo(date)) < 30);
    QVERIFY(qAbs(expected.secsTo(issued)) < 30);
    QCOMPARE(ask(cloud, "/v3/auth/projects", answered.header("X-Subject-Token")).status, 200);
}

void SandboxOptions::tooManyRequestsInASecondAreThrottled()
{
    const SandboxProcess cloud({u"--throttle"_s, u"3"_s});
    QVERIFY(cloud.isRunning());
    Answered refused;
    for (int i = 0; i < 100 && refused.status != 429; ++i)
        refused = ask(cloud, "/v3/auth/projects", cloud.token());
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.code(), u"APIGW.0308"_s);
    QCOMPARE(refused.header("Retry-After"), QByteArray("1"));
    // Not QTRY_COMPARE, which would ask once more at the end.
    QVERIFY(QTest::qWaitFor([&] { return ask(cloud, "/v3/auth/projects", cloud.token()).status == 200; }));
}

void SandboxOptions::answersComeLater()
{
    const SandboxProcess cloud({u"--latency"_s, u"400"_s});
    QVERIFY(cloud.isRunning());
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(ask(cloud, "/v3/auth/projects", cloud.token()).status, 200);
    QVERIFY(timer.elapsed() >= 380); // a coarse timer may come 5 % early
}

void SandboxOptions::whatWasAskedIsCounted()
{
    const SandboxProcess cloud;
    QVERIFY(cloud.isRunning());
    QCOMPARE(signIn(cloud, signInBody(cloud.user("plain"))).status, 201);
    QCOMPARE(signIn(cloud, signInBody(cloud.user("mfa"))).status, 401);
    QCOMPARE(signIn(cloud, {}).status, 400);
    ask(cloud, blockchains(cloud.projectId()) + '/' + cloud.blockchainId().toLatin1() + "/cert", {});
    say(cloud, "GET /v3/projects", {{"Authorization", "SDK-HMAC-SHA256 Access=x"}});
    const QJsonObject expected{{u"sign_ins"_s, 1}, {u"sign_ins_refused"_s, 2}, {u"signature_failures"_s, 1},
        {u"requests"_s, 5}, {u"faults"_s, 0}, {u"last_certificate_requests"_s, 1}};
    QCOMPARE(cloud.counts(), expected);
    cloud.reset();
    QCOMPARE(cloud.counts().value(u"requests"_s).toInt(-1), 0);
    QCOMPARE(say(cloud, "GET /sandbox/reset").status, 404);
}

void SandboxOptions::countsAreToldOverTlsToo()
{
    QTemporaryDir folder;
    const SandboxProcess cloud({u"--tls"_s, folder.path()});
    QVERIFY(cloud.isRunning());
    cloud.revoke();
    QCOMPARE(cloud.counts().size(), 6);
}

void SandboxOptions::aPrivateCloudHasItsServicesBelowPaths()
{
    const SandboxProcess cloud({u"--prefix"_s, u"/a/%7Eb"_s});
    QVERIFY(cloud.isRunning());
    QVERIFY(cloud.endpoint().endsWith(u"/a/%7Eb/bcs"_s));
    QVERIFY(cloud.iam().endsWith(u"/a/%7Eb/iam"_s));
    const QByteArray list = blockchains(cloud.projectId());
    QCOMPARE(ask(cloud, "/a/%7Eb/bcs" + list, cloud.token()).status, 200);
    const Answered projects = ask(cloud, "/a/%7Eb/iam/v3/auth/projects", cloud.token());
    QCOMPARE(projects.json().value(u"links"_s)[u"self"_s].toString(), cloud.iam() + u"/v3/auth/projects"_s);
    for (const QByteArray &elsewhere : QByteArrayList{list, "/a/%7Eb/iam" + list, "/v3/auth/projects",
             "/a/%7Eb/bcs/v3/auth/projects", "/a/%7Ebbcs/v3/auth/projects"})
        QCOMPARE(ask(cloud, elsewhere, cloud.token()).code(), u"APIGW.0101"_s);
    QCOMPARE(signIn(cloud, signInBody(cloud.user("plain"))).status, 404);
    QVERIFY(!cloud.counts().isEmpty());
}

CHAINCERT_TEST(SandboxOptions)

#include "tst_sandboxoptions.moc"
