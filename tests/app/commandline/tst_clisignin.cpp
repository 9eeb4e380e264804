#include "app/credentials/keyringsession.h"
#include "cli.h"
#include "harness/harness.h"

#include <QJsonArray>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// Stored accounts that sign in to the real cloud over TLS, with their secrets in a real keyring.
class CliSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everyWayIsTestedAndDownloadsWith_data();
    void everyWayIsTestedAndDownloadsWith();
    void aRefusedSignInEndsWithThree_data();
    void aRefusedSignInEndsWithThree();
    void aRefusalOnADownloadIsThatDownloadsFailure_data();
    void aRefusalOnADownloadIsThatDownloadsFailure();
    void whatIsNoRefusalEndsWithOne();
    void theCodeComesFromTheEnvironmentOnce();
    void aWrongCodeIsSaidAndAMissingOneToo();
    void theProjectIsTheAccountsUnlessGiven();
    void manyDownloadsSignInOnce();
    void aClockThatIsOffIsOneLine();
    void anUnknownAccountIsWrongUsage();
    void keysThatHaveGoneAreSaid();

private:
    CliRun run(const QStringList &arguments, const QByteArray &standardInput = {},
        const QList<QPair<QString, QString>> &environment = {})
    {
        return runCli(arguments, {{}, standardInput, environment, {}, {}, true});
    }
    CliRun test(const QList<QPair<QString, QString>> &environment = {})
    {
        return run({u"account"_s, u"test"_s, u"w"_s, u"--json"_s}, {}, environment);
    }
    CliRun download(const QStringList &more = {}, const QList<QPair<QString, QString>> &environment = {})
    {
        return run(
            downloadAs(*m_cloud, u"w"_s, m_folder.path()) + QStringList{u"--json"_s} + more, {}, environment);
    }
    void add(const QStringList &arguments, const QByteArray &secrets,
        const QList<QPair<QString, QString>> &environment = {})
    {
        run({u"account"_s, u"remove"_s, u"w"_s});
        const CliRun added = run(arguments, secrets, environment);
        QVERIFY2(added.exitCode == 0, added.err);
    }
    void addUser(const char *user, QByteArray password = {})
    {
        if (password.isNull())
            password = passwordOf(*m_cloud, user);
        add(passwordArguments(*m_cloud, u"w"_s, user), password + '\n');
    }
    void addKey(const char *key, QByteArray secret = {})
    {
        const QJsonObject facts = m_cloud->accessKey(key);
        if (secret.isNull())
            secret = facts.value(u"secret_key"_s).toString().toUtf8();
        QStringList arguments = addArguments(*m_cloud, u"w"_s)
            + QStringList{
                u"--access-key"_s, facts.value(u"access_key"_s).toString(), u"--secret-key-stdin"_s};
        if (!facts.value(u"security_token"_s).toString().isEmpty())
            arguments += u"--security-token-stdin"_s;
        add(arguments, secret + '\n' + facts.value(u"security_token"_s).toString().toUtf8() + '\n');
    }

    std::unique_ptr<KeyringSession> m_keyring;
    std::unique_ptr<SandboxProcess> m_cloud;
    QTemporaryDir m_tls;
    QTemporaryDir m_folder;
};

void CliSignIn::initTestCase()
{
    m_keyring = std::make_unique<KeyringSession>();
    m_keyring->start();
    m_cloud = std::make_unique<SandboxProcess>(QStringList{u"--tls"_s, m_tls.path()});
    QVERIFY(m_cloud->isRunning());
}

void CliSignIn::init()
{
    m_cloud->reset();
}

void CliSignIn::everyWayIsTestedAndDownloadsWith_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way :
        {"password", "access key", "temporary key", "token", "environment", "profile file"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void CliSignIn::everyWayIsTestedAndDownloadsWith()
{
    QFETCH(const QString, way);
    const QJsonObject key = m_cloud->accessKey(way == u"temporary key" ? "temporary" : "plain");
    QList<QPair<QString, QString>> environment;
    if (way == u"password")
        addUser("plain");
    else if (way == u"access key")
        addKey("plain");
    else if (way == u"temporary key")
        addKey("temporary");
    else if (way == u"token")
        add(addArguments(*m_cloud, u"w"_s) + QStringList{u"--token-stdin"_s}, m_cloud->token());
    if (way == u"environment")
        environment = {{u"HUAWEICLOUD_SDK_AK"_s, key.value(u"access_key"_s).toString()},
            {u"HUAWEICLOUD_SDK_SK"_s, key.value(u"secret_key"_s).toString()}};
    QFile profile(m_folder.filePath(u"credentials"_s));
    if (way == u"profile file") {
        QVERIFY(profile.open(QIODevice::WriteOnly));
        profile.write("[basic]\nak = " + key.value(u"access_key"_s).toString().toUtf8()
            + "\nsk = " + key.value(u"secret_key"_s).toString().toUtf8() + '\n');
        profile.close();
        environment = {{u"HUAWEICLOUD_SDK_CREDENTIALS_FILE"_s, profile.fileName()}};
    }
    if (!environment.isEmpty())
        add(addArguments(*m_cloud, u"w"_s) + QStringList{u"--from-environment"_s}, {}, environment);

    const CliRun tested = test(environment);
    QVERIFY2(tested.exitCode == 0 && tested.isOneDocument(), tested.out + tested.err);
    const QJsonObject found = tested.document().value(u"signed_in"_s).toObject();
    QVERIFY(!found.value(u"user"_s).toString().isEmpty()
        || key.value(u"access_key"_s).toString().endsWith(found.value(u"access_key_end"_s).toString()));
    QVERIFY(found.value(u"projects"_s).toArray().size() >= 2);
    if (way == u"password")
        QVERIFY(found.value(u"until"_s).toString().endsWith(u'Z'));
    const CliRun people = run({u"account"_s, u"test"_s, u"w"_s}, {}, environment);
    QVERIFY2(people.exitCode == 0 && people.out.contains(m_cloud->projectId().toUtf8()), people.out);

    const CliRun downloaded = download({}, environment);
    QVERIFY2(downloaded.exitCode == 0, downloaded.out + downloaded.err);
    QVERIFY(!downloaded.err.contains("sandbox"));
}

void CliSignIn::aRefusedSignInEndsWithThree_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("kind");
    QTest::newRow("a wrong password") << QString() << u"password_wrong"_s;
    QTest::newRow("a locked user") << u"locked"_s << u"user_locked"_s;
    QTest::newRow("a user of the console") << u"console_only"_s << u"no_programmatic_access"_s;
    QTest::newRow("a disabled user") << u"disabled"_s << u"user_disabled"_s;
    QTest::newRow("an expired password") << u"password_expired"_s << u"password_expired"_s;
}

void CliSignIn::aRefusedSignInEndsWithThree()
{
    QFETCH(const QString, who);
    QFETCH(const QString, kind);
    if (who.isEmpty())
        addUser("plain", "not the password");
    else
        addUser(who.toLatin1().constData());
    for (const CliRun &refused : {test(), download()}) {
        QCOMPARE(refused.exitCode, 3);
        QCOMPARE(refused.failureKind(), kind);
        QVERIFY(!refused.out.contains("not the password"));
    }
    QCOMPARE(m_cloud->counts().value(u"sign_ins_refused"_s).toInt(), 2); // nothing was tried again
}

void CliSignIn::aRefusalOnADownloadIsThatDownloadsFailure_data()
{
    QTest::addColumn<bool>("token");
    QTest::addColumn<QString>("kind");
    QTest::newRow("a token") << true << u"token_ended"_s;
    QTest::newRow("a signature") << false << u"signature_refused"_s;
}

void CliSignIn::aRefusalOnADownloadIsThatDownloadsFailure()
{
    QFETCH(const bool, token);
    QFETCH(const QString, kind);
    if (token)
        add(addArguments(*m_cloud, u"w"_s) + QStringList{u"--token-stdin"_s}, "MIInotTheToken");
    else
        addKey("plain", "notTheSecretKey");
    const CliRun downloaded = download();
    QCOMPARE(downloaded.exitCode, 1);
    QCOMPARE(downloaded.failureKind(), kind);
    QCOMPARE(test().exitCode, 3); // it is what is tested there
}

void CliSignIn::whatIsNoRefusalEndsWithOne()
{
    QTcpServer server; // takes a free port and gives it back
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QString nobody = u"http://127.0.0.1:%1"_s.arg(server.serverPort());
    server.close();
    add({u"account"_s, u"add"_s, u"w"_s, u"--endpoint"_s, nobody, u"--iam"_s, nobody, u"--project=p"_s,
            u"--domain=d"_s, u"--user=u"_s, u"--password-stdin"_s},
        "x\n");
    for (const CliRun &failed : {test(), download()}) {
        QCOMPARE(failed.exitCode, 1);
        QCOMPARE(failed.failureKind(), u"connection_refused"_s);
    }
}

void CliSignIn::theCodeComesFromTheEnvironmentOnce()
{
    addUser("mfa");
    const CliRun tested = test({{u"CHAINCERT_MFA_CODE"_s, QString::fromLatin1(m_cloud->passcode())}});
    QVERIFY2(tested.exitCode == 0, tested.out + tested.err);
    m_cloud->reset();
    const CliRun downloaded
        = download({}, {{u"CHAINCERT_MFA_CODE"_s, u" %1 "_s.arg(QString::fromLatin1(m_cloud->passcode()))}});
    QVERIFY2(downloaded.exitCode == 0, downloaded.out + downloaded.err);
}

void CliSignIn::aWrongCodeIsSaidAndAMissingOneToo()
{
    addUser("mfa");
    for (const auto &[code, kind] :
        {std::pair(u"000000"_s, u"mfa_code_wrong"_s), std::pair(QString(), u"mfa_code_missing"_s)}) {
        const QList<QPair<QString, QString>> environment{{u"CHAINCERT_MFA_CODE"_s, code}};
        for (const CliRun &failed : {test(environment), download({}, environment)}) {
            QCOMPARE(failed.exitCode, 3);
            QCOMPARE(failed.failureKind(), kind);
        }
    }
}

void CliSignIn::theProjectIsTheAccountsUnlessGiven()
{
    add(addArguments(*m_cloud, u"w"_s) + QStringList{u"--token-stdin"_s}, m_cloud->token());
    QCOMPARE(download().exitCode, 0);
    const CliRun other = download({u"--project=nowhere"_s});
    QVERIFY2(other.exitCode == 1, other.out);
    QStringList without = addArguments(*m_cloud, u"w"_s) + QStringList{u"--token-stdin"_s};
    without.remove(without.indexOf(u"--project"_s), 2);
    add(without, m_cloud->token());
    const CliRun none = download();
    QCOMPARE(none.exitCode, 2);
    QVERIFY2(none.err.contains("--project"), none.err);
    QCOMPARE(download({u"--project"_s, m_cloud->projectId()}).exitCode, 0);
}

void CliSignIn::manyDownloadsSignInOnce()
{
    addUser("plain");
    m_cloud->reset();
    QStringList arguments = downloadAs(*m_cloud, u"w"_s, m_folder.path());
    arguments[arguments.indexOf(u"ca"_s)] = u"admin"_s;
    const CliRun many
        = run(arguments + QStringList{u"--type"_s, u"user"_s, u"ca"_s, u"--parallel=6"_s, u"--quiet"_s});
    QVERIFY2(many.exitCode == 0, many.err);
    QCOMPARE(m_cloud->counts().value(u"sign_ins"_s).toInt(), 1);
}

void CliSignIn::aClockThatIsOffIsOneLine()
{
    const SandboxProcess ahead({u"--clock-skew"_s, u"3600"_s});
    const QJsonObject key = ahead.accessKey("plain");
    add(addArguments(ahead, u"w"_s)
            + QStringList{u"--access-key"_s, key.value(u"access_key"_s).toString(), u"--secret-key-stdin"_s},
        key.value(u"secret_key"_s).toString().toUtf8() + '\n');
    // Into a folder of its own: another cloud has other CAs, which would be told as well.
    const CliRun downloaded = run(downloadAs(ahead, u"w"_s, m_folder.filePath(u"ahead"_s))
        + QStringList{u"--type"_s, u"admin"_s, u"user"_s, u"--quiet"_s});
    QVERIFY2(downloaded.exitCode == 0, downloaded.err);
    QVERIFY2(downloaded.err.count('\n') == 1 && downloaded.err.contains("behind"), downloaded.err);
    const CliRun tested = test();
    QVERIFY2(tested.exitCode == 0, tested.err);
    QVERIFY(tested.document().value(u"signed_in"_s)[u"clock_off_seconds"_s].toInt() < -3500);
}

void CliSignIn::anUnknownAccountIsWrongUsage()
{
    for (const QStringList &arguments : {QStringList{u"account"_s, u"test"_s, u"nobody"_s},
             QStringList{u"account"_s, u"remove"_s, u"nobody"_s},
             downloadAs(*m_cloud, u"nobody"_s, m_folder.path())}) {
        const CliRun unknown = run(arguments + QStringList{u"--json"_s});
        QCOMPARE(unknown.exitCode, 2);
        QCOMPARE(unknown.out, QByteArray());
        QVERIFY2(unknown.err.contains("nobody") && unknown.err.contains("account list"), unknown.err);
    }
}

void CliSignIn::keysThatHaveGoneAreSaid()
{
    const QJsonObject key = m_cloud->accessKey("plain");
    add(addArguments(*m_cloud, u"w"_s) + QStringList{u"--from-environment"_s}, {},
        {{u"HUAWEICLOUD_SDK_AK"_s, key.value(u"access_key"_s).toString()},
            {u"HUAWEICLOUD_SDK_SK"_s, key.value(u"secret_key"_s).toString()}});
    for (const CliRun &gone : {test(), download()}) {
        QCOMPARE(gone.exitCode, 3);
        QCOMPARE(gone.failureKind(), u"keys_not_found"_s);
    }
}

CHAINCERT_TEST(CliSignIn)
#include "tst_clisignin.moc"
