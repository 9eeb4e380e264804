#include "app/credentials/keyringsession.h"
#include "cli.h"
#include "harness/harness.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// Where a download's credential comes from when several are there: the first in the order counts, be it good
// or not.
class CliCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theFirstThatIsThereCounts_data();
    void theFirstThatIsThereCounts();
    void noneAtAllEndsWithThree();
    void theProjectMayComeWithTheKeys();
    void aMalformedKeyIsToldAndNoneTakenInItsPlace();
    void aProfileFileThatOthersCanReadIsPointedOut();

private:
    enum Place { Account, TokenFile, TokenInput, TokenVariable, SdkVariables, ProfileFile };
    CliRun run(Place first, bool firstIsGood);
    QStringList place(const SandboxProcess &cloud, const QString &folder)
    {
        return {u"download"_s, u"--endpoint"_s, cloud.endpoint(), u"--ca"_s, cloud.authorityFile(),
            u"--blockchain"_s, cloud.blockchainId(), u"--org=org1"_s, u"--type=ca"_s, u"--json"_s, u"--to"_s,
            folder};
    }
    QByteArray profile(bool good, const QByteArray &more = {});

    std::unique_ptr<KeyringSession> m_keyring;
    std::unique_ptr<SandboxProcess> m_cloud;
    QTemporaryDir m_tls;
    QTemporaryDir m_folder;
    QString m_accessKey;
    QString m_secretKey;
};

void CliCredentials::initTestCase()
{
    m_keyring = std::make_unique<KeyringSession>();
    m_keyring->start();
    m_cloud = std::make_unique<SandboxProcess>(QStringList{u"--tls"_s, m_tls.path()});
    QVERIFY(m_cloud->isRunning());
    m_accessKey = m_cloud->accessKey("plain").value(u"access_key"_s).toString();
    m_secretKey = m_cloud->accessKey("plain").value(u"secret_key"_s).toString();
    for (const auto &[name, token] :
        {std::pair(u"good"_s, m_cloud->token()), std::pair(u"bad"_s, QByteArray("MIIbad"))}) {
        const CliRun added = runCli(
            addArguments(*m_cloud, name) + QStringList{u"--token-stdin"_s}, {{}, token, {}, {}, {}, true});
        QVERIFY2(added.exitCode == 0, added.err);
    }
}

QByteArray CliCredentials::profile(bool good, const QByteArray &more)
{
    return "[basic]\nak = " + m_accessKey.toUtf8() + "\nsk = " + (good ? m_secretKey.toUtf8() : "bad") + '\n'
        + more;
}

// The first place holds a credential that is good or bad; every later one holds the opposite.
CliRun CliCredentials::run(Place first, bool firstIsGood)
{
    m_cloud->reset();
    QTemporaryDir folder;
    const auto good = [first, firstIsGood](Place place) { return (place == first) == firstIsGood; };
    const auto token = [&](Place place) { return good(place) ? m_cloud->token() : QByteArray("MIIbad"); };
    CliInput input;
    input.withKeyring = true;
    QStringList arguments
        = place(*m_cloud, folder.path()) + QStringList{u"--project"_s, m_cloud->projectId()};
    if (first == Account) {
        arguments.remove(1, 4);
        arguments += {u"--account"_s, good(Account) ? u"good"_s : u"bad"_s};
    }
    QFile file(folder.filePath(u"token"_s));
    if (first == TokenFile && file.open(QIODevice::WriteOnly)) {
        file.write(token(TokenFile));
        file.close();
        arguments += {u"--token-file"_s, file.fileName()};
    }
    if (first == TokenInput) {
        arguments += u"--token-stdin"_s;
        input.standardInput = token(TokenInput);
    }
    if (first <= TokenVariable)
        input.token = token(TokenVariable);
    if (first <= SdkVariables)
        input.environment += {{u"HUAWEICLOUD_SDK_AK"_s, m_accessKey},
            {u"HUAWEICLOUD_SDK_SK"_s, good(SdkVariables) ? m_secretKey : u"bad"_s}};
    QFile profileFile(folder.filePath(u"credentials"_s));
    if (!profileFile.open(QIODevice::WriteOnly))
        return {};
    profileFile.write(profile(good(ProfileFile)));
    profileFile.close();
    input.environment += {u"HUAWEICLOUD_SDK_CREDENTIALS_FILE"_s, profileFile.fileName()};
    return runCli(arguments, input);
}

void CliCredentials::theFirstThatIsThereCounts_data()
{
    QTest::addColumn<int>("first");
    QTest::newRow("an account") << int(Account);
    QTest::newRow("a token file") << int(TokenFile);
    QTest::newRow("a token in standard input") << int(TokenInput);
    QTest::newRow("CHAINCERT_TOKEN") << int(TokenVariable);
    QTest::newRow("the SDKs' variables") << int(SdkVariables);
    QTest::newRow("the profile file") << int(ProfileFile);
}

void CliCredentials::theFirstThatIsThereCounts()
{
    QFETCH(const int, first);
    const CliRun good = run(static_cast<Place>(first), true);
    QVERIFY2(good.exitCode == 0, good.out + good.err);
    const CliRun bad = run(static_cast<Place>(first), false);
    QVERIFY2(bad.exitCode == 1, bad.out + bad.err);
    QCOMPARE(bad.failureKind(), first < SdkVariables ? u"token_ended"_s : u"signature_refused"_s);
}

void CliCredentials::noneAtAllEndsWithThree()
{
    for (const QByteArray &token : {QByteArray(), QByteArray("")}) {
        const CliRun none = runCli(place(*m_cloud, m_folder.path()), {token});
        QCOMPARE(none.exitCode, 3);
        QVERIFY(none.isOneDocument());
        QCOMPARE(none.downloads().size(), 1);
        QCOMPARE(none.failureKind(), u"credential_missing"_s);
        QVERIFY2(none.err.contains("CHAINCERT_TOKEN") && none.err.contains("--account"), none.err);
    }
}

void CliCredentials::theProjectMayComeWithTheKeys()
{
    m_cloud->reset();
    const QList<QPair<QString, QString>> keys{
        {u"HUAWEICLOUD_SDK_AK"_s, m_accessKey}, {u"HUAWEICLOUD_SDK_SK"_s, m_secretKey}};
    const QStringList arguments = place(*m_cloud, m_folder.path());
    const CliRun none = runCli(arguments, {{}, {}, keys});
    QCOMPARE(none.exitCode, 2);
    QVERIFY2(none.err.contains("--project"), none.err);
    const CliRun named = runCli(
        arguments, {{}, {}, keys + decltype(keys){{u"HUAWEICLOUD_SDK_PROJECT_ID"_s, m_cloud->projectId()}}});
    QVERIFY2(named.exitCode == 0, named.out + named.err);

    QTemporaryDir home;
    QVERIFY(QDir(home.path()).mkdir(u".huaweicloud"_s));
    QFile file(home.filePath(u".huaweicloud/credentials"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(profile(true, "project_id = " + m_cloud->projectId().toUtf8() + '\n'));
    file.close();
    const CliRun fromProfile = runCli(arguments, {{}, {}, {}, {}, home.path()});
    QVERIFY2(fromProfile.exitCode == 0, fromProfile.out + fromProfile.err);
}

void CliCredentials::aMalformedKeyIsToldAndNoneTakenInItsPlace()
{
    QTemporaryDir home;
    QFile file(home.filePath(u"credentials"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(profile(true, "project_id = " + m_cloud->projectId().toUtf8() + '\n'));
    file.close();
    const QPair<QString, QString> profileFile{u"HUAWEICLOUD_SDK_CREDENTIALS_FILE"_s, file.fileName()};
    const CliRun half = runCli(
        place(*m_cloud, m_folder.path()), {{}, {}, {{u"HUAWEICLOUD_SDK_AK"_s, m_accessKey}, profileFile}});
    QCOMPARE(half.exitCode, 3);
    QCOMPARE(half.failureKind(), u"keys_malformed"_s);
    QVERIFY(half.err.contains("HUAWEICLOUD_SDK_"));
}

void CliCredentials::aProfileFileThatOthersCanReadIsPointedOut()
{
    m_cloud->reset();
    QTemporaryDir home;
    QFile file(home.filePath(u"credentials"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(profile(true, "project_id = " + m_cloud->projectId().toUtf8() + '\n'));
    file.close();
    for (const bool open : {true, false}) {
        QFile::Permissions mode = QFile::ReadOwner | QFile::WriteOwner;
        QVERIFY(file.setPermissions(open ? mode | QFile::ReadOther : mode));
        const CliRun downloaded = runCli(place(*m_cloud, m_folder.path()),
            {{}, {}, {{u"HUAWEICLOUD_SDK_CREDENTIALS_FILE"_s, file.fileName()}}});
        QVERIFY2(downloaded.exitCode == 0, downloaded.out + downloaded.err);
        QCOMPARE(downloaded.err.contains(file.fileName().toUtf8()), open);
    }
}

CHAINCERT_TEST(CliCredentials)
#include "tst_clicredentials.moc"
