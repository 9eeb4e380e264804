#include "cli.h"
#include "harness/harness.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class CliSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theTokenIsInNoOutput_data();
    void theTokenIsInNoOutput();
    void lateWrongUsageRepeatsNoSecretOfTheEnvironment_data();
    void lateWrongUsageRepeatsNoSecretOfTheEnvironment();
    void theTokenMayComeFromAProgram();
    void noKeyIsInAnyOutput();
    void theProcessShowsNoToken();
    void noSecretOfTheEnvironmentIsPassedOn();
    void nothingIsWrittenAndLogsHoldNoSecret();

private:
    std::unique_ptr<SandboxProcess> m_cloud;
};

void CliSecrets::initTestCase()
{
    m_cloud = std::make_unique<SandboxProcess>();
    QVERIFY(m_cloud->isRunning());
}

void CliSecrets::theTokenIsInNoOutput_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::newRow("in JSON") << QStringList{u"--json"_s};
    QTest::newRow("for people") << QStringList();
    QTest::newRow("in Chinese") << QStringList{u"--language=zh_CN"_s};
}

void CliSecrets::theTokenIsInNoOutput()
{
    QFETCH(const QStringList, more);
    QTemporaryDir folder;
    const CliRun run = runCli(downloadFrom(*m_cloud, folder.path())
            + QStringList{u"--type=user"_s, u"--org"_s, u"error-token"_s, u"org1"_s, u"redirect-away"_s}
            + more,
        {m_cloud->token()});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(!(run.out + run.err).contains(m_cloud->token().left(40)));
    QVERIFY((run.out + run.err).contains("•••")); // error-token repeated it
}

void CliSecrets::lateWrongUsageRepeatsNoSecretOfTheEnvironment_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString secret = u"Horse-7-Battery"_s; // as a person might choose it: no shape tells
    const QTemporaryDir folder;
    const QStringList download = downloadFrom(*m_cloud, folder.path());
    const QStringList asked{u"--org=org1"_s, u"--type=user"_s};
    QTest::newRow("account test") << QStringList{u"account"_s, u"test"_s, secret};
    QTest::newRow("account remove") << QStringList{u"account"_s, u"remove"_s, secret};
    QTest::newRow("list") << QStringList{u"list"_s, u"projects"_s, u"--account"_s, secret};
    QTest::newRow("--jobs") << download + QStringList{u"--jobs"_s, secret};
    QTest::newRow("--ca") << download + asked + QStringList{u"--ca"_s, secret};
    QTest::newRow("--token-file") << download + asked + QStringList{u"--token-file"_s, u"/tmp/"_s + secret};
}

void CliSecrets::lateWrongUsageRepeatsNoSecretOfTheEnvironment()
{
    QFETCH(const QStringList, arguments);
    CliInput input;
    input.environment = {{u"CHAINCERT_PASSWORD"_s, u"Horse-7-Battery"_s}};
    if (!arguments.contains(u"--token-file"_s))
        input.token = "Horse-7-Battery";
    const CliRun run = runCli(arguments, input);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(!run.err.contains("Battery") && run.err.contains("•••"), run.err);
}

void CliSecrets::theTokenMayComeFromAProgram()
{
    const QTemporaryDir folder;
    QStringList words;
    for (const QString &word : QStringList{cliProgram()} + downloadFrom(*m_cloud, folder.path()))
        words += u'\'' + word + u'\'';
    words += u"--org=org1 --type=user --token-file <(sleep 1; echo \"$PLANTED\")"_s;
    CliInput input;
    input.environment = {{u"PLANTED"_s, QString::fromLatin1(m_cloud->token())}};
    QProcess process;
    process.setProcessEnvironment(cliEnvironment(input));
    process.start(u"bash"_s, {u"-c"_s, words.join(u' ')});
    const CliRun run = runOf(process);
    QVERIFY2(run.exitCode == 0, run.err);
}

void CliSecrets::noKeyIsInAnyOutput()
{
    QTemporaryDir folder;
    const CliRun run = runCli(downloadFrom(*m_cloud, folder.path())
            + QStringList{u"--json"_s, u"--type=user"_s, u"--org"_s, u"org1"_s, u"pem-key"_s},
        {m_cloud->token()});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(!(run.out + run.err).contains("PRIVATE KEY"));
}

void CliSecrets::theProcessShowsNoToken()
{
    QTemporaryDir folder;
    QProcess process;
    process.setProcessEnvironment(cliEnvironment({m_cloud->token()}));
    process.start(
        cliProgram(), downloadFrom(*m_cloud, folder.path()) + QStringList{u"--org=slow"_s, u"--type=user"_s});
    QVERIFY(process.waitForStarted());
    const QString proc = u"/proc/%1/"_s.arg(process.processId());
    QTRY_VERIFY(!filesUnder(folder.path()).isEmpty()); // it is under way
    QVERIFY(contentOf(proc + u"environ"_s).contains("LC_ALL"));
    QVERIFY(!contentOf(proc + u"environ"_s).contains(m_cloud->token().left(40)));
    QVERIFY(!contentOf(proc + u"cmdline"_s).contains(m_cloud->token().left(40)));
    QVERIFY(contentOf(proc + u"limits"_s).contains("Max core file size        0                    0"));
    process.terminate();
    QVERIFY(process.waitForFinished(10'000));
}

void CliSecrets::noSecretOfTheEnvironmentIsPassedOn()
{
    QTemporaryDir folder;
    CliInput input{m_cloud->token()};
    input.environment = {{u"CHAINCERT_MFA_CODE"_s, u"plant-code"_s}, {u"HUAWEICLOUD_SDK_AK"_s, u"plant-ak"_s},
        {u"HUAWEICLOUD_SDK_SK"_s, u"plant-sk"_s}, {u"HUAWEICLOUD_SDK_SECURITY_TOKEN"_s, u"plant-st"_s},
        {u"HW_ACCESS_KEY"_s, u"plant-hw-ak"_s}, {u"HW_SECRET_KEY"_s, u"plant-hw-sk"_s}};
    QProcess process;
    process.setProcessEnvironment(cliEnvironment(input));
    process.start(
        cliProgram(), downloadFrom(*m_cloud, folder.path()) + QStringList{u"--org=slow"_s, u"--type=user"_s});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY(!filesUnder(folder.path()).isEmpty()); // it is under way
    const QByteArray environment = contentOf(u"/proc/%1/environ"_s.arg(process.processId()));
    QVERIFY(environment.contains("LC_ALL"));
    QVERIFY2(!environment.contains("plant-"), environment);
    process.terminate();
    QVERIFY(process.waitForFinished(10'000));
}

// Every category of every library speaks; home, settings and the folder are looked through afterwards.
void CliSecrets::nothingIsWrittenAndLogsHoldNoSecret()
{
    QTemporaryDir home;
    const QJsonObject key = m_cloud->accessKey("plain");
    const QByteArray secretKey = key.value(u"secret_key"_s).toString().toUtf8();
    CliInput input;
    input.home = home.path();
    input.environment = {{u"QT_LOGGING_RULES"_s, u"*.debug=true"_s}, {u"QT_LOGGING_TO_CONSOLE"_s, u"1"_s},
        {u"TMPDIR"_s, home.path()}, {u"HUAWEICLOUD_SDK_AK"_s, key.value(u"access_key"_s).toString()},
        {u"HUAWEICLOUD_SDK_SK"_s, QString::fromUtf8(secretKey)}};
    const QStringList arguments
        = downloadFrom(*m_cloud, home.filePath(u"to"_s)) + QStringList{u"--org=org1"_s, u"--type=user"_s};
    const CliRun byKey = runCli(arguments, input);
    QVERIFY2(byKey.exitCode == 0, byKey.err);
    input.standardInput = m_cloud->token();
    const CliRun byToken = runCli(arguments + QStringList{u"--token-stdin"_s}, input);
    QVERIFY2(byToken.exitCode == 0, byToken.err);
    const CliRun added = runCli(passwordArguments(*m_cloud, u"w"_s, "plain"),
        {{}, "planted password\n", input.environment, {}, home.path()});
    QCOMPARE(added.exitCode, 1); // no keychain there
    QByteArray everything = byKey.out + byKey.err + byToken.out + byToken.err + added.out + added.err;
    for (const QString &file : filesUnder(home.path()))
        everything += contentOf(home.filePath(file));
    for (const QByteArray &secret : {secretKey, m_cloud->token().left(40), QByteArray("planted password")})
        QVERIFY2(!everything.contains(secret), secret);
}

CHAINCERT_TEST(CliSecrets)
#include "tst_clisecrets.moc"
