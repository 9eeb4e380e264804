#include "cli.h"
#include "harness/harness.h"
#include "harness/watched.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

static constexpr int AtOnceMs = 15'000; // on a busy machine too; what is waited for here comes later or never

class CliInterrupted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingHalfDoneIsLeft_data();
    void nothingHalfDoneIsLeft();
    void waitingForAnotherTryEndsAtOnce();
    void waitingForASecretEndsAtOnce();
    void waitingForATokenFileEndsAtOnce();
    void waitingForTheServiceEndsAtOnceAndSaysNothing();

private:
    static void endsAtOnceWithoutAWord(QProcess &process)
    {
        QVERIFY(process.waitForStarted());
        Harness::Watched watched(process.processId());
        QVERIFY(Harness::waitFor([&] { return watched.catches(SIGTERM) && watched.waits(); }));
        process.terminate();
        QVERIFY(process.waitForFinished(AtOnceMs));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QCOMPARE(process.readAllStandardOutput() + process.readAllStandardError(), QByteArray());
    }

    std::unique_ptr<SandboxProcess> m_cloud;
};

void CliInterrupted::initTestCase()
{
    m_cloud = std::make_unique<SandboxProcess>();
    QVERIFY(m_cloud->isRunning());
}

void CliInterrupted::nothingHalfDoneIsLeft_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
    QTest::newRow("SIGQUIT") << SIGQUIT;
}

void CliInterrupted::nothingHalfDoneIsLeft()
{
    QFETCH(const int, number);
    const int before = m_cloud->counts()["requests"_L1].toInt();
    QTemporaryDir folder;
    QProcess process;
    process.setProcessEnvironment(cliEnvironment({m_cloud->token()}));
    process.start(cliProgram(),
        downloadFrom(*m_cloud, folder.path())
            + QStringList{u"--org"_s, u"org1"_s, u"slow"_s, u"stalled"_s, u"silent"_s, u"--type"_s, u"user"_s,
                u"ca"_s, u"--json"_s});
    QVERIFY(process.waitForStarted());
    const QString base = folder.path() + u'/' + m_cloud->blockchainId();
    QTRY_VERIFY(QFile::exists(base + u"/org1/ca/organization.ca/organization_sk"_s));
    QTRY_VERIFY(QFile::exists(base + u"/org1/user"_s));
    // All but the two that may not be under way too: those of org1 have ended.
    QTRY_VERIFY(m_cloud->counts()["requests"_L1].toInt() >= before + 6);
    kill(static_cast<pid_t>(process.processId()), number);
    QVERIFY(process.waitForFinished(AtOnceMs));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);

    const CliRun run{130, process.readAllStandardOutput(), {}};
    QVERIFY(run.isOneDocument());
    QStringList statuses;
    for (const QJsonObject &download : run.downloads()) {
        statuses += download.value(u"status"_s).toString();
        QVERIFY(!download.contains(u"failure"_s));
    }
    QCOMPARE(statuses, (QStringList{u"saved"_s, u"saved"_s} + QStringList(6, u"cancelled"_s)));
    for (const QString &file : filesUnder(base))
        QVERIFY2(file.startsWith(u"org1/"_s), qPrintable(file));
}

void CliInterrupted::waitingForAnotherTryEndsAtOnce()
{
    QTemporaryDir folder;
    const int before = m_cloud->counts()["requests"_L1].toInt();
    QProcess process;
    process.setProcessEnvironment(cliEnvironment({m_cloud->token()}));
    process.start(cliProgram(),
        downloadFrom(*m_cloud, folder.path()) + QStringList{u"--org=error-503"_s, u"--type=user"_s});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY(m_cloud->counts()["requests"_L1].toInt() > before);
    Harness::Watched watched(process.processId());
    QVERIFY(Harness::waitFor([&] { return watched.catches(SIGTERM) && watched.waits(); }));
    process.terminate();
    QVERIFY(process.waitForFinished(AtOnceMs));
    QCOMPARE(process.exitCode(), 130);
    QCOMPARE(process.readAllStandardOutput() + process.readAllStandardError(), QByteArray());
    QCOMPARE(filesUnder(folder.path()), QStringList());
}

void CliInterrupted::waitingForASecretEndsAtOnce()
{
    QProcess process; // its standard input stays open
    process.setProcessEnvironment(cliEnvironment({}));
    process.start(cliProgram(), addArguments(*m_cloud, u"w"_s) + QStringList{u"--token-stdin"_s});
    endsAtOnceWithoutAWord(process);
}

void CliInterrupted::waitingForATokenFileEndsAtOnce()
{
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe"_s); // nobody writes into it
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QProcess process;
    process.setProcessEnvironment(cliEnvironment({}));
    process.start(cliProgram(),
        downloadFrom(*m_cloud, folder.path())
            + QStringList{u"--org=org1"_s, u"--type=user"_s, u"--token-file"_s, pipe});
    endsAtOnceWithoutAWord(process);
}

void CliInterrupted::waitingForTheServiceEndsAtOnceAndSaysNothing()
{
    QTemporaryDir home;
    SandboxProcess slow({u"--latency"_s, u"20000"_s});
    QProcess process;
    QDir(home.path()).mkpath(u".huaweicloud"_s);
    QFile file(home.filePath(u".huaweicloud/credentials"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[basic]\nak=AKAKAKAKAKAKAKAKAKAK\nsk=a-secret-key-of-forty-characters-0000000\n");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    CliInput input;
    input.home = home.path();
    const CliRun added = runCli(addArguments(slow, u"w"_s) + QStringList{u"--from-environment"_s}, input);
    QVERIFY2(added.exitCode == 0, added.err);
    process.setProcessEnvironment(cliEnvironment(input));
    process.start(cliProgram(), {u"account"_s, u"test"_s, u"w"_s});
    QVERIFY(process.waitForStarted());
    Harness::Watched watched(process.processId());
    QVERIFY(Harness::waitFor([&] { return watched.catches(SIGTERM) && watched.waits(); }));
    process.terminate();
    QVERIFY(process.waitForFinished(AtOnceMs));
    QCOMPARE(process.exitCode(), 130);
    QCOMPARE(process.readAllStandardOutput() + process.readAllStandardError(), QByteArray());
}

CHAINCERT_TEST(CliInterrupted)
#include "tst_cliinterrupted.moc"
