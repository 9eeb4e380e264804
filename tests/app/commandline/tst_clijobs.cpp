#include "cli.h"
#include "harness/harness.h"
#include "rawserver/rawserver.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class CliJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_cloud = std::make_unique<SandboxProcess>();
        QVERIFY(m_cloud->isRunning());
    }

    void everyLineIsADownload()
    {
        const QTemporaryDir dir;
        const QString chain = m_cloud->blockchainId(u"supply-chain"_s);
        const QString other = m_cloud->blockchainId(u"国密链sm2"_s);
        const CliRun run = jobs(dir,
            u"blockchain,org,type,to\n%1,org1,admin,%3/one\n%2,org1,all,%3/two\n%1,ordererorg,ca user,%3/one\n"_s
                .arg(chain, other, dir.path()));
        QVERIFY2(run.exitCode == 0, run.err + run.out);
        QCOMPARE(run.downloads().size(), 6);
        for (const QJsonObject &download : run.downloads())
            QCOMPARE(download.value(u"status"_s).toString(), u"saved"_s);
        for (const QString &type : {u"admin"_s, u"user"_s, u"ca"_s})
            QVERIFY(QDir(u"%1/two/%2/org1/%3"_s.arg(dir.path(), other, type)).exists());
        QVERIFY(QDir(u"%1/one/%2/ordererorg/user"_s.arg(dir.path(), chain)).exists());
        QVERIFY(!QDir(u"%1/one/%2/ordererorg/admin"_s.arg(dir.path(), chain)).exists());
    }

    void nothingStartsUnlessAllLinesAreGoodOrItIsToKeepGoing()
    {
        const QTemporaryDir dir;
        const QString chain = m_cloud->blockchainId(u"supply-chain"_s);
        const QString text
            = u"[{\"org\": \"org1\", \"type\": \"ca\", \"blockchain\": \"%1\"},\n"
              " {\"org\": \"org1\", \"type\": \"root\", \"blockchain\": \"%1\"},\n"
              " {\"org\": \"org1\", \"type\": \"ca\", \"account\": \"nobody\", \"blockchain\": \"%1\"}]"_s
                  .arg(chain);
        const CliRun refused = jobs(dir, text, {u"--to"_s, dir.path() + u"/to"_s});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("line 2: ") && refused.err.contains("root"), refused.err);
        QVERIFY2(refused.err.contains("line 3: ") && refused.err.contains("nobody"), refused.err);
        QVERIFY(!refused.err.contains("line 1: "));
        QVERIFY(refused.out.isEmpty());
        QVERIFY(!QDir(dir.path() + u"/to"_s).exists());
        const CliRun kept = jobs(dir, text, {u"--to"_s, dir.path() + u"/to"_s, u"--keep-going"_s});
        QCOMPARE(kept.exitCode, 1);
        QVERIFY(kept.err.contains("line 2: ") && kept.err.contains("line 3: "));
        QCOMPARE(kept.downloads().size(), 1);
        QCOMPARE(kept.downloads().first().value(u"status"_s).toString(), u"saved"_s);
    }

    void linesMayNameTheirBlockchain()
    {
        const QTemporaryDir dir;
        const QString chain = m_cloud->blockchainId();
        m_cloud->reset();
        const CliRun run = jobs(dir,
            u"blockchain,org,type\nsupply-chain,org1,ca\n%1,org1,ca\nsupply-chain,org2,ca\nnobody,org1,ca\n"_s
                .arg(chain),
            {u"--to"_s, dir.path() + u"/to"_s});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.downloads().size(), 3); // the first two are the same
        QCOMPARE(run.downloads().at(0).value(u"blockchain_id"_s).toString(), chain);
        QVERIFY(QDir(u"%1/to/supply-chain-%2/org2/ca"_s.arg(dir.path(), chain.left(8))).exists());
        const QJsonObject last = run.downloads().last();
        QCOMPARE(last.value(u"blockchain_id"_s).toString(), u"nobody"_s);
        QCOMPARE(last.value(u"failure"_s)[u"kind"_s].toString(), u"not_found"_s);
        QVERIFY2(run.err.isEmpty(), run.err);
        QCOMPARE(m_cloud->counts().value(u"requests"_s).toInt(), 4); // one of them is the list
        m_cloud->reset();
        const CliRun again = jobs(
            dir, u"blockchain,org,type\n%1,org1,ca\n"_s.arg(chain), {u"--to"_s, dir.path() + u"/to"_s});
        QCOMPARE(again.downloads().first().value(u"status"_s).toString(), u"unchanged"_s);
        QCOMPARE(m_cloud->counts().value(u"requests"_s).toInt(), 1); // an id is not looked up
    }

    void aNameThatSeveralBearMakesItsLinesBad()
    {
        RawServer::Server server([](RawServer::Connection &connection) {
            while (connection.readRequest())
                connection.send(connection.request().contains("/cert?")
                        ? RawServer::answer(200, "-----BEGIN CERTIFICATE-----\n")
                        : RawServer::answer(
                            200, R"({"blockchains":[{"id":"b1","name":"twin"},{"id":"b2","name":"twin"}]})"));
        });
        const QTemporaryDir dir;
        QFile file(dir.path() + u"/jobs"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("blockchain,org,type\nb1,o,ca\ntwin,o,all\ntwin,p,ca\n");
        file.close();
        const QStringList asked{u"download"_s, u"--endpoint"_s, server.url().toString(QUrl::RemovePath),
            u"--project"_s, u"p"_s, u"--to"_s, dir.path() + u"/to"_s, u"--jobs"_s, file.fileName()};
        const CliRun refused = runCli(asked, {"token"});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.count('\n') == 2 && refused.err.contains("line 3: ")
                && refused.err.contains("line 4: ") && refused.err.contains("b1, b2"),
            refused.err);
        QCOMPARE(server.requests().size(), 1);
        const CliRun kept = runCli(asked + QStringList{u"--keep-going"_s}, {"token"});
        QCOMPARE(kept.exitCode, 1);
        QCOMPARE(server.requests().size(), 3);
        QVERIFY(server.requests().constLast().contains("/blockchains/b1/cert?"));
    }

    void whatTheOptionsSayOfTheWayCountsWhereLinesSayThePlace()
    {
        const QTemporaryDir dir;
        SandboxProcess secured({u"--tls"_s, dir.path()});
        QFile file(dir.path() + u"/jobs.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(u"[{\"endpoint\": \"%1\", \"blockchain\": \"%2\", \"org\": \"org1\", \"type\": \"ca\"}]"_s
                       .arg(secured.endpoint(), secured.blockchainId())
                       .toUtf8());
        file.close();
        const CliRun run
            = runCli({u"download"_s, u"--jobs"_s, file.fileName(), u"--project"_s, secured.projectId(),
                         u"--ca"_s, secured.authorityFile(), u"--to"_s, dir.path() + u"/to"_s},
                {secured.token()});
        QVERIFY2(run.exitCode == 0, run.err);
    }

    void aFileThatCannotBeReadIsWrongUsage()
    {
        const QTemporaryDir dir;
        const CliRun none = runCli(arguments(u"/nowhere/jobs.csv"_s), {m_cloud->token()});
        QCOMPARE(none.exitCode, 2);
        QVERIFY2(none.err.contains("--jobs: "), none.err);
        const CliRun folder = runCli(arguments(dir.path()), {m_cloud->token()});
        QCOMPARE(folder.exitCode, 2);
    }

    void whatExistsIsDealtWithAsTold()
    {
        const QTemporaryDir dir;
        QStringList asked = downloadFrom(*m_cloud, dir.path())
            + QStringList{u"--org"_s, u"org1"_s, u"--type"_s, u"ca"_s, u"--json"_s};
        const CliRun first = runCli(asked, {m_cloud->token()});
        QCOMPARE(first.exitCode, 0);
        const QString archive = first.downloads().first().value(u"archive"_s).toString();
        const QString folder = first.downloads().first().value(u"folder"_s).toString();
        QFile altered(archive);
        QVERIFY(altered.open(QIODevice::WriteOnly));
        altered.write("x");
        altered.close();
        const CliRun skipped
            = runCli(asked + QStringList{u"--existing-files"_s, u"skip"_s}, {QByteArray("MIIwrong")});
        QVERIFY2(skipped.exitCode == 0, skipped.err);
        QCOMPARE(skipped.downloads().first().value(u"status"_s).toString(), u"unchanged"_s);
        const CliRun replaced
            = runCli(asked + QStringList{u"--existing-files=replace"_s}, {m_cloud->token()});
        QVERIFY2(replaced.exitCode == 0, replaced.err);
        QCOMPARE(replaced.downloads().first().value(u"folder"_s).toString(), folder);
        const QStringList there = QDir(QFileInfo(archive).path()).entryList(QDir::Files);
        QCOMPARE(there.size(), 2);
        QVERIFY2(there.first().startsWith(u"ca 2"_s), qPrintable(there.first()));
        const CliRun wrong
            = runCli(asked + QStringList{u"--existing-files"_s, u"overwrite"_s}, {m_cloud->token()});
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY(wrong.err.contains("--existing-files"));
    }

    void aHugeFileTakesLittleMemory_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QByteArray>("each"); // as often as 16 MiB hold
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<QByteArray>("said");
        const QByteArray tooMany = "100,000";
        QTest::newRow("tiny lines") << QByteArray("org\n") << QByteArray("a\n") << QByteArray() << tooMany;
        QTest::newRow("bad lines") << QByteArray("org\n") << QByteArray("a,b\n") << QByteArray() << tooMany;
        QTest::newRow("empty lines") << QByteArray("org\n") << QByteArray("\n") << QByteArray()
                                     << QByteArray("contains no downloads");
        QTest::newRow("empty fields in a line")
            << QByteArray("org\n") << QByteArray(",") << QByteArray() << QByteArray("contains no downloads");
        QTest::newRow("empty columns")
            << QByteArray() << QByteArray(",") << QByteArray("\nx") << QByteArray("column");
        QTest::newRow("empty objects")
            << QByteArray("[") << QByteArray("{},") << QByteArray("{}]") << tooMany;
        QTest::newRow("numbers") << QByteArray("[") << QByteArray("1,") << QByteArray("1]") << tooMany;
        QTest::newRow("one element that is full of others")
            << QByteArray("[[") << QByteArray("[],") << QByteArray("[]]]") << QByteArray("too long");
        QTest::newRow("one object of many keys")
            << QByteArray("[{") << QByteArray("\"\":1,") << QByteArray("\"\":1}]") << QByteArray("too long");
        QTest::newRow("deep nesting")
            << QByteArray("[") << QByteArray("[") << QByteArray() << QByteArray("ine 1");
    }

    void aHugeFileTakesLittleMemory()
    {
        QFETCH(const QByteArray, begin);
        QFETCH(const QByteArray, each);
        QFETCH(const QByteArray, end);
        QFETCH(const QByteArray, said);
        constexpr qsizetype size = 16 * 1024 * 1024;
#ifdef __SANITIZE_ADDRESS__
        constexpr qint64 maxKiB = 1024 * 1024; // what was freed counts too
#else
        constexpr qint64 maxKiB = 400 * 1024;
#endif
        const QTemporaryDir dir;
        QFile file(dir.filePath(u"jobs"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(begin + each.repeated((size - begin.size() - end.size()) / each.size()) + end);
        file.close();
        QProcess process;
        process.setProcessEnvironment(cliEnvironment({m_cloud->token()}));
        process.start(u"/usr/bin/time"_s,
            QStringList{u"-f"_s, u"\npeak %M"_s, cliProgram()} + arguments(file.fileName())
                + QStringList{u"--blockchain=b"_s, u"--type=ca"_s, u"--to"_s, dir.filePath(u"to"_s)});
        QVERIFY(process.waitForFinished(300'000));
        const QByteArray err = process.readAllStandardError();
        QCOMPARE(process.exitCode(), 2);
        QVERIFY2(err.contains(said), err.left(1000));
        QVERIFY2(err.size() < 64 * 1024, QByteArray::number(err.size()));
        const qint64 peak = err.mid(err.lastIndexOf("peak ") + 5).trimmed().toLongLong();
        QVERIFY2(peak > 0 && peak < maxKiB, QByteArray::number(peak));
    }

    void aHundredBadLinesAreToldAndTheRestIsCounted()
    {
        const QTemporaryDir dir;
        const CliRun run
            = jobs(dir, u"org,type,blockchain\n"_s + u"o,root,b\n"_s.repeated(250) + u"o,ca,b\n"_s,
                {u"--to"_s, dir.filePath(u"to"_s)});
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.err.count('\n'), 101);
        QVERIFY2(run.err.contains("line 101: ") && !run.err.contains("line 102: "), run.err);
        QVERIFY2(run.err.contains(" 150 "), run.err);
    }

    void aFileThatIsNoUtf8IsShownWithItsBytes()
    {
        const QTemporaryDir dir;
        QFile file(dir.filePath(u"jobs"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("org,type,blockchain,to\no,ca,b,/x\no,ca,b,/\xd6\xa4\xca\xe9\n");
        file.close();
        const CliRun run = runCli(arguments(file.fileName()), {m_cloud->token()});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains("3") && run.err.contains("\\xCA\\xE9"), run.err);
    }

    void archivesAloneAreSavedWithoutUnpacking()
    {
        const QTemporaryDir dir;
        const CliRun run = runCli(downloadFrom(*m_cloud, dir.path())
                + QStringList{u"--org"_s, u"org1"_s, u"--type"_s, u"ca"_s, u"--no-unpack"_s},
            {m_cloud->token()});
        QVERIFY2(run.exitCode == 0, run.err);
        QCOMPARE(filesUnder(dir.path()).size(), 1);
        QVERIFY(run.out.trimmed().endsWith("/org1/ca.zip"));
    }

private:
    QStringList arguments(const QString &file) const
    {
        QStringList arguments = downloadFrom(*m_cloud, u"/unused"_s); // of which endpoint and project count
        for (const QString &option : {u"--to"_s, u"--blockchain"_s})
            arguments.remove(arguments.indexOf(option), 2);
        return arguments + QStringList{u"--jobs"_s, file, u"--json"_s};
    }

    CliRun jobs(const QTemporaryDir &dir, const QString &text, const QStringList &more = {}) const
    {
        QFile file(dir.path() + u"/jobs"_s);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(text.toUtf8());
        file.close();
        return runCli(arguments(file.fileName()) + more, {m_cloud->token()});
    }

    std::unique_ptr<SandboxProcess> m_cloud;
};

CHAINCERT_TEST(CliJobs)
#include "tst_clijobs.moc"
