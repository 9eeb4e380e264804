#include "app/credentials/keyringsession.h"
#include "cliterminal.h"
#include "harness/harness.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

// A person at a terminal.
class CliPrompts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aPasswordIsAskedForAndNotShown();
    void severalSecretsAreAskedForOneAfterTheOther();
    void aTokenLongerThanATerminalsLineIsTakenWhole();
    void whatIsTypedCanBeMended();
    void nothingTypedIsSaid_data();
    void nothingTypedIsSaid();
    void anInterruptGivesTheEchoBack();
    void aCodeIsAskedForWhileTheDownloadWaits();
    void aWrongCodeIsAskedForAgain();
    void aKeychainThatTakesLongIsSaidOnATerminal();
    void aNameIsTakenOnceWhoeverAsksAtOnce();
    void noCodeCancelsWhatWaits_data();
    void noCodeCancelsWhatWaits();
    void aSignalLeavesTheTerminalItsEcho_data();
    void aSignalLeavesTheTerminalItsEcho();

private:
    CliInput input() const
    {
        CliInput with;
        with.withKeyring = true;
        return with;
    }
    void addUser(const char *user)
    {
        CliInput with = input();
        with.standardInput = passwordOf(*m_cloud, user);
        const CliRun added = runCli(passwordArguments(*m_cloud, u"w"_s, user), with);
        QVERIFY2(added.exitCode == 0, added.err);
    }

    std::unique_ptr<KeyringSession> m_keyring;
    std::unique_ptr<SandboxProcess> m_cloud;
    QTemporaryDir m_tls;
    QTemporaryDir m_folder;
};

void CliPrompts::initTestCase()
{
    m_keyring = std::make_unique<KeyringSession>();
    m_keyring->start();
    m_cloud = std::make_unique<SandboxProcess>(QStringList{u"--tls"_s, m_tls.path()});
    QVERIFY(m_cloud->isRunning());
}

void CliPrompts::init()
{
    m_cloud->reset();
    runCli({u"account"_s, u"remove"_s, u"w"_s}, input());
}

void CliPrompts::aPasswordIsAskedForAndNotShown()
{
    CliTerminal terminal(passwordArguments(*m_cloud, u"w"_s, "plain"), input());
    QVERIFY(terminal.shows("Password of"));
    QTRY_VERIFY(!terminal.echoes());
    terminal.type(passwordOf(*m_cloud, "plain") + '\r');
    const CliRun run = terminal.end();
    QVERIFY2(run.exitCode == 0, run.err);
    QVERIFY(!run.err.contains(passwordOf(*m_cloud, "plain")));
    QVERIFY(terminal.echoes());
    QVERIFY(!run.out.contains("Password of")); // asked on the terminal, not in the output
    QCOMPARE(runCli({u"account"_s, u"test"_s, u"w"_s}, input()).exitCode, 0);
}

void CliPrompts::severalSecretsAreAskedForOneAfterTheOther()
{
    const QJsonObject key = m_cloud->accessKey("temporary");
    CliTerminal terminal(addArguments(*m_cloud, u"w"_s)
            + QStringList{u"--access-key"_s, key.value(u"access_key"_s).toString(), u"--secret-key-stdin"_s,
                u"--security-token-stdin"_s},
        input());
    QVERIFY(terminal.shows("Secret key of"));
    terminal.type(key.value(u"secret_key"_s).toString().toUtf8() + '\r');
    QVERIFY(terminal.shows("Security token"));
    QTRY_VERIFY(!terminal.echoes());
    terminal.type(key.value(u"security_token"_s).toString().toUtf8() + '\r');
    QCOMPARE(terminal.end().exitCode, 0);
    QCOMPARE(runCli({u"account"_s, u"test"_s, u"w"_s}, input()).exitCode, 0);
}

void CliPrompts::aTokenLongerThanATerminalsLineIsTakenWhole()
{
    CliTerminal terminal(addArguments(*m_cloud, u"w"_s) + QStringList{u"--token-stdin"_s}, input());
    QVERIFY(terminal.shows("Token"));
    QTRY_VERIFY(!terminal.echoes());
    const QByteArray token = "MII" + QByteArray(20'000, 'x') + "end";
    terminal.type(token + '\r');
    const CliRun run = terminal.end();
    QVERIFY2(run.exitCode == 0, run.err);
    const QByteArray kept = m_keyring->secretTool(
        {u"search"_s, u"--all"_s, u"--unlock"_s, u"xdg:schema"_s, u"org.qt.keychain"_s});
    const QByteArray secret = QByteArray::fromBase64(kept.mid(kept.indexOf("secret = ") + 9));
    QVERIFY(secret.contains(token));
}

void CliPrompts::whatIsTypedCanBeMended()
{
    CliTerminal terminal(passwordArguments(*m_cloud, u"w"_s, "plain"), input());
    QVERIFY(terminal.shows("Password of"));
    QTRY_VERIFY(!terminal.echoes());
    terminal.type("all wrong\x15" + passwordOf(*m_cloud, "plain") + "xé\x7f\x7f\r");
    QCOMPARE(terminal.end().exitCode, 0);
    QCOMPARE(runCli({u"account"_s, u"test"_s, u"w"_s}, input()).exitCode, 0);
}

void CliPrompts::nothingTypedIsSaid_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::newRow("Enter") << QByteArray("\r");
    QTest::newRow("Ctrl+D") << QByteArray("\x04");
}

void CliPrompts::nothingTypedIsSaid()
{
    QFETCH(const QByteArray, keys);
    CliTerminal terminal(passwordArguments(*m_cloud, u"w"_s, "plain"), input());
    QVERIFY(terminal.shows("Password of"));
    QTRY_VERIFY(!terminal.echoes());
    terminal.type(keys);
    const CliRun run = terminal.end();
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains("--password-stdin"), run.err);
    QVERIFY(terminal.echoes());
}

void CliPrompts::anInterruptGivesTheEchoBack()
{
    CliTerminal terminal(passwordArguments(*m_cloud, u"w"_s, "plain"), input());
    QVERIFY(terminal.shows("Password of"));
    QTRY_VERIFY(!terminal.echoes());
    terminal.type("half a secret");
    terminal.interrupt();
    const CliRun run = terminal.end();
    QCOMPARE(run.exitCode, 130);
    QVERIFY(terminal.echoes());
    QVERIFY(!run.err.contains("half a secret"));
    QVERIFY(runCli({u"account"_s, u"test"_s, u"w"_s}, input()).exitCode == 2); // nothing is kept
}

void CliPrompts::aCodeIsAskedForWhileTheDownloadWaits()
{
    addUser("mfa");
    CliTerminal terminal(downloadAs(*m_cloud, u"w"_s, m_folder.path()), input());
    QVERIFY(terminal.shows("MFA code for w"));
    QTRY_VERIFY(!terminal.echoes());
    const QByteArray code = m_cloud->passcode();
    terminal.type(code + '\r');
    const CliRun run = terminal.end();
    QVERIFY2(run.exitCode == 0, run.err);
    QVERIFY(!run.err.contains(code));
    QVERIFY(run.out.contains("/org1/ca\n"));
    QVERIFY(terminal.echoes());

    m_cloud->reset();
    CliTerminal test({u"account"_s, u"test"_s, u"w"_s}, input());
    QVERIFY(test.shows("MFA code for w"));
    QTRY_VERIFY(!test.echoes());
    test.type(m_cloud->passcode() + '\r');
    QCOMPARE(test.end().exitCode, 0);
}

void CliPrompts::aWrongCodeIsAskedForAgain()
{
    addUser("mfa");
    CliInput with = input();
    with.environment = {{u"CHAINCERT_MFA_CODE"_s, u"000000"_s}}; // counts once, then the person is asked
    CliTerminal terminal(downloadAs(*m_cloud, u"w"_s, m_folder.path()), with);
    QVERIFY(terminal.shows("MFA code"));
    QVERIFY2(terminal.shown().contains("wrong"), terminal.shown());
    QTRY_VERIFY(!terminal.echoes());
    terminal.type("000001\r");
    QVERIFY(terminal.shows("MFA code"));
    QTRY_VERIFY(!terminal.echoes());
    terminal.type(m_cloud->passcode() + '\r');
    const CliRun run = terminal.end();
    QVERIFY2(run.exitCode == 0, run.err);
}

void CliPrompts::noCodeCancelsWhatWaits_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::newRow("Ctrl+D") << QByteArray("\x04");
    QTest::newRow("Ctrl+C") << QByteArray("\x03");
}

void CliPrompts::noCodeCancelsWhatWaits()
{
    QFETCH(const QByteArray, keys);
    addUser("mfa");
    QTemporaryDir folder;
    for (const QStringList &arguments :
        {downloadAs(*m_cloud, u"w"_s, folder.path()), QStringList{u"account"_s, u"test"_s, u"w"_s}}) {
        CliTerminal terminal(arguments, input());
        QVERIFY(terminal.shows("MFA code"));
        QTRY_VERIFY(!terminal.echoes());
        terminal.type(keys);
        QCOMPARE(terminal.end().exitCode, 130);
        QVERIFY(terminal.echoes());
    }
    QCOMPARE(filesUnder(folder.path()), QStringList());
}

void CliPrompts::aSignalLeavesTheTerminalItsEcho_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
    QTest::newRow("SIGQUIT") << SIGQUIT;
}

void CliPrompts::aSignalLeavesTheTerminalItsEcho()
{
    QFETCH(const int, number);
    addUser("mfa");
    CliTerminal terminal({u"account"_s, u"test"_s, u"w"_s}, input());
    QVERIFY(terminal.shows("MFA code"));
    QTRY_VERIFY(!terminal.echoes());
    terminal.send(number);
    QCOMPARE(terminal.end().exitCode, 130);
    QVERIFY(terminal.echoes());
}

void CliPrompts::aKeychainThatTakesLongIsSaidOnATerminal()
{
    addUser("plain");
    m_keyring->stop();
    {
        CliTerminal terminal({u"account"_s, u"test"_s, u"w"_s}, input());
        QVERIFY(terminal.shows("Waiting for the keychain"));
        m_keyring->goOn();
        QCOMPARE(terminal.end().exitCode, 0);
    }
    CliTerminal quick({u"account"_s, u"test"_s, u"w"_s}, input());
    const CliRun run = quick.end();
    QCOMPARE(run.exitCode, 0);
    QVERIFY(!run.err.contains("keychain"));
}

void CliPrompts::aNameIsTakenOnceWhoeverAsksAtOnce()
{
    std::vector<std::unique_ptr<QProcess>> all;
    for (int i = 0; i < 4; ++i) {
        all.push_back(std::make_unique<QProcess>());
        all.back()->setProcessEnvironment(cliEnvironment(input()));
        all.back()->start(cliProgram(), passwordArguments(*m_cloud, u"w"_s, "plain"));
        QVERIFY(all.back()->waitForStarted());
    }
    for (const auto &process : all) { // all have seen that the name is free
        process->write(passwordOf(*m_cloud, "plain"));
        process->closeWriteChannel();
    }
    QList<int> codes;
    for (const auto &process : all) {
        QVERIFY(process->waitForFinished(20'000));
        codes << process->exitCode();
    }
    QCOMPARE(codes.count(0), 1);
    QCOMPARE(codes.count(2), 3);
    QCOMPARE(runCli({u"account"_s, u"test"_s, u"w"_s}, input()).exitCode, 0);
}

CHAINCERT_TEST(CliPrompts)
#include "tst_cliprompts.moc"
