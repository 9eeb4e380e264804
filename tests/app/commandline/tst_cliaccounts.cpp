#include "app/credentials/keyringsession.h"
#include "cli.h"
#include "harness/harness.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// The real program, a real keyring and the real cloud over TLS.
class CliAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void anAccountIsKeptWithItsSecretInTheKeyring_data();
    void anAccountIsKeptWithItsSecretInTheKeyring();
    void theCloudIsNotAskedByAddListAndRemove();
    void theProjectThatIsGivenIsTheOneThatIsTested();
    void aSecretKeepsItsSpacesAndLosesItsLineEnd();
    void secretsComeLineByLineInTheirOrder();
    void aNameThatExistsIsRefused();
    void withoutASecretNothingIsKept();
    void twoAccountsOfOneNameAreToldApartByTheirIds();
    void withoutAKeychainNothingIsKept();
    void aListNeedsNoKeychain();
    void aKeychainThatRefusesKeepsTheAccount();
    void anAccountCanGoWithoutItsKeychain();
    void settingsThatCannotBeWrittenKeepNothing();
    void keysThatAreNotThereAreNoAccount();

private:
    CliRun run(const QStringList &arguments, const QByteArray &standardInput = {},
        const QList<QPair<QString, QString>> &environment = {})
    {
        return runCli(arguments, {{}, standardInput, environment, {}, {}, true});
    }
    QStringList names()
    {
        QStringList found;
        const CliRun list = run({u"account"_s, u"list"_s, u"--json"_s});
        for (const QJsonValue &one : list.document().value(u"accounts"_s).toArray())
            found += one[u"name"_s].toString();
        return found;
    }
    // What a person's program for the keyring shows, and every secret decoded: QtKeychain writes base64.
    QByteArray everythingInTheKeyring()
    {
        QByteArray all = m_keyring->secretTool(
            {u"search"_s, u"--all"_s, u"--unlock"_s, u"xdg:schema"_s, u"org.qt.keychain"_s});
        const QList<QByteArray> lines = all.split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("secret = "))
                all += QByteArray::fromBase64(line.mid(9)) + '\n';
        }
        return all;
    }

    std::unique_ptr<KeyringSession> m_keyring;
    std::unique_ptr<SandboxProcess> m_cloud;
    QTemporaryDir m_tls;
};

void CliAccounts::initTestCase()
{
    m_keyring = std::make_unique<KeyringSession>();
    m_keyring->start();
    m_cloud = std::make_unique<SandboxProcess>(QStringList{u"--tls"_s, m_tls.path()});
    QVERIFY(m_cloud->isRunning());
}

void CliAccounts::cleanup()
{
    const CliRun list = run({u"account"_s, u"list"_s, u"--json"_s});
    for (const QJsonValue &one : list.document().value(u"accounts"_s).toArray())
        QCOMPARE(run({u"account"_s, u"remove"_s, one[u"id"_s].toString()}).exitCode, 0);
    QVERIFY(!everythingInTheKeyring().contains("secret = "));
}

void CliAccounts::anAccountIsKeptWithItsSecretInTheKeyring_data()
{
    QTest::addColumn<QStringList>("way");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QString>("signIn");
    QTest::newRow("password") << QStringList{u"--domain=d"_s, u"--user=u"_s, u"--password-stdin"_s}
                              << QByteArray("pa55word\n") << u"password"_s;
    QTest::newRow("access key") << QStringList{u"--access-key=AKID1234"_s, u"--secret-key-stdin"_s}
                                << QByteArray("s3cretkey\n") << u"access_key"_s;
    QTest::newRow("token") << QStringList{u"--token-stdin"_s} << QByteArray("X-Auth-Token: \"MIItoken\"\n")
                           << u"token"_s;
}

void CliAccounts::anAccountIsKeptWithItsSecretInTheKeyring()
{
    QFETCH(const QStringList, way);
    QFETCH(const QByteArray, typed);
    QFETCH(const QString, signIn);
    const CliRun added
        = run(addArguments(*m_cloud, u"供应链 work"_s) + way + QStringList{u"--json"_s}, typed);
    QVERIFY2(added.exitCode == 0, added.err);
    QVERIFY(added.isOneDocument() && added.err.isEmpty());
    const QJsonObject told = added.document().value(u"account"_s).toObject();
    QCOMPARE(told.value(u"name"_s).toString(), u"供应链 work"_s);
    QCOMPARE(told.value(u"sign_in"_s).toString(), signIn);
    QCOMPARE(told.value(u"iam"_s).toString(), m_cloud->endpoint());
    QCOMPARE(told.value(u"own_ca"_s), QJsonValue(true));

    const CliRun list = run({u"account"_s, u"list"_s, u"--json"_s});
    QCOMPARE(list.document().value(u"accounts"_s).toArray(), QJsonArray{told});
    const QByteArray table = run({u"account"_s, u"list"_s}).out;
    QVERIFY2(table.contains("供应链 work") && table.contains("keychain"), table);

    const QByteArray secret = typed.contains('"') ? "MIItoken" : typed.trimmed();
    QVERIFY(everythingInTheKeyring().contains(secret));
    QVERIFY(everythingInTheKeyring().contains("供应链 work")); // what a person sees there
    QVERIFY(!(added.out + list.out + table).contains(secret));
    const QString settings = qEnvironmentVariable("XDG_CONFIG_HOME") + u"/chaincert/chaincert.conf"_s;
    QVERIFY(contentOf(settings).contains("endpoint"));
    QVERIFY(!contentOf(settings).contains(secret));

    QCOMPARE(run({u"account"_s, u"remove"_s, u"供应链 work"_s}).exitCode, 0);
    QVERIFY(!everythingInTheKeyring().contains(secret));
    QVERIFY(names().isEmpty());
}

void CliAccounts::theCloudIsNotAskedByAddListAndRemove()
{
    m_cloud->reset();
    const qint64 before = m_cloud->counts().value(u"requests"_s).toInteger();
    QCOMPARE(run(passwordArguments(*m_cloud, u"w"_s, "plain"), "wrong\n").exitCode, 0);
    QCOMPARE(names(), QStringList{u"w"_s});
    QCOMPARE(run({u"account"_s, u"remove"_s, u"w"_s}).exitCode, 0);
    QCOMPARE(m_cloud->counts().value(u"requests"_s).toInteger(), before);
}

void CliAccounts::theProjectThatIsGivenIsTheOneThatIsTested()
{
    const QByteArray password = passwordOf(*m_cloud, "plain");
    QCOMPARE(run(passwordArguments(*m_cloud, u"w"_s, "plain"), password + '\n').exitCode, 0);
    const QStringList test{u"account"_s, u"test"_s, u"w"_s};
    QCOMPARE(run(test).exitCode, 0); // in the project that is the account's
    const CliRun other = run(test + QStringList{u"--project"_s, u"no-such-project"_s, u"--json"_s});
    QVERIFY(other.exitCode != 0);
    QCOMPARE(
        other.document().value(u"failure"_s).toObject().value(u"kind"_s).toString(), u"project_unknown"_s);
    const CliRun one = run(test + QStringList{u"--project"_s, m_cloud->projectId()});
    QVERIFY2(one.exitCode == 0, one.err);
}

void CliAccounts::aSecretKeepsItsSpacesAndLosesItsLineEnd()
{
    QCOMPARE(run(passwordArguments(*m_cloud, u"unix"_s, "plain"), "  two  spaces \nmore").exitCode, 0);
    QVERIFY(everythingInTheKeyring().contains("password=14:  two  spaces ;"));
    QCOMPARE(run(passwordArguments(*m_cloud, u"dos"_s, "plain"), " dos \r\n").exitCode, 0);
    QVERIFY(everythingInTheKeyring().contains("password=5: dos ;"));
    QCOMPARE(run(passwordArguments(*m_cloud, u"no line end"_s, "plain"), "päss").exitCode, 0);
    QVERIFY(everythingInTheKeyring().contains("password=5:päss;"));
}

void CliAccounts::secretsComeLineByLineInTheirOrder()
{
    const CliRun added = run(addArguments(*m_cloud, u"temporary"_s)
            + QStringList{u"--proxy"_s, u"http://bob@127.0.0.1:3128"_s, u"--proxy-password-stdin"_s,
                u"--security-token-stdin"_s, u"--access-key"_s, u"AK"_s, u"--secret-key-stdin"_s},
        "first\nsecond\nthird\n");
    QVERIFY2(added.exitCode == 0, added.err);
    const QByteArray kept = everythingInTheKeyring();
    for (const char *secret : {"=5:first;", "=6:second;", "=5:third;"})
        QVERIFY2(kept.contains(secret), kept);
    QVERIFY(kept.indexOf("first") < kept.indexOf("second") && kept.indexOf("second") < kept.indexOf("third"));
}

void CliAccounts::aNameThatExistsIsRefused()
{
    QCOMPARE(
        run(addArguments(*m_cloud, u"work"_s) + QStringList{u"--token-stdin"_s}, "MIIone\n").exitCode, 0);
    const CliRun again = run(addArguments(*m_cloud, u"work"_s) + QStringList{u"--token-stdin"_s}, "MIItwo\n");
    QCOMPARE(again.exitCode, 2);
    QVERIFY2(again.err.contains("NAME") && again.err.contains("work"), again.err);
    QVERIFY(!everythingInTheKeyring().contains("MIItwo"));
    QCOMPARE(names(), QStringList{u"work"_s});
    QCOMPARE(
        run(addArguments(*m_cloud, u"Work"_s) + QStringList{u"--token-stdin"_s}, "MIItwo\n").exitCode, 0);
}

void CliAccounts::withoutASecretNothingIsKept()
{
    for (const QByteArray &input : {QByteArray(), QByteArray("\n"), QByteArray(70'000, 'x')}) {
        const CliRun added = run(passwordArguments(*m_cloud, u"w"_s, "plain"), input);
        QCOMPARE(added.exitCode, 2);
        QVERIFY2(added.err.contains("--password-stdin"), added.err);
    }
    const CliRun second = run(addArguments(*m_cloud, u"w"_s)
            + QStringList{u"--access-key=A"_s, u"--secret-key-stdin"_s, u"--security-token-stdin"_s},
        "one line\n");
    QCOMPARE(second.exitCode, 2);
    QVERIFY2(second.err.contains("--security-token-stdin"), second.err);
    QVERIFY(names().isEmpty());
}

void CliAccounts::twoAccountsOfOneNameAreToldApartByTheirIds()
{
    QStringList ids;
    for (const QString &name : {u"one"_s, u"two"_s}) {
        const CliRun added
            = run(addArguments(*m_cloud, name) + QStringList{u"--token-stdin"_s, u"--json"_s}, "MIIx\n");
        ids += added.document().value(u"account"_s)[u"id"_s].toString();
    }
    QFile settings(qEnvironmentVariable("XDG_CONFIG_HOME") + u"/chaincert/chaincert.conf"_s);
    QVERIFY(settings.open(QIODevice::ReadWrite));
    const QByteArray renamed = settings.readAll().replace("name=two", "name=one"); // as the window may
    settings.resize(0);
    settings.seek(0);
    settings.write(renamed);
    settings.close();
    const CliRun unclear = run({u"account"_s, u"remove"_s, u"one"_s});
    QCOMPARE(unclear.exitCode, 2);
    QVERIFY2(
        unclear.err.contains(ids.at(0).toUtf8()) && unclear.err.contains(ids.at(1).toUtf8()), unclear.err);
    QCOMPARE(run({u"account"_s, u"remove"_s, ids.at(1)}).exitCode, 0);
    QCOMPARE(run({u"account"_s, u"remove"_s, u"one"_s}).exitCode, 0);
}

void CliAccounts::withoutAKeychainNothingIsKept()
{
    QTemporaryDir home;
    const CliInput input{{}, "MIItoken\n", {}, {}, home.path()};
    const CliRun added
        = runCli(addArguments(*m_cloud, u"w"_s) + QStringList{u"--token-stdin"_s, u"--json"_s}, input);
    QCOMPARE(added.exitCode, 1);
    QCOMPARE(added.failureKind(), u"keychain_missing"_s);
    QVERIFY(!added.err.isEmpty());
    const CliRun list = runCli({u"account"_s, u"list"_s, u"--json"_s}, input);
    QVERIFY(list.document().value(u"accounts"_s).toArray().isEmpty());
    for (const QString &file : filesUnder(home.path()))
        QVERIFY2(!contentOf(home.filePath(file)).contains("MIItoken"), qPrintable(file));
}

void CliAccounts::aListNeedsNoKeychain()
{
    QCOMPARE(run(addArguments(*m_cloud, u"w"_s) + QStringList{u"--token-stdin"_s}, "MIIx\n").exitCode, 0);
    m_keyring->stop(); // whoever asks it now waits for 30 s
    QElapsedTimer since;
    since.start();
    const QStringList found = names();
    m_keyring->goOn();
    QCOMPARE(found, QStringList{u"w"_s});
    QVERIFY(since.elapsed() < 20'000);
}

void CliAccounts::aKeychainThatRefusesKeepsTheAccount()
{
    QCOMPARE(run(addArguments(*m_cloud, u"w"_s) + QStringList{u"--token-stdin"_s}, "MIIx\n").exitCode, 0);
    m_keyring->kill();
    const CliRun removed = run({u"account"_s, u"remove"_s, u"w"_s, u"--json"_s});
    m_keyring->start();
    QCOMPARE(removed.exitCode, 1);
    QVERIFY2(removed.failureKind().startsWith("keychain_"_L1), removed.out);
    QVERIFY(removed.err.contains("was not removed") && removed.err.contains("--leave-secret"));
    QCOMPARE(names(), QStringList{u"w"_s});
    QVERIFY(everythingInTheKeyring().contains("MIIx"));
}

void CliAccounts::anAccountCanGoWithoutItsKeychain()
{
    QCOMPARE(run(addArguments(*m_cloud, u"w"_s) + QStringList{u"--token-stdin"_s}, "MIIx\n").exitCode, 0);
    m_keyring->kill();
    const CliRun removed = run({u"account"_s, u"remove"_s, u"w"_s, u"--leave-secret"_s});
    m_keyring->start();
    QVERIFY2(removed.exitCode == 0 && removed.out.contains("may still hold"), removed.err);
    QVERIFY(names().isEmpty());
    m_keyring->secretTool({u"clear"_s, u"xdg:schema"_s, u"org.qt.keychain"_s});
}

void CliAccounts::settingsThatCannotBeWrittenKeepNothing()
{
    // A file in the place of the folder: root may write anywhere else.
    QTemporaryDir config;
    QFile inTheWay(config.filePath(u"chaincert"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const CliRun added = run(addArguments(*m_cloud, u"w"_s) + QStringList{u"--token-stdin"_s, u"--json"_s},
        "MIIx\n", {{u"XDG_CONFIG_HOME"_s, config.path()}});
    QCOMPARE(added.exitCode, 1);
    QCOMPARE(added.failureKind(), u"file_in_the_way"_s);
    QVERIFY(!everythingInTheKeyring().contains("MIIx"));
}

void CliAccounts::keysThatAreNotThereAreNoAccount()
{
    const QStringList arguments = addArguments(*m_cloud, u"env"_s) + QStringList{u"--from-environment"_s};
    const CliRun none = run(arguments + QStringList{u"--json"_s});
    QCOMPARE(none.exitCode, 3);
    QCOMPARE(none.failureKind(), u"credential_missing"_s);
    QVERIFY(names().isEmpty());
    const CliRun half = run(arguments, {}, {{u"HUAWEICLOUD_SDK_AK"_s, u"AKONLY"_s}});
    QCOMPARE(half.exitCode, 3);
    QVERIFY2(half.err.contains("HUAWEICLOUD_SDK_"), half.err);
    QVERIFY(names().isEmpty());
    const CliRun there = run(arguments + QStringList{u"--json"_s}, {},
        {{u"HUAWEICLOUD_SDK_AK"_s, u"AKID5678"_s}, {u"HUAWEICLOUD_SDK_SK"_s, u"s3cret"_s}});
    QVERIFY2(there.exitCode == 0, there.err);
    QCOMPARE(there.document().value(u"account"_s)[u"sign_in"_s].toString(), u"environment"_s);
    QVERIFY(!everythingInTheKeyring().contains("s3cret"));
}

CHAINCERT_TEST(CliAccounts)
#include "tst_cliaccounts.moc"
