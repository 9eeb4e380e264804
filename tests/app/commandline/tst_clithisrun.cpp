#include "cli.h"
#include "harness/harness.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// Every way of signing in for one run: no account is kept, and there is no keychain at all.
class CliThisRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everyWaySignsInWithoutAKeychain_data();
    void everyWaySignsInWithoutAKeychain();
    void theCodeIsALineOfStandardInputToo();
    void aRefusedPasswordEndsWithThree();
    void whatIsMissingIsNamed_data();
    void whatIsMissingIsNamed();
    void aSecretWithBlanksAroundItIsKeptAndSaid();
    void withoutAKeychainOnlyWhatCanBeDoneIsAdvised();

private:
    using Environment = QList<QPair<QString, QString>>;
    QStringList place(QStringList command) const
    {
        command += {u"--endpoint"_s, m_cloud->endpoint(), u"--iam"_s, m_cloud->iam(), u"--project"_s,
            m_cloud->projectId(), u"--ca"_s, m_cloud->authorityFile()};
        return command;
    }
    QStringList user(const char *about) const
    {
        return {u"--domain"_s, m_cloud->domainName(), u"--user"_s,
            m_cloud->user(about).value(u"name"_s).toString()};
    }

    std::unique_ptr<SandboxProcess> m_cloud;
    QTemporaryDir m_tls;
    QTemporaryDir m_home;
};

void CliThisRun::initTestCase()
{
    m_cloud = std::make_unique<SandboxProcess>(QStringList{u"--tls"_s, m_tls.path()});
    QVERIFY(m_cloud->isRunning());
}

void CliThisRun::init()
{
    m_cloud->reset();
}

void CliThisRun::everyWaySignsInWithoutAKeychain_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("standardInput");
    QTest::addColumn<Environment>("environment");
    const QJsonObject key = m_cloud->accessKey("plain");
    const QJsonObject temporary = m_cloud->accessKey("temporary");
    const auto text = [](const QJsonObject &of, const QString &name) { return of.value(name).toString(); };
    const QString password = QString::fromUtf8(passwordOf(*m_cloud, "plain"));
    const QStringList keyed{u"--access-key"_s, text(key, u"access_key"_s)};
    const QStringList timed{u"--access-key"_s, text(temporary, u"access_key"_s)};
    const QByteArray secretKey = text(key, u"secret_key"_s).toUtf8();
    const QByteArray temporarySecrets = text(temporary, u"secret_key"_s).toUtf8() + '\n'
        + text(temporary, u"security_token"_s).toUtf8() + '\n';
    QTest::newRow("a password, given")
        << user("plain") + QStringList{u"--password-stdin"_s} << password.toUtf8() + '\n'
        << Environment();
    QTest::newRow("a password in the environment")
        << user("plain") << QByteArray() << Environment{{u"CHAINCERT_PASSWORD"_s, password}};
    QTest::newRow("an access key, given")
        << keyed + QStringList{u"--secret-key-stdin"_s} << secretKey + "\r\n"
        << Environment();
    QTest::newRow("an access key in the environment")
        << keyed << QByteArray() << Environment{{u"CHAINCERT_SECRET_KEY"_s, QString::fromUtf8(secretKey)}};
    QTest::newRow("a temporary key, given")
        << timed + QStringList{u"--secret-key-stdin"_s, u"--security-token-stdin"_s} << temporarySecrets
        << Environment();
    QTest::newRow("a temporary key in the environment")
        << timed << QByteArray()
        << Environment{{u"CHAINCERT_SECRET_KEY"_s, text(temporary, u"secret_key"_s)},
               {u"CHAINCERT_SECURITY_TOKEN"_s, text(temporary, u"security_token"_s)}};
    QTest::newRow("a temporary key, its security token in the environment")
        << timed + QStringList{u"--secret-key-stdin"_s} << temporarySecrets.split('\n').first() + '\n'
        << Environment{{u"CHAINCERT_SECURITY_TOKEN"_s, text(temporary, u"security_token"_s)}};
    QTest::newRow("a token, given") << QStringList{u"--token-stdin"_s} << m_cloud->token() << Environment();
    QTest::newRow("a token in the environment")
        << QStringList() << QByteArray()
        << Environment{{u"CHAINCERT_TOKEN"_s, QString::fromUtf8(m_cloud->token())}};
    QTest::newRow("a user with MFA, the code in the environment")
        << user("mfa")
            + QStringList{u"--password-stdin"_s, u"--mfa"_s, u"--user-id"_s,
                m_cloud->user("mfa").value(u"id"_s).toString()}
        << passwordOf(*m_cloud, "mfa") + '\n'
        << Environment{{u"CHAINCERT_MFA_CODE"_s, u"code"_s}};
}

void CliThisRun::everyWaySignsInWithoutAKeychain()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, standardInput);
    QFETCH(Environment, environment);
    const QList<QStringList> commands{{u"account"_s, u"test"_s, u"--json"_s}, {u"list"_s, u"projects"_s},
        {u"list"_s, u"blockchains"_s},
        {u"download"_s, u"--blockchain"_s, m_cloud->blockchainId(), u"--org"_s, u"org1"_s, u"--type"_s,
            u"ca"_s, u"--to"_s, m_home.filePath(u"to"_s)}};
    for (const QStringList &command : commands) {
        m_cloud->reset();
        for (auto &[name, value] : environment) {
            if (name == u"CHAINCERT_MFA_CODE"_s)
                value = QString::fromLatin1(m_cloud->passcode());
        }
        const CliRun run
            = runCli(place(command) + options, {{}, standardInput, environment, {}, m_home.path()});
        QVERIFY2(run.exitCode == 0, command.join(u' ').toUtf8() + ": " + run.out + run.err);
    }
    const CliRun accounts = runCli({u"account"_s, u"list"_s, u"--json"_s}, {{}, {}, {}, {}, m_home.path()});
    QVERIFY(accounts.document().value(u"accounts"_s).toArray().isEmpty());
}

void CliThisRun::theCodeIsALineOfStandardInputToo()
{
    const QStringList mfa = user("mfa")
        + QStringList{u"--password-stdin"_s, u"--mfa"_s, u"--mfa-stdin"_s, u"--user-id"_s,
            m_cloud->user("mfa").value(u"id"_s).toString()};
    const CliRun run = runCli(place({u"account"_s, u"test"_s, u"--json"_s}) + mfa,
        {{}, passwordOf(*m_cloud, "mfa") + '\n' + m_cloud->passcode() + '\n', {}, {}, m_home.path()});
    QVERIFY2(run.exitCode == 0, run.out + run.err);
    QCOMPARE(run.document().value(u"account"_s)[u"secret_in"_s].toString(), u"this_run"_s);
}

void CliThisRun::aRefusedPasswordEndsWithThree()
{
    const CliRun run = runCli(place({u"list"_s, u"blockchains"_s, u"--json"_s}) + user("plain")
            + QStringList{u"--password-stdin"_s},
        {{}, "not the password\n", {}, {}, m_home.path()});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(run.failureKind(), u"password_wrong"_s);
    QVERIFY(!(run.out + run.err).contains("not the password"));
    QCOMPARE(m_cloud->counts().value(u"sign_ins_refused"_s).toInt(), 1);
}

void CliThisRun::whatIsMissingIsNamed_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("argument");
    QTest::addColumn<QByteArray>("remedy");
    QTest::newRow("the password") << QStringList{u"--domain=d"_s, u"--user=u"_s}
                                  << QByteArray("--password-stdin") << QByteArray("CHAINCERT_PASSWORD");
    QTest::newRow("the secret key") << QStringList{u"--access-key=a"_s} << QByteArray("--secret-key-stdin")
                                    << QByteArray("CHAINCERT_SECRET_KEY");
    QTest::newRow("the account's name") << QStringList{u"--user=u"_s, u"--password-stdin"_s}
                                        << QByteArray("--domain") << QByteArray("--user");
    QTest::newRow("MFA beside its code")
        << QStringList{u"--domain=d"_s, u"--user=u"_s, u"--password-stdin"_s, u"--mfa-stdin"_s}
        << QByteArray("--mfa") << QByteArray("--user-id");
    QTest::newRow("one of two ways") << QStringList{u"--token-stdin"_s, u"--access-key=a"_s}
                                     << QByteArray("--token-stdin") << QByteArray("only one");
}

void CliThisRun::whatIsMissingIsNamed()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, argument);
    QFETCH(const QByteArray, remedy);
    for (const QStringList &command :
        {QStringList{u"account"_s, u"test"_s}, QStringList{u"list"_s, u"projects"_s}}) {
        const CliRun run = runCli(place(command) + options, {{}, {}, {}, {}, m_home.path()});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains(argument + ": ") && run.err.contains(remedy), run.err);
    }
    QCOMPARE(m_cloud->counts().value(u"requests"_s).toInt(), 0);
}

void CliThisRun::aSecretWithBlanksAroundItIsKeptAndSaid()
{
    const CliRun run = runCli(
        place({u"account"_s, u"test"_s, u"--json"_s}) + user("plain") + QStringList{u"--password-stdin"_s},
        {{}, passwordOf(*m_cloud, "plain") + " \n", {}, {}, m_home.path()});
    QCOMPARE(run.failureKind(), u"password_wrong"_s);
    QVERIFY2(run.err.contains("--password-stdin: ") && run.err.contains("invisible"), run.err);
}

void CliThisRun::withoutAKeychainOnlyWhatCanBeDoneIsAdvised()
{
    const CliRun run = runCli(passwordArguments(*m_cloud, u"w"_s, "plain") + QStringList{u"--json"_s},
        {{}, passwordOf(*m_cloud, "plain") + '\n', {}, {}, m_home.path()});
    QCOMPARE(run.failureKind(), u"keychain_missing"_s);
    const QString advice = run.document().value(u"failure"_s)[u"advice"_s].toString();
    QVERIFY2(advice.contains(u"--password-stdin"_s) && advice.contains(u"CHAINCERT_PASSWORD"_s)
            && advice.contains(u"--secret-key-stdin"_s) && advice.contains(u"--token-stdin"_s),
        qPrintable(advice));
    QVERIFY2(run.err.contains("CHAINCERT_PASSWORD"), run.err);
}

CHAINCERT_TEST(CliThisRun)
#include "tst_clithisrun.moc"
