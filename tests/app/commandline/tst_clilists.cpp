#include "app/credentials/keyringsession.h"
#include "cli.h"
#include "harness/harness.h"
#include "rawserver/rawserver.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// `chaincert-cli list`, and downloads of what is named or listed, from the real cloud.
class CliLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_tls.isValid() && m_folder.isValid());
        m_cloud = std::make_unique<SandboxProcess>(QStringList{u"--tls"_s, m_tls.path()});
        QVERIFY(m_cloud->isRunning());
        m_keyring = std::make_unique<KeyringSession>();
        m_keyring->start();
    }

    void everyListIsADocument()
    {
        const CliRun projects = list({u"projects"_s, u"--json"_s});
        QCOMPARE(projects.exitCode, 0);
        QVERIFY(projects.isOneDocument());
        const QJsonArray all = projects.document().value(u"projects"_s).toArray();
        QCOMPARE(all.size(), 4);
        QCOMPARE(all.first().toObject(),
            (QJsonObject{
                {u"id"_s, m_cloud->projectId()}, {u"name"_s, u"cn-north-4"_s}, {u"usable"_s, true}}));
        QCOMPARE(all.last().toObject().value(u"usable"_s), false);

        const CliRun blockchains
            = list({u"blockchains"_s, u"--project"_s, m_cloud->projectId(), u"--json"_s});
        QCOMPARE(blockchains.exitCode, 0);
        QCOMPARE(blockchains.document().value(u"blockchains"_s).toArray().first().toObject(),
            (QJsonObject{{u"id"_s, m_cloud->blockchainId()}, {u"name"_s, u"supply-chain"_s}}));

        const CliRun organizations = list(organizationsOf(m_cloud->blockchainId()) << u"--json"_s);
        QCOMPARE(organizations.exitCode, 0);
        const QJsonArray members = organizations.document().value(u"organizations"_s).toArray();
        QCOMPARE(members.size(), 5);
        const QJsonObject first = members.first().toObject();
        QCOMPARE(first.value(u"name"_s), u"org1"_s);
        QCOMPARE(first.value(u"role"_s), u"peer"_s);
        QCOMPARE(first.value(u"msp_id"_s).toString(), first.value(u"hash"_s).toString() + u"MSP"_s);
        QCOMPARE(members.last().toObject().value(u"role"_s), u"orderer"_s);
    }

    void aPersonReadsATable()
    {
        const CliRun run = list({u"blockchains"_s, u"--project"_s, m_cloud->projectId()});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.out.split('\n').size(), 5);
        QVERIFY(run.out.contains(m_cloud->blockchainId().toUtf8() + "  supply-chain\n"));
        QVERIFY(run.err.isEmpty());
    }

    void aBlockchainMayBeNamed()
    {
        QCOMPARE(list(organizationsOf(u"supply-chain"_s) << u"--json"_s).out,
            list(organizationsOf(m_cloud->blockchainId()) << u"--json"_s).out);
    }

    void accountsListWithTheirOwnSignIn()
    {
        const CliRun added
            = run(passwordArguments(*m_cloud, u"w"_s, "plain"), passwordOf(*m_cloud, "plain") + '\n');
        QVERIFY2(added.exitCode == 0, added.err);
        for (const QStringList &what : {QStringList{u"projects"_s}, QStringList{u"blockchains"_s},
                 QStringList{u"organizations"_s, u"--blockchain"_s, u"supply-chain"_s}}) {
            const CliRun listed = run(QStringList{u"list"_s} + what + QStringList{u"--account"_s, u"w"_s});
            QVERIFY2(listed.exitCode == 0, listed.err);
        }
        run({u"account"_s, u"remove"_s, u"w"_s});
        run(passwordArguments(*m_cloud, u"w"_s, "plain"), "another-1\n");
        m_cloud->reset();
        const CliRun refused
            = run({u"download"_s, u"--account"_s, u"w"_s, u"--blockchain"_s, u"supply-chain"_s,
                u"--all-orgs"_s, u"--type"_s, u"all"_s, u"--to"_s, m_folder.path(), u"--json"_s});
        QCOMPARE(refused.exitCode, 3);
        QCOMPARE(refused.failureKind(), u"password_wrong"_s);
        QCOMPARE(m_cloud->counts().value(u"sign_ins_refused"_s).toInt(), 1);
        QCOMPARE(run({u"list"_s, u"projects"_s, u"--account"_s, u"w"_s}).exitCode, 3);
        m_cloud->reset();
        run({u"account"_s, u"remove"_s, u"w"_s});
    }

    void aRefusedSignInIsTriedOnceForAllLinesOfAFile()
    {
        run(passwordArguments(*m_cloud, u"good"_s, "plain"), passwordOf(*m_cloud, "plain") + '\n');
        run(passwordArguments(*m_cloud, u"bad"_s, "one_project"), "another-1\n");
        QFile file(m_folder.filePath(u"jobs.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("account,blockchain,org,type\nbad,supply-chain,org1,all\ngood,supply-chain,org1,ca\nbad,"
            + m_cloud->blockchainId().toUtf8() + ",org2,ca\n");
        file.close();
        m_cloud->reset();
        const CliRun got = run({u"download"_s, u"--jobs"_s, file.fileName(), u"--to"_s,
            m_folder.filePath(u"jobs"_s), u"--json"_s});
        QCOMPARE(got.exitCode, 3);
        QCOMPARE(got.downloads().size(), 5);
        QStringList refused; // who waited for the sign-in, and who came after it
        for (const QJsonObject &one : got.downloads())
            refused += one.value(u"failure"_s)[u"kind"_s].toString();
        refused.removeAll(QString());
        QCOMPARE(refused.size(), 4);
        QVERIFY(refused.contains(u"password_wrong"_s));
        refused.removeAll(u"password_wrong"_s);
        QCOMPARE(refused.count(u"not_asked"_s), refused.size());
        QCOMPARE(got.downloads().first().value(u"status"_s), u"saved"_s);
        QCOMPARE(m_cloud->counts().value(u"sign_ins_refused"_s).toInt(), 1);
        for (const QString &name : {u"good"_s, u"bad"_s})
            run({u"account"_s, u"remove"_s, name});
        m_cloud->reset();
    }

    void aCodeIsTakenFromTheEnvironmentOnce()
    {
        m_cloud->reset();
        const CliRun added
            = run(passwordArguments(*m_cloud, u"m"_s, "mfa"), passwordOf(*m_cloud, "mfa") + '\n');
        QVERIFY2(added.exitCode == 0, added.err);
        const QStringList projects{u"list"_s, u"projects"_s, u"--account"_s, u"m"_s, u"--json"_s};
        const QString code = QString::fromLatin1(m_cloud->passcode());
        const CliRun listed = runCli(projects, {{}, {}, {{u"CHAINCERT_MFA_CODE"_s, code}}, {}, {}, true});
        QVERIFY2(listed.exitCode == 0, listed.err);
        const CliRun without = run(projects);
        QCOMPARE(without.exitCode, 3);
        QCOMPARE(without.failureKind(), u"mfa_code_missing"_s);
        run({u"account"_s, u"remove"_s, u"m"_s});
    }

    void interruptedItEndsAtOnce()
    {
        RawServer::Server server([](RawServer::Connection &connection) {
            if (connection.readRequest())
                connection.hold();
        });
        QProcess process;
        process.setProcessEnvironment(cliEnvironment({"token"}));
        process.start(cliProgram(),
            {u"list"_s, u"blockchains"_s, u"--project"_s, u"p"_s, u"--endpoint"_s,
                server.url().toString(QUrl::RemovePath), u"--json"_s});
        QTRY_COMPARE(server.requests().size(), 1);
        process.terminate();
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(process.readAllStandardOutput().isEmpty());
    }

    void keysInTheEnvironmentListTheirProjects()
    {
        const QJsonObject key = m_cloud->accessKey("plain");
        const CliRun listed = runCli(QStringList{u"list"_s, u"projects"_s, u"--json"_s} + cloudArguments(),
            {{}, {},
                {{u"HUAWEICLOUD_SDK_AK"_s, key.value(u"access_key"_s).toString()},
                    {u"HUAWEICLOUD_SDK_SK"_s, key.value(u"secret_key"_s).toString()}}});
        QVERIFY2(listed.exitCode == 0, listed.err);
        QCOMPARE(listed.document().value(u"projects"_s).toArray().size(), 4);
    }

    void failuresAreTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("kind");
        QTest::newRow("a project that is closed")
            << QStringList{u"blockchains"_s, u"--project"_s, u"0d5a2b9ce6f143788e21b7c4903fd16a"_s} << 1
            << u"forbidden"_s;
        QTest::newRow("a blockchain that is not there")
            << organizationsOf(u"nowhere"_s) << 1 << u"not_found"_s;
    }
    void failuresAreTold()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, exitCode);
        const CliRun failed = list(arguments + QStringList{u"--json"_s});
        QCOMPARE(failed.exitCode, exitCode);
        QVERIFY(failed.isOneDocument());
        QTEST(failed.failureKind(), "kind");
        QVERIFY(!failed.err.isEmpty());
    }

    void withoutACredentialNothingIsListed()
    {
        const CliRun failed = runCli(QStringList{u"list"_s, u"projects"_s} + cloudArguments(), {});
        QCOMPARE(failed.exitCode, 3);
        QVERIFY(failed.out.isEmpty());
    }

    void allOrganizationsAndTypesComeAtOnce()
    {
        const QString folder = m_folder.filePath(u"all"_s);
        const CliRun got = download(folder, u"supply-chain"_s, {u"--all-orgs"_s, u"--type"_s, u"all"_s});
        QVERIFY2(got.exitCode == 0, got.err);
        QCOMPARE(got.downloads().size(), 15);
        for (const QJsonObject &one : got.downloads())
            QCOMPARE(one.value(u"status"_s), u"saved"_s);
    }

    void aUuidIsNeverLookedUp()
    {
        m_cloud->reset();
        const CliRun got = download(m_folder.filePath(u"uuid"_s), m_cloud->blockchainId(),
            {u"--org"_s, u"org1"_s, u"--type"_s, u"ca"_s});
        QCOMPARE(got.exitCode, 0);
        QCOMPARE(m_cloud->counts().value(u"requests"_s).toInt(), 1);
    }

    void aNameThatIsNotFoundIsSentAsItIs()
    {
        const CliRun got = download(
            m_folder.filePath(u"none"_s), u"nowhere"_s, {u"--org"_s, u"org1"_s, u"--type"_s, u"ca"_s});
        QCOMPARE(got.exitCode, 1);
        QCOMPARE(got.failureKind(), u"not_found"_s);
        const CliRun all
            = download(m_folder.filePath(u"none"_s), u"nowhere"_s, {u"--all-orgs"_s, u"--type"_s, u"all"_s});
        QCOMPARE(all.exitCode, 1);
        QCOMPARE(all.failureKind(), u"not_found"_s);
        QCOMPARE(all.document().value(u"downloads"_s).toArray().size(), 0);
    }

    void aListThatFailsStandsInNobodysWay()
    {
        RawServer::Server server([](RawServer::Connection &connection) {
            while (connection.readRequest())
                connection.send(connection.request().contains("/cert?")
                        ? RawServer::answer(200, "-----BEGIN CERTIFICATE-----\n")
                        : RawServer::answer(403, R"({"error_code":"BCS.4030403","error_msg":"no"})"));
        });
        const CliRun got = raw(server, u"by name"_s);
        QVERIFY2(server.requests().size() == 2, got.err);
        QVERIFY(server.requests().constLast().contains("/blockchains/by%20name/cert?"));
    }

    void aNameThatSeveralBearIsAskedAbout()
    {
        RawServer::Server server(RawServer::always(RawServer::answer(
            200, R"({"blockchains":[{"id":"b1","name":"twin"},{"id":"b2","name":"twin"}]})")));
        const CliRun got = raw(server, u"twin"_s);
        QCOMPARE(got.exitCode, 2);
        QVERIFY(got.err.contains("--blockchain") && got.err.contains("b1, b2"));
        QVERIFY(got.out.isEmpty());
    }

private:
    QStringList cloudArguments() const
    {
        return {u"--endpoint"_s, m_cloud->endpoint(), u"--iam"_s, m_cloud->iam(), u"--ca"_s,
            m_cloud->authorityFile()};
    }
    QStringList organizationsOf(const QString &blockchain) const
    {
        return {u"organizations"_s, u"--project"_s, m_cloud->projectId(), u"--blockchain"_s, blockchain};
    }
    CliRun list(const QStringList &arguments) const
    {
        return runCli(QStringList{u"list"_s} + arguments + cloudArguments(), {m_cloud->token()});
    }
    CliRun run(const QStringList &arguments, const QByteArray &standardInput = {}) const
    {
        return runCli(arguments, {{}, standardInput, {}, {}, {}, true});
    }
    CliRun download(const QString &folder, const QString &blockchain, const QStringList &more) const
    {
        return runCli(QStringList{u"download"_s, u"--endpoint"_s, m_cloud->endpoint(), u"--ca"_s,
                          m_cloud->authorityFile(), u"--project"_s, m_cloud->projectId(), u"--blockchain"_s,
                          blockchain, u"--to"_s, folder, u"--json"_s}
                + more,
            {m_cloud->token()});
    }
    CliRun raw(const RawServer::Server &server, const QString &blockchain) const
    {
        return runCli({u"download"_s, u"--endpoint"_s, server.url().toString(QUrl::RemovePath),
                          u"--project"_s, u"p"_s, u"--blockchain"_s, blockchain, u"--org"_s, u"org1"_s,
                          u"--type"_s, u"ca"_s, u"--to"_s, m_folder.filePath(u"raw"_s)},
            {"token"});
    }

    QTemporaryDir m_tls;
    QTemporaryDir m_folder;
    std::unique_ptr<SandboxProcess> m_cloud;
    std::unique_ptr<KeyringSession> m_keyring;
};

CHAINCERT_TEST(CliLists)
#include "tst_clilists.moc"
