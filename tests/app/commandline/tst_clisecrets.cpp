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
    void noKeyIsInAnyOutput();
    void theProcessShowsNoToken();

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
            + QStringList{u"--type=user"_s, u"--org"_s, u"error-token"_s, u"error-401"_s, u"org1"_s,
                u"redirect-away"_s}
            + more,
        {m_cloud->token()});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(!(run.out + run.err).contains(m_cloud->token().left(40)));
    QVERIFY((run.out + run.err).contains("•••")); // error-token repeated it
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
    QTRY_VERIFY_WITH_TIMEOUT(!filesUnder(folder.path()).isEmpty(), 10'000); // it is under way
    QVERIFY(contentOf(proc + u"environ"_s).contains("LC_ALL"));
    QVERIFY(!contentOf(proc + u"environ"_s).contains(m_cloud->token().left(40)));
    QVERIFY(!contentOf(proc + u"cmdline"_s).contains(m_cloud->token().left(40)));
    QVERIFY(contentOf(proc + u"limits"_s).contains("Max core file size        0                    0"));
    process.terminate();
    QVERIFY(process.waitForFinished(10'000));
}

CHAINCERT_TEST(CliSecrets)
#include "tst_clisecrets.moc"
