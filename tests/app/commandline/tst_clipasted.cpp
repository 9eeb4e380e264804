#include "cli.h"
#include "harness/harness.h"
#include "rawserver/rawserver.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// What people paste into arguments and jobs, and what messages show of it.
class CliPasted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatComesAlongWithAPasteIsTakenOff_data();
    void whatComesAlongWithAPasteIsTakenOff();
    void theCellsOfAJobsFileAreCleanedToo_data();
    void theCellsOfAJobsFileAreCleanedToo();
    void aPathThatMeansAnotherPlaceIsWrongUsage_data();
    void aPathThatMeansAnotherPlaceIsWrongUsage();
    void anArgumentThatIsNoUtf8IsWrongUsage_data();
    void anArgumentThatIsNoUtf8IsWrongUsage();
    void aWorkingFolderWithoutUtf8IsNotGuessed();
    void anUnusualFormIsSaidOnceWhereItDidNotWork();
    void whatIsEchoedIsHarmless_data();
    void whatIsEchoedIsHarmless();
    void aDocumentDoesNotSteerATerminal();

private:
    // Arguments with any bytes in them, which QProcess cannot give.
    CliRun runRaw(const QByteArray &script, const QString &workingFolder) const
    {
        QProcess shell;
        shell.setProcessEnvironment(cliEnvironment({m_cloud->token()}));
        shell.setWorkingDirectory(workingFolder);
        shell.start(u"/bin/sh"_s, {u"-c"_s, QString::fromLatin1(script), cliProgram()});
        shell.closeWriteChannel();
        CliRun run;
        if (shell.waitForFinished(60'000))
            run.exitCode = shell.exitCode();
        run.out = shell.readAllStandardOutput();
        run.err = shell.readAllStandardError();
        return run;
    }

    std::unique_ptr<SandboxProcess> m_cloud;
};

void CliPasted::initTestCase()
{
    m_cloud = std::make_unique<SandboxProcess>();
    QVERIFY(m_cloud->isRunning());
}

void CliPasted::whatComesAlongWithAPasteIsTakenOff_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("behind");
    const auto row = [](const char *name, const QString &option, const QString &before,
                         const QString &behind) { QTest::newRow(name) << option << before << behind; };
    row("a line end behind an organization", u"--org"_s, {}, u"\r\n"_s);
    row("quotation marks around an organization", u"--org"_s, u"“"_s, u"”"_s);
    row("mixed quotation marks", u"--org"_s, u"「"_s, u"'"_s);
    row("a no-break space around a project", u"--project"_s, u"\u00a0"_s, u"\u00a0"_s);
    row("a project from a line of JSON", u"--project"_s, u" \""_s, u"\","_s);
    row("a zero width space behind a blockchain", u"--blockchain"_s, {}, u"\u200b"_s);
    row("a blank and a BOM before a blockchain", u"--blockchain"_s, u" \ufeff"_s, {});
    row("an ideographic space behind a type", u"--type"_s, {}, u"\u3000"_s);
    row("angle brackets around an address", u"--endpoint"_s, u"<"_s, u">"_s);
    row("a line end behind an address", u"--endpoint"_s, {}, u"\n"_s);
    row("a line end behind the folder", u"--to"_s, {}, u"\n"_s);
    row("quotation marks around the folder", u"--to"_s, u"\""_s, u"\""_s);
    row("the folder as a URL", u"--to"_s, u"file://"_s, {});
    row("the folder as a URL of localhost in quotes", u"--to"_s, u"'file://localhost"_s, u"'"_s);
}

void CliPasted::whatComesAlongWithAPasteIsTakenOff()
{
    QFETCH(const QString, option);
    QFETCH(const QString, before);
    QFETCH(const QString, behind);
    const QTemporaryDir dir;
    QStringList arguments = downloadFrom(*m_cloud, dir.filePath(u"certs"_s))
        + QStringList{u"--org"_s, u"org1"_s, u"--type"_s, u"ca"_s};
    QString &value = arguments[arguments.indexOf(option) + 1];
    value = before + value + behind;
    const CliRun run = runCli(arguments, {m_cloud->token()});
    QVERIFY2(run.exitCode == 0, run.err);
    QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"certs"_s});
    const QString saved = u"%1/certs/%2/org1/ca.zip"_s.arg(dir.path(), m_cloud->blockchainId());
    QVERIFY(QFile::exists(saved));
    QVERIFY2(run.err.contains(option.toUtf8() + ": "), run.err); // what is used is said
    arguments += u"--quiet"_s;
    QCOMPARE(runCli(arguments, {m_cloud->token()}).err, QByteArray());
}

void CliPasted::theCellsOfAJobsFileAreCleanedToo_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("CSV")
        << u"org,type,blockchain,to\n“org1”\u200b,\u00a0ca,%1\u3000,file://%2/my%20certs\r\n"_s;
    QTest::newRow("CSV with quotes of its own")
        << u"org,type,blockchain,to\n\"\"\"org1\"\"\",'ca',\"%1\n\",\"%2/my certs\n\"\n"_s;
    QTest::newRow("JSON")
        << u"[{\"org\": \"「org1」\\r\", \"type\": \"ca \", \"blockchain\": \"\\ufeff%1\", \"to\": \"%2/my certs\\n\"}]"_s;
}

void CliPasted::theCellsOfAJobsFileAreCleanedToo()
{
    QFETCH(const QString, text);
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"jobs"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.arg(m_cloud->blockchainId(), dir.path()).toUtf8());
    file.close();
    QStringList arguments = downloadFrom(*m_cloud, u"/unused"_s);
    for (const QString &option : {u"--to"_s, u"--blockchain"_s})
        arguments.remove(arguments.indexOf(option), 2);
    const CliRun run = runCli(arguments + QStringList{u"--jobs"_s, file.fileName()}, {m_cloud->token()});
    QVERIFY2(run.exitCode == 0, run.err);
    QVERIFY(QFile::exists(u"%1/my certs/%2/org1/ca.zip"_s.arg(dir.path(), m_cloud->blockchainId())));
}

void CliPasted::aPathThatMeansAnotherPlaceIsWrongUsage_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("a share") << u"--to"_s << u"smb://server/share"_s << QByteArray("smb://server/share");
    QTest::newRow("a file of another host")
        << u"--to"_s << u"file://server/share"_s << QByteArray("is a remote address");
    QTest::newRow("a line end inside") << u"--to"_s << u"/srv/a\nb"_s << QByteArray("a␊b");
    QTest::newRow("an encoded line end") << u"--to"_s << u"file:///srv/a%0A"_s << QByteArray("a␊");
    QTest::newRow("bytes that are no UTF-8 in a URL")
        << u"--to"_s << u"file:///srv/%D6%A4%CA%E9"_s << QByteArray("UTF-8");
    QTest::newRow("jobs elsewhere") << u"--jobs"_s << u"https://user:secret@host/jobs.csv"_s
                                    << QByteArray("https://…@host");
    QTest::newRow("a token elsewhere")
        << u"--token-file"_s << u"https://host/token"_s << QByteArray("--token-file");
}

void CliPasted::aPathThatMeansAnotherPlaceIsWrongUsage()
{
    QFETCH(const QString, option);
    QFETCH(const QString, path);
    QFETCH(const QByteArray, said);
    const QTemporaryDir dir;
    QStringList arguments = downloadFrom(*m_cloud, dir.filePath(u"to"_s))
        + QStringList{u"--org"_s, u"org1"_s, u"--type"_s, u"ca"_s};
    if (arguments.contains(option))
        arguments[arguments.indexOf(option) + 1] = path;
    else
        arguments += {option, path};
    const CliRun run = runCli(arguments, {m_cloud->token(), {}, {}, dir.path()});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(said) && run.err.contains(option.toUtf8()), run.err);
    QVERIFY2(!run.err.contains("secret"), run.err);
    QVERIFY(QDir(dir.path()).isEmpty());
}

void CliPasted::anArgumentThatIsNoUtf8IsWrongUsage_data()
{
    QTest::addColumn<QByteArray>("arguments"); // for a shell; %b stands for the bytes
    QTest::addColumn<QByteArray>("argument");
    QTest::newRow("the folder") << QByteArray("--to \"%b\"") << QByteArray("--to");
    QTest::newRow("the folder behind an equals sign") << QByteArray("--to=\"%b\"") << QByteArray("--to");
    QTest::newRow("jobs") << QByteArray("--jobs \"%b\"") << QByteArray("--jobs");
    QTest::newRow("a token file") << QByteArray("--to x --token-file \"%b\"") << QByteArray("--token-file");
    QTest::newRow("a CA file") << QByteArray("--to x --ca \"%b\"") << QByteArray("--ca");
    QTest::newRow("an organization") << QByteArray("--to x --org \"%b\"") << QByteArray("--org");
}

void CliPasted::anArgumentThatIsNoUtf8IsWrongUsage()
{
    QFETCH(const QByteArray, arguments);
    QFETCH(const QByteArray, argument);
    const QTemporaryDir dir;
    for (const char *const locale : {"C.UTF-8", "zh_CN.GBK", "C"}) {
        const QByteArray script = "b=$(printf '/tmp/\\326\\244\\312\\351\\033'); LC_ALL=" + QByteArray(locale)
            + " exec \"$0\" download --endpoint " + m_cloud->endpoint().toUtf8()
            + " --project p --blockchain b --org org1 --type ca " + QByteArray(arguments).replace("%b", "$b");
        const CliRun run = runRaw(script, dir.path());
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains("chaincert-cli: " + argument + ": "), run.err);
        QVERIFY2(run.err.contains("/tmp/\\xD6\\xA4\\xCA\\xE9\\x1B"), run.err);
        QVERIFY2(run.err.contains("UTF-8") && !run.err.contains('\033'), run.err);
        QVERIFY(QDir(dir.path()).isEmpty());
    }
}

void CliPasted::aWorkingFolderWithoutUtf8IsNotGuessed()
{
    const QTemporaryDir dir;
    const QByteArray script
        = "d=$(printf '\\312\\351'); mkdir \"$d\" && cd \"$d\" && exec \"$0\" download --endpoint "
        + m_cloud->endpoint().toUtf8() + " --project p --blockchain b --org org1 --type ca --to certs";
    const CliRun run = runRaw(script, dir.path());
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains("--to: ") && run.err.contains("UTF-8"), run.err);
    QVERIFY(filesUnder(dir.path()).isEmpty());
    QCOMPARE(runRaw("rmdir *", dir.path()).exitCode, 0); // nothing was made in it
}

void CliPasted::anUnusualFormIsSaidOnceWhereItDidNotWork()
{
    const QTemporaryDir dir;
    const QStringList arguments{u"download"_s, u"--endpoint"_s, m_cloud->endpoint(), u"--project"_s,
        m_cloud->projectId(), u"--blockchain"_s, m_cloud->blockchainId().chopped(1), u"--org"_s,
        u"org1 org2"_s, u"--type"_s, u"all"_s, u"--to"_s, dir.path()};
    const CliRun run = runCli(arguments, {m_cloud->token()});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.count("UUID") == 1 && run.err.count("contains no spaces") == 1, run.err);
}

void CliPasted::whatIsEchoedIsHarmless_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("shown");
    const QString evil = u"a\u001b[31mb\u009bc\u202ed\u0007"_s;
    const QByteArray shown = "a␛[31mb<U+009B>c<U+202E>d";
    const QStringList rest{u"--project=p"_s, u"--blockchain=b"_s, u"--to=/unused"_s};
    const auto download
        = [&rest](const QStringList &more) { return QStringList{u"download"_s} + more + rest; };
    QTest::newRow("a type") << download({u"--endpoint=https://a"_s, u"--org=o"_s, u"--type"_s, evil})
                            << QByteArray("a␛[31mb<U+009B>cd");
    QTest::newRow("a command") << QStringList{evil} << shown;
    QTest::newRow("an account's command") << QStringList{u"account"_s, evil} << shown;
    QTest::newRow("a list") << QStringList{u"list"_s, evil} << QByteArray("␛[31m");
    QTest::newRow("an option") << download({u"--"_s + evil}) << shown;
    QTest::newRow("a short option") << download({u"-"_s + evil}) << QByteArray("-a…");
    QTest::newRow("a stray word") << download({evil}) << shown;
    QTest::newRow("a value that looks like an option")
        << download({u"--org"_s, u"-"_s + evil}) << QByteArray("--org=…");
    QTest::newRow("a language") << download({u"--language"_s, evil}) << QByteArray("␛[31m");
    QTest::newRow("a number") << download(
        {u"--endpoint=https://a"_s, u"--org=o"_s, u"--type=ca"_s, u"--parallel"_s, evil})
                              << QByteArray("␛[31m");
    QTest::newRow("what exists") << download(
        {u"--endpoint=https://a"_s, u"--org=o"_s, u"--type=ca"_s, u"--existing-files"_s, evil})
                                 << QByteArray("␛[31m");
    QTest::newRow("a region") << download({u"--region"_s, evil}) << QByteArray("region");
    QTest::newRow("an account") << QStringList{u"account"_s, u"test"_s, evil} << QByteArray("account");
    QTest::newRow("a token file") << download(
        {u"--endpoint=https://a"_s, u"--org=o"_s, u"--type=ca"_s, u"--token-file"_s, u"/x"_s + evil})
                                  << QByteArray("␛");
    for (const char *const option : {"--endpoint", "--iam", "--proxy"})
        QTest::addRow("an address in %s", option) << download(
            (qstrcmp(option, "--endpoint") == 0 ? QStringList() : QStringList{u"--endpoint=https://a"_s})
            + QStringList{QString::fromLatin1(option), u"https://ada:s/e@cret@host"_s})
                                                  << QByteArray(option);
    QTest::newRow("an address for a command")
        << QStringList{u"https://ada:secret@host"_s} << QByteArray("@host");
    QTest::newRow("an address for a type")
        << download({u"--endpoint=https://a"_s, u"--org=o"_s, u"--type"_s, u"https://ada:secret@host"_s})
        << QByteArray("@host");
    QTest::newRow("a stray secret") << download({u"--password-stdin"_s, u"secret"_s}) << QByteArray("-stdin");
    QTest::newRow("a secret behind its option")
        << download({u"--passwordsecret"_s}) << QByteArray("--password");
}

void CliPasted::whatIsEchoedIsHarmless()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, shown);
    const CliRun run = runCli(arguments, {"MIIx"});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(shown), run.err);
    const QString text = QString::fromUtf8(run.out + run.err);
    for (const QChar c : text)
        QVERIFY2(c == u'\n' || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format),
            run.err);
    QVERIFY2(
        !text.contains(u"secret@"_s) && !text.contains(u"cret@"_s) && !text.contains(u"passwordsecret"_s),
        run.err);
}

void CliPasted::aDocumentDoesNotSteerATerminal()
{
    RawServer::Server server([](RawServer::Connection &connection) {
        if (connection.readRequest())
            connection.send(RawServer::answer(200,
                "{\"blockchains\":[{\"id\":\"b1\",\"name\":\"a\xc2\x9b"
                "31m\xe2\x80\xae\x7f\xe2\x80\x8b\"}]}"));
    });
    const QString address = server.url().toString(QUrl::RemovePath);
    const CliRun run = runCli(
        {u"list"_s, u"blockchains"_s, u"--endpoint"_s, address, u"--project=p"_s, u"--json"_s}, {"token"});
    QVERIFY2(run.exitCode == 0 && run.isOneDocument(), run.out + run.err);
    for (const QChar c : QString::fromUtf8(run.out))
        QVERIFY2(c == u'\n' || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format),
            run.out);
    QVERIFY2(run.out.contains("\"name\": \"a\""), run.out); // the service's own text is cleaned before
}

CHAINCERT_TEST(CliPasted)
#include "tst_clipasted.moc"
