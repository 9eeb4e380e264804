#include "cliidentities.h"
#include "cliterminal.h"
#include "harness/harness.h"
#include "harness/watched.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace Chaincert;
using namespace CliIdentities;
using namespace Qt::StringLiterals;

// The real program over paths of every sort.
class CliPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPasswordOpensAStore();
    void aPasswordIsAskedForAtATerminal();
    void filesThatBelongTogetherAreJudgedTogether();
    void standardInputAndPipesAreRead();
    void aPathThatIsNotThereEndsWithTwo_data();
    void aPathThatIsNotThereEndsWithTwo();
    void aPastedPathIsReadAsWhatIsThere();
    void aNameIsUsedAsAShellWritesIt();
    void linksThatLeadOutAreTold();
    void whatIsHugeIsNotReadAndHoldsNobodyUp();
    void whatMayNotBeReadSaysSo();
    void anArchiveThatBreaksARuleSaysWhy();
    void nothingIsWrittenAnywhere();
    void aClosedPipeEndsItQuietly();
    void anInterruptEndsItAtOnce_data();
    void anInterruptEndsItAtOnce();
};

void CliPaths::aPasswordOpensAStore()
{
    const QByteArray store = Made::store({.key = right().key,
        .certificate = right().certificate,
        .chain = {network().ca.certificate},
        .password = " two words "});
    const OnDisk disk(
        {{u"a.p12"_s, store}, {u"key.pem"_s, Made::encryptedPkcs8(right().key, " two words ")}});
    CliInput input;
    input.workingFolder = disk.path();
    const CliRun closed = inspect({u"a.p12"_s}, input);
    QCOMPARE(closed.exitCode, 1);
    QVERIFY2(closed.out.contains("--password-stdin"), closed.out);
    input.standardInput = " two words \nmore";
    const CliRun opened = inspect({u"a.p12"_s, u"key.pem"_s, u"--json"_s, u"--password-stdin"_s}, input);
    QCOMPARE(inspectedIn(opened)[u"kind"_s].toString(), u"pkcs12"_s);
    QCOMPARE(firstIdentity(inspectedIn(opened))[u"certificate"_s][u"sha256"_s].toString(), right().sha256());
    QCOMPARE(firstIdentity(inspectedIn(opened))[u"key"_s][u"matches"_s], QJsonValue(true));
    QCOMPARE(firstIdentity(inspectedIn(opened, 1))[u"key"_s][u"fabric_ski"_s].toString(), right().ski());
    input.standardInput = "wrong\n";
    const CliRun wrong = inspect({u"a.p12"_s, u"--password-stdin"_s}, input);
    QCOMPARE(wrong.exitCode, 1);
    QVERIFY2(
        wrong.out.contains("another password") && !(wrong.out + wrong.err).contains("wrong\n"), wrong.out);
    input.standardInput = "";
    const CliRun none = inspect({u"a.p12"_s, u"--password-stdin"_s}, input);
    QCOMPARE(none.exitCode, 2);
    QVERIFY2(none.err.contains("--password-stdin: Nothing was entered"), none.err);
}

void CliPaths::aPasswordIsAskedForAtATerminal()
{
    const OnDisk disk({{u"a.p12"_s,
        Made::store({.key = right().key, .certificate = right().certificate, .password = "open sesame"})}});
    CliTerminal terminal({u"inspect"_s, disk.path(u"a.p12"_s), u"--password-stdin"_s, u"--json"_s}, {});
    QVERIFY(terminal.shows("Password of the files: "));
    terminal.type("open sesame\n");
    const CliRun run = terminal.end();
    QCOMPARE(inspectedIn(run)[u"certificates"_s].toArray().size(), 1);
    QVERIFY(!run.err.contains("sesame"));
}

void CliPaths::filesThatBelongTogetherAreJudgedTogether()
{
    const OnDisk disk({{u"cert.pem"_s, right().certificate}, {u"key.pem"_s, right().pem()},
        {u"ca.pem"_s, network().ca.certificate}, {u"other.pem"_s, network().issued("client").pem()}});
    CliInput input;
    input.workingFolder = disk.path();
    const CliRun pair = inspect({u"key.pem"_s, u"cert.pem"_s, u"ca.pem"_s, u"--json"_s}, input);
    QCOMPARE(pair.exitCode, 0);
    for (const int at : {0, 1}) {
        const QJsonObject identity = firstIdentity(inspectedIn(pair, at));
        QCOMPARE(identity[u"key"_s][u"matches"_s], QJsonValue(true));
        QCOMPARE(identity[u"chain"_s][u"openssl"_s].toString(), u"ok"_s);
    }
    QCOMPARE(inspectedIn(pair, 0)[u"kind"_s].toString(), u"key"_s);
    QCOMPARE(inspectedIn(pair, 2)[u"identities"_s].toArray().size(), 1);
    const CliRun wrong = inspect({u"cert.pem"_s, u"other.pem"_s, u"--json"_s}, input);
    QCOMPARE(wrong.exitCode, 1);
    for (const int at : {0, 1})
        QVERIFY(checksOf(firstIdentity(inspectedIn(wrong, at))).contains(u"key_mismatch"_s));
}

void CliPaths::standardInputAndPipesAreRead()
{
    CliInput input;
    input.standardInput = secretOf(right());
    const CliRun standard = inspect({u"-"_s, u"--json"_s}, input);
    QCOMPARE(inspectedIn(standard)[u"path"_s].toString(), u"-"_s);
    QCOMPARE(inspectedIn(standard)[u"kind"_s].toString(), u"kubernetes_secret"_s);
    QProcess shell;
    shell.setProcessEnvironment(cliEnvironment({}));
    shell.start(u"bash"_s,
        {u"-c"_s, u"exec \"$0\" inspect <(printf %s \"$1\") --json"_s, cliProgram(),
            QString::fromLatin1(right().certificate)});
    QCOMPARE(inspectedIn(runOf(shell))[u"kind"_s].toString(), u"certificate"_s);
    input.standardInput = "";
    QCOMPARE(inspect({u"-"_s}, input).exitCode, 1);
}

void CliPaths::aPathThatIsNotThereEndsWithTwo_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("not there") << u"nothing"_s;
    QTest::newRow("below a file") << u"cert.pem/x"_s;
    QTest::newRow("a link to nothing") << u"dangling"_s;
    QTest::newRow("an address elsewhere") << u"https://example.com/a.pem"_s;
    QTest::newRow("only blanks") << u"  "_s;
}

void CliPaths::aPathThatIsNotThereEndsWithTwo()
{
    QFETCH(QString, path);
    const OnDisk disk({{u"cert.pem"_s, right().certificate}});
    disk.link(u"dangling"_s, u"nothing"_s);
    CliInput input;
    input.workingFolder = disk.path();
    for (const QString &more : {u"--no-color"_s, u"--json"_s}) {
        const CliRun run = inspect({u"cert.pem"_s, path, more}, input);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.out.isEmpty() && run.err.startsWith("chaincert-cli: "), run.out + run.err);
    }
}

void CliPaths::aPastedPathIsReadAsWhatIsThere()
{
    const OnDisk disk({{u"cert.pem"_s, right().certificate}});
    for (const QString &pasted : {u"'%1'"_s, u" %1 "_s, u"file://%1"_s}) {
        const CliRun run = inspect({pasted.arg(disk.path(u"cert.pem"_s)), u"--json"_s});
        QCOMPARE(inspectedIn(run)[u"path"_s].toString(), disk.path(u"cert.pem"_s));
        QVERIFY2(run.err.contains("is read as"), run.err);
    }
}

void CliPaths::aNameIsUsedAsAShellWritesIt()
{
    const QStringList names{
        u" blanks "_s, u"'quoted'"_s, u"a\nline"_s, u"-dash"_s, u"%1.pem"_s, u"证书.pem"_s};
    QMap<QString, QByteArray> files;
    for (const QString &name : names)
        files.insert(name, right().certificate);
    const OnDisk disk(files);
    CliInput input;
    input.workingFolder = disk.path();
    const CliRun run = inspect(QStringList{u"--json"_s, u"--"_s} + names, input);
    QVERIFY2(run.err.isEmpty(), run.err);
    for (int i = 0; i < names.size(); ++i) {
        QCOMPARE(inspectedIn(run, i)[u"path"_s].toString(), names[i]);
        QCOMPARE(inspectedIn(run, i)[u"certificates"_s].toArray().size(), 1);
    }
}

void CliPaths::linksThatLeadOutAreTold()
{
    const OnDisk outside({{u"key.pem"_s, right().pem()}});
    const OnDisk disk({{u"cert.pem"_s, right().certificate}});
    disk.link(u"key.pem"_s, outside.path(u"key.pem"_s));
    const CliRun run = inspect({disk.path(), u"--json"_s});
    QVERIFY(firstIdentity(inspectedIn(run))[u"key"_s].isNull());
    QCOMPARE(inspectedIn(run)[u"links_not_followed"_s].toArray(), QJsonArray{u"key.pem"_s});
    QCOMPARE(checksOf(inspectedIn(run)), QStringList{u"damaged"_s});
    const CliRun people = inspect({disk.path()});
    QVERIFY2(people.out.contains("1 link") && people.err.isEmpty(), people.out + people.err);
}

void CliPaths::whatIsHugeIsNotReadAndHoldsNobodyUp()
{
    const OnDisk disk({{u"tree/cert.pem"_s, right().certificate}});
    for (const QString &name : {u"huge.pem"_s, u"tree/huge"_s}) {
        QFile file(disk.path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(Q_INT64_C(4) * 1024 * 1024 * 1024));
    }
    QElapsedTimer clock;
    clock.start();
    const CliRun huge
        = inspect({disk.path(u"huge.pem"_s), u"/dev/zero"_s, disk.path(u"tree"_s), u"--json"_s});
    QVERIFY(clock.elapsed() < 60'000);
    for (const int at : {0, 1})
        QCOMPARE(
            inspectedIn(huge, at)[u"findings"_s][0][u"evidence"_s][u"note"_s].toString(), u"too_large"_s);
    QCOMPARE(inspectedIn(huge, 2)[u"certificates"_s].toArray().size(), 1);
    QCOMPARE(huge.exitCode, 1);
}

void CliPaths::whatMayNotBeReadSaysSo()
{
    if (::geteuid() == 0 && QStandardPaths::findExecutable(u"setpriv"_s).isEmpty())
        QSKIP("root may read everything");
    const OnDisk disk({{u"cert.pem"_s, right().certificate}, {u"closed/cert.pem"_s, right().certificate}});
    disk.setMode(u"cert.pem"_s, 0);
    disk.setMode(u"closed"_s, 0);
    disk.setMode({}, 0755);
    // The program may lie where nobody else may look.
    const OnDisk others;
    others.setMode({}, 0755);
    QVERIFY(QFile::copy(cliProgram(), others.path(u"chaincert-cli"_s)));
    others.setMode(u"chaincert-cli"_s, 0755);
    QProcess process;
    process.setProcessEnvironment(cliEnvironment({}));
    QStringList command{others.path(u"chaincert-cli"_s), u"inspect"_s, disk.path(u"cert.pem"_s),
        disk.path(u"closed"_s), disk.path(), u"--json"_s};
    if (::geteuid() == 0)
        command
            = QStringList{u"setpriv"_s, u"--reuid=54325"_s, u"--regid=54325"_s, u"--clear-groups"_s, u"--"_s}
            + command;
    process.start(command.takeFirst(), command);
    const CliRun run = runOf(process);
    disk.setMode(u"closed"_s, 0700);
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(checksOf(inspectedIn(run)), QStringList{u"key_permissions"_s});
    QCOMPARE(inspectedIn(run, 1)[u"failure"_s][u"kind"_s].toString(), u"file_unreadable"_s);
    QCOMPARE(checksOf(inspectedIn(run, 2)), (QStringList{u"key_permissions"_s, u"key_permissions"_s}));
}

void CliPaths::anArchiveThatBreaksARuleSaysWhy()
{
    const OnDisk disk({{u"a.zip"_s, zipOfFiles({{u"../cert.pem"_s, right().certificate}})}});
    const CliRun json = inspect({disk.path(u"a.zip"_s), u"--json"_s});
    QCOMPARE(json.exitCode, 1);
    QCOMPARE(inspectedIn(json)[u"kind"_s].toString(), u"archive"_s);
    QCOMPARE(inspectedIn(json)[u"failure"_s][u"kind"_s].toString(), u"archive_entry_climbs"_s);
    const CliRun people = inspect({disk.path(u"a.zip"_s)});
    QVERIFY2(people.out.contains("Error: ") && people.out.contains("../cert.pem"), people.out);
}

void CliPaths::nothingIsWrittenAnywhere()
{
    const QMap<QString, QByteArray> files = mspFolder(network(), right(), u"msp/"_s);
    const OnDisk disk(files);
    disk.write(u"a.zip"_s, zipOfFiles(files));
    const OnDisk home;
    CliInput input;
    input.home = home.path();
    input.workingFolder = disk.path();
    input.environment = {{u"TMPDIR"_s, home.path()}};
    const QStringList before = filesUnder(disk.path());
    QCOMPARE(inspect({u"msp"_s, u"a.zip"_s, u"."_s}, input).exitCode, 0);
    QCOMPARE(filesUnder(disk.path()), before);
    QCOMPARE(filesUnder(home.path()), QStringList());
}

void CliPaths::aClosedPipeEndsItQuietly()
{
    const OnDisk disk(mspFolder(network(), right()));
    QStringList paths(300, disk.path());
    QProcess shell;
    shell.setProcessEnvironment(cliEnvironment({}));
    shell.start(u"bash"_s,
        QStringList{
            u"-c"_s, u"\"$0\" inspect \"$@\" | head -c 1 >/dev/null; exit ${PIPESTATUS[0]}"_s, cliProgram()}
            + paths);
    const CliRun run = runOf(shell, 60'000);
    QVERIFY2(run.exitCode == 128 + SIGPIPE || run.exitCode == 1, QByteArray::number(run.exitCode));
    QVERIFY2(run.err.isEmpty(), run.err);
}

void CliPaths::anInterruptEndsItAtOnce_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("standard input that stays open") << u"input"_s;
    QTest::newRow("a pipe that nobody opens") << u"pipe"_s;
    QTest::newRow("a password that nobody gives") << u"password"_s;
}

void CliPaths::anInterruptEndsItAtOnce()
{
    QFETCH(QString, what);
    const OnDisk disk({{u"cert.pem"_s, right().certificate}});
    QCOMPARE(::mkfifo(QFile::encodeName(disk.path(u"pipe"_s)).constData(), 0600), 0);
    QProcess process; // its standard input stays open
    process.setProcessEnvironment(cliEnvironment({}));
    QStringList arguments{u"inspect"_s};
    if (what == u"input"_s)
        arguments += u"-"_s;
    else if (what == u"pipe"_s)
        arguments += disk.path(u"pipe"_s);
    else
        arguments += {disk.path(u"cert.pem"_s), u"--password-stdin"_s};
    process.start(cliProgram(), arguments);
    QVERIFY(process.waitForStarted());
    Harness::Watched watched(process.processId());
    QVERIFY(Harness::waitFor([&] { return watched.catches(SIGINT) && watched.waits(); }));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    const CliRun run = runOf(process, 15'000);
    QCOMPARE(run.exitCode, 130);
    QCOMPARE(run.out + run.err, QByteArray());
}

CHAINCERT_TEST(CliPaths)
#include "tst_clipaths.moc"
