#include "cli.h"
#include "harness/harness.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class CliDownloads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPairIsSavedAsTheReportSays_data();
    void everyPairIsSavedAsTheReportSays();
    void theSameAgainIsUnchanged();
    void pathsArePrintedForPeople();
    void quietPrintsNothing();
    void theFolderIsMadeWhereverItIs_data();
    void theFolderIsMadeWhereverItIs();
    void anyNameFindsAFolderOfItsOwn();
    void warningsAreSaid();
    void manyRunSixAtATime();
    void progressIsForTerminalsAlone();
    void noWindowLibraryIsLinked();

private:
    std::unique_ptr<SandboxProcess> m_cloud;
    std::unique_ptr<SandboxProcess> m_secureCloud;
    QTemporaryDir m_tls;
};

void CliDownloads::initTestCase()
{
    m_cloud = std::make_unique<SandboxProcess>();
    m_secureCloud = std::make_unique<SandboxProcess>(QStringList{u"--tls"_s, m_tls.path()});
    QVERIFY(m_cloud->isRunning() && m_secureCloud->isRunning());
}

void CliDownloads::everyPairIsSavedAsTheReportSays_data()
{
    QTest::addColumn<bool>("secure");
    QTest::addColumn<QString>("blockchain");
    QTest::newRow("http") << false << u"supply-chain"_s;
    QTest::newRow("http, SM2") << false << u"国密链sm2"_s;
    QTest::newRow("https, with the cloud's own CA") << true << u"supply-chain"_s;
}

void CliDownloads::everyPairIsSavedAsTheReportSays()
{
    QFETCH(const bool, secure);
    QFETCH(const QString, blockchain);
    const SandboxProcess &cloud = secure ? *m_secureCloud : *m_cloud;
    QTemporaryDir folder;
    const QStringList asked = downloadFrom(cloud, folder.path(), blockchain)
        + QStringList{
            u"--org"_s, u"org1"_s, u"ordererorg"_s, u"--type"_s, u"admin"_s, u"user"_s, u"ca"_s, u"--json"_s};
    const CliRun run = runCli(asked, {cloud.token()});
    QVERIFY2(run.exitCode == 0, run.err + run.out);
    QVERIFY(run.isOneDocument());
    QVERIFY2(run.err.isEmpty(), run.err);
    const QList<QJsonObject> downloads = run.downloads();
    QCOMPARE(downloads.size(), 6);

    QStringList reported;
    for (qsizetype i = 0; i < downloads.size(); ++i) {
        const QJsonObject &download = downloads.at(i);
        const QString organization = i < 3 ? u"org1"_s : u"ordererorg"_s;
        const QString type = QStringList{u"admin"_s, u"user"_s, u"ca"_s}.at(i % 3);
        QCOMPARE(download.value(u"org_name"_s).toString(), organization);
        QCOMPARE(download.value(u"cert_type"_s).toString(), type);
        QCOMPARE(download.value(u"status"_s).toString(), u"saved"_s);
        QVERIFY2(download.value(u"warnings"_s).toArray().isEmpty(), run.out);
        const QString base
            = u"%1/%2/%3/%4"_s.arg(folder.path(), cloud.blockchainId(blockchain), organization, type);
        QCOMPARE(download.value(u"archive"_s).toString(), base + u".zip"_s);
        QCOMPARE(download.value(u"folder"_s).toString(), base);
        const QByteArray archive = contentOf(base + u".zip"_s);
        QCOMPARE(download.value(u"bytes"_s).toInteger(), archive.size());
        QCOMPARE(download.value(u"sha256"_s).toString().toLatin1(),
            QCryptographicHash::hash(archive, QCryptographicHash::Sha256).toHex());
        reported += base + u".zip"_s;
        const QJsonArray files = download.value(u"files"_s).toArray();
        QVERIFY(!files.isEmpty());
        for (const QJsonValue &file : files) {
            const QString path = file[u"path"_s].toString();
            reported += path;
            QVERIFY(path.startsWith(base + u'/'));
            QCOMPARE(file[u"bytes"_s].toInteger(), QFile(path).size());
            const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
            const bool isKey = contentOf(path).contains("PRIVATE KEY");
            QCOMPARE(file[u"kind"_s].toString().contains(u"key"_s), isKey);
            QCOMPARE((QFile::permissions(path) & others) == QFileDevice::Permissions(), isKey);
        }
    }
    for (QString &path : reported)
        path = QDir(folder.path()).relativeFilePath(path);
    reported.sort();
    QCOMPARE(filesUnder(folder.path()), reported); // nothing that the report does not name
}

void CliDownloads::theSameAgainIsUnchanged()
{
    QTemporaryDir folder;
    const QStringList asked = downloadFrom(*m_cloud, folder.path())
        + QStringList{u"--org"_s, u"org1"_s, u"--type"_s, u"admin"_s, u"--json"_s};
    const CliRun first = runCli(asked, {m_cloud->token()});
    const QStringList files = filesUnder(folder.path());
    const CliRun second = runCli(asked, {m_cloud->token()});
    QCOMPARE(second.exitCode, 0);
    QJsonObject expected = first.downloads().first();
    expected.insert(u"status"_s, u"unchanged"_s);
    QCOMPARE(second.downloads().first(), expected);
    QCOMPARE(filesUnder(folder.path()), files);
}

void CliDownloads::pathsArePrintedForPeople()
{
    QTemporaryDir folder;
    const QStringList asked = downloadFrom(*m_cloud, folder.path())
        + QStringList{u"--org"_s, u"org1"_s, u"pem"_s, u"--type"_s, u"admin"_s, u"--parallel"_s, u"1"_s};
    for (int again = 0; again < 2; ++again) {
        const CliRun run = runCli(asked, {m_cloud->token()});
        QCOMPARE(run.exitCode, 0);
        const QList<QByteArray> lines = run.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        const QString base = folder.path() + u'/' + m_cloud->blockchainId();
        QCOMPARE(QString::fromUtf8(lines.at(0)), base + u"/org1/admin"_s);
        QVERIFY(QFile::exists(QString::fromUtf8(lines.at(1))));
        QVERIFY(lines.at(1).startsWith((base + u"/pem/admin"_s).toUtf8()));
    }
}

void CliDownloads::quietPrintsNothing()
{
    QTemporaryDir folder;
    const CliRun run = runCli(
        downloadFrom(*m_cloud, folder.path()) + QStringList{u"--org=org1"_s, u"--type=ca"_s, u"--quiet"_s},
        {m_cloud->token()});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.out + run.err, QByteArray());
}

void CliDownloads::theFolderIsMadeWhereverItIs_data()
{
    QTest::addColumn<QString>("typed"); // %1: a folder of the test's
    QTest::addColumn<QString>("under");
    QTest::newRow("absolute, three levels down") << u"%1/a/b c/链"_s << u"a/b c/链"_s;
    QTest::newRow("relative") << u"a/b"_s << u"a/b"_s;
    QTest::newRow("below home") << u"~/a"_s << u"a"_s;
}

void CliDownloads::theFolderIsMadeWhereverItIs()
{
    QFETCH(QString, typed);
    QFETCH(QString, under);
    QTemporaryDir folder;
    if (typed.contains(u"%1"_s))
        typed = typed.arg(folder.path());
    const CliRun run = runCli(downloadFrom(*m_cloud, typed) + QStringList{u"--org=org1"_s, u"--type=ca"_s},
        {m_cloud->token(), {}, {{u"HOME"_s, folder.path()}}, folder.path()});
    QVERIFY2(run.exitCode == 0, run.err);
    QVERIFY(QFile::exists(folder.filePath(under) + u'/' + m_cloud->blockchainId() + u"/org1/ca.zip"_s));
}

void CliDownloads::anyNameFindsAFolderOfItsOwn()
{
    QTemporaryDir folder;
    const QStringList names{u"供应链 /?&+%#;="_s, u".."_s, u"."_s, u"a/b"_s, u"a\\b"_s, u"CON"_s, u"con"_s,
        QString(300, u'x'), QString(301, u'x'), u"👍🏽"_s, u"é"_s, u"e\u0301"_s, u"dot."_s, u"dot"_s,
        u"~"_s, u"--json"_s, u"..."_s};
    QStringList asked = downloadFrom(*m_cloud, folder.filePath(u"to"_s), u"any-name"_s)
        + QStringList{u"--type=ca"_s, u"--json"_s};
    for (const QString &name : names)
        asked += u"--org="_s + name;
    const CliRun run = runCli(asked, {m_cloud->token()});
    QVERIFY2(run.exitCode == 0, run.out);
    QStringList archives;
    for (const QJsonObject &download : run.downloads()) {
        const QString archive = download.value(u"archive"_s).toString();
        QVERIFY(QFile::exists(archive));
        const QString base = folder.filePath(u"to"_s) + u'/' + m_cloud->blockchainId(u"any-name"_s) + u'/';
        QVERIFY2(archive.startsWith(base) && archive.mid(base.size()).count(u'/') == 1, qPrintable(archive));
        archives += archive.toCaseFolded();
    }
    QCOMPARE(archives.size(), names.size());
    QCOMPARE(archives.removeDuplicates(), 0);
}

void CliDownloads::warningsAreSaid()
{
    QTemporaryDir folder;
    const QStringList names{
        u"other-key"_s, u"expired"_s, u"not-yet"_s, u"zip-climbs"_s, u"tar"_s, u"unknown"_s};
    const QStringList asked
        = downloadFrom(*m_cloud, folder.path()) + QStringList{u"--type=admin"_s, u"--org"_s} + names;
    const CliRun run = runCli(asked + QStringList{u"--json"_s}, {m_cloud->token()});
    QVERIFY2(run.exitCode == 0, run.out);
    for (const QJsonObject &download : run.downloads()) {
        QCOMPARE(download.value(u"status"_s).toString(), u"saved"_s);
        const bool unpacked = names.indexOf(download.value(u"org_name"_s).toString()) < 3;
        const QJsonArray findings = download.value(u"findings"_s).toArray(); // the worst first
        const QString said = unpacked ? findings.first()[u"summary"_s].toString()
                                      : download.value(u"warnings"_s).toArray().first().toString();
        QVERIFY2(said.size() > 20, qPrintable(download.value(u"org_name"_s).toString()));
        QCOMPARE(download.value(u"verdict"_s).isNull(), !unpacked);
        QCOMPARE(findings.isEmpty(), !unpacked);
        QCOMPARE(download.value(u"folder"_s).isNull(), !unpacked);
    }
    const CliRun people = runCli(asked, {m_cloud->token()});
    for (const QString &name : names)
        QVERIFY2(people.err.contains((name + u" · admin: "_s).toUtf8()), people.err);
}

void CliDownloads::manyRunSixAtATime()
{
    QTemporaryDir folder;
    QStringList asked = downloadFrom(*m_cloud, folder.path(), u"any-name"_s)
        + QStringList{
            u"--type"_s, u"admin"_s, u"user"_s, u"ca"_s, u"--json"_s, u"--parallel=6"_s, u"--org"_s};
    for (int i = 0; i < 20; ++i)
        asked += u"org-%1"_s.arg(i);
    const CliRun run = runCli(asked, {m_cloud->token()});
    QVERIFY2(run.exitCode == 0, run.out);
    QCOMPARE(run.downloads().size(), 60);
}

void CliDownloads::progressIsForTerminalsAlone()
{
    QTemporaryDir folder;
    const QStringList asked
        = downloadFrom(*m_cloud, folder.path()) + QStringList{u"--org=org1"_s, u"--type=admin"_s};
    QCOMPARE(runCli(asked, {m_cloud->token()}).err, QByteArray());

    QProcess terminal; // script(1) gives the program a terminal for its output
    terminal.setProcessEnvironment(cliEnvironment({m_cloud->token()}));
    QString line = cliProgram();
    for (const QString &argument : asked)
        line += u" '"_s + argument + u'\'';
    terminal.start(u"script"_s, {u"-qec"_s, line, u"/dev/null"_s});
    QVERIFY(terminal.waitForFinished(60'000));
    QCOMPARE(terminal.exitCode(), 0);
    QVERIFY(terminal.readAllStandardOutput().contains("0 of 1"));
}

void CliDownloads::noWindowLibraryIsLinked()
{
    QProcess ldd;
    ldd.start(u"ldd"_s, {cliProgram()});
    QVERIFY(ldd.waitForFinished());
    const QByteArray libraries = ldd.readAllStandardOutput();
    QVERIFY(libraries.contains("libQt6Core"));
    for (const QByteArray &name : QByteArrayList{"Qt6Gui", "Qt6Widgets", "Qt6HttpServer"})
        QVERIFY2(!libraries.contains(name), name);
}

CHAINCERT_TEST(CliDownloads)
#include "tst_clidownloads.moc"
