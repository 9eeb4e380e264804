#include "cli.h"
#include "harness/harness.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QByteArray longToken = "MIIF0gYJKoZIhvcNAQcCoIIFwzCCBb8CAQExDTALBglghkgBZQMEAgEwggO2";

} // namespace

class CliUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wrongUsageEndsWithTwo_data();
    void wrongUsageEndsWithTwo();
    void helpAndVersionEndWithNought();
    void helpAndUsageAreSaidInChinese();
    void theTokenComesFromWhereItIsSaid_data();
    void theTokenComesFromWhereItIsSaid();

private:
    std::unique_ptr<SandboxProcess> m_cloud;
    QTemporaryDir m_folder;
};

void CliUsage::initTestCase()
{
    m_cloud = std::make_unique<SandboxProcess>();
    QVERIFY(m_cloud->isRunning());
    QFile empty(m_folder.filePath(u"empty"_s));
    QVERIFY(empty.open(QIODevice::WriteOnly));
}

void CliUsage::wrongUsageEndsWithTwo_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("said");
    const QStringList good{u"--org=org1"_s, u"--type=admin"_s};
    QTest::newRow("no organization") << QStringList{u"--type=admin"_s} << QByteArray("MIIx")
                                     << QByteArray("--org");
    QTest::newRow("a wrong type") << QStringList{u"--org=org1"_s, u"--type=peer"_s} << QByteArray("MIIx")
                                  << QByteArray("--type");
    QTest::newRow("an account that does not exist")
        << QStringList{u"--account=nobody"_s} << QByteArray("MIIx") << QByteArray("--endpoint");
    QTest::newRow("a token that no header can carry")
        << good << QByteArray("MII\xc3\xa9") << QByteArray("CHAINCERT_TOKEN");
    QTest::newRow("a token that is too long")
        << good << QByteArray(32769, 'x') << QByteArray("CHAINCERT_TOKEN");
    QTest::newRow("a token file that is not there")
        << good + QStringList{u"--token-file=/no/such"_s} << QByteArray() << QByteArray("--token-file");
    QTest::newRow("a token in place of its file")
        << good + QStringList{u"--token-file="_s + QString::fromLatin1(longToken)} << QByteArray()
        << QByteArray("--token-file");
    QTest::newRow("the token in place of a type")
        << QStringList{u"--org=org1"_s, u"--type=the-token-of-today"_s} << QByteArray("the-token-of-today")
        << QByteArray("•••");
    QTest::newRow("the token in place of a number")
        << good + QStringList{u"--parallel"_s, u"the-token-of-today"_s} << QByteArray("the-token-of-today")
        << QByteArray("•••");
    QTest::newRow("the token as a loose word") << good + QStringList{u"--quiet"_s, u"the-token-of-today"_s}
                                               << QByteArray("the-token-of-today") << QByteArray("•••");
    QTest::newRow("an empty token file")
        << good + QStringList{u"--token-file=empty"_s} << QByteArray() << QByteArray("--token-file");
    QTest::newRow("a folder for a token file")
        << good + QStringList{u"--token-file=."_s} << QByteArray() << QByteArray("--token-file");
    QTest::newRow("no token in the pipe") << good + QStringList{u"--token-stdin"_s} << QByteArray()
                                          << QByteArray("--token-stdin: Nothing was entered");
    QTest::newRow("a CA file that is not there")
        << good + QStringList{u"--ca=/no/such"_s} << QByteArray("MIIx") << QByteArray("--ca");
    QTest::newRow("a CA file without a certificate")
        << good + QStringList{u"--ca=empty"_s} << QByteArray("MIIx") << QByteArray("--ca");
}

void CliUsage::wrongUsageEndsWithTwo()
{
    QFETCH(const QStringList, more);
    QFETCH(const QByteArray, token);
    QFETCH(const QByteArray, said);
    for (const bool json : {false, true}) {
        QStringList arguments = downloadFrom(*m_cloud, m_folder.filePath(u"to"_s)) + more;
        if (json)
            arguments += u"--json"_s;
        const CliRun run = runCli(arguments, {token, {}, {}, m_folder.path()});
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(run.err.startsWith("chaincert-cli: ") && run.err.endsWith('\n') && run.err.contains(said),
            run.err);
        QVERIFY2(!run.err.contains("the-token-of-today") && !run.err.contains(longToken.left(16)), run.err);
        QVERIFY(!QFile::exists(m_folder.filePath(u"to"_s)));
    }
}

void CliUsage::helpAndVersionEndWithNought()
{
    const CliRun help = runCli({u"--help"_s}, {});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.out.contains("account add") && help.err.isEmpty());
    const CliRun add = runCli({u"account"_s, u"add"_s, u"--help"_s}, {});
    QCOMPARE(add.exitCode, 0);
    QVERIFY(add.out.contains("--secret-key-stdin") && add.err.isEmpty());
    const CliRun version = runCli({u"--version"_s}, {});
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.out.contains("chaincert-cli") && version.out.contains('.') && version.err.isEmpty());
}

void CliUsage::helpAndUsageAreSaidInChinese()
{
    const auto isChinese = [](const QByteArray &bytes) {
        const QString text = QString::fromUtf8(bytes);
        return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
    };
    QVERIFY(isChinese(runCli({u"--help"_s, u"--language=zh_CN"_s}, {}).out));
    QVERIFY(isChinese(runCli({u"--version"_s, u"--language"_s, u"zh_CN"_s}, {}).out));
    const CliRun wrong = runCli({u"frob"_s, u"--language"_s, u"zh_CN"_s}, {});
    QVERIFY2(isChinese(wrong.err) && !wrong.err.contains("。 "), wrong.err);
    QVERIFY(isChinese(runCli({u"--help"_s}, {{}, {}, {{u"LC_ALL"_s, u"zh_CN.UTF-8"_s}}}).out));
    QVERIFY(!isChinese(
        runCli({u"--help"_s, u"--language=en"_s}, {{}, {}, {{u"LC_ALL"_s, u"zh_CN.UTF-8"_s}}}).out));
}

void CliUsage::theTokenComesFromWhereItIsSaid_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<bool>("inEnvironment");
    QTest::addColumn<bool>("inPipe");
    QTest::newRow("environment") << QStringList() << true << false;
    QTest::newRow("file") << QStringList{u"--token-file"_s, u"token"_s} << false << false;
    QTest::newRow("standard input") << QStringList{u"--token-stdin"_s} << false << true;
}

void CliUsage::theTokenComesFromWhereItIsSaid()
{
    QFETCH(const QStringList, more);
    QFETCH(const bool, inEnvironment);
    QFETCH(const bool, inPipe);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"token"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_cloud->token() + "\r\n");
    file.close();
    // What is named counts, whatever the environment holds.
    const CliInput input{inEnvironment ? m_cloud->token() : QByteArray("MIIwrong"),
        inPipe ? m_cloud->token() + '\n' : QByteArray(), {}, folder.path()};
    const CliRun run = runCli(
        downloadFrom(*m_cloud, folder.path()) + QStringList{u"--org=org1"_s, u"--type=ca"_s} + more, input);
    QVERIFY2(run.exitCode == 0, run.err);
}

CHAINCERT_TEST(CliUsage)
#include "tst_cliusage.moc"
