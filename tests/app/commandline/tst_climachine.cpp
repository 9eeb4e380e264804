#include "app/credentials/keyringsession.h"
#include "cli.h"
#include "harness/harness.h"
#include "harness/watched.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

// The real program on strange machines.
class CliMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void settingsAreForOneselfAloneWhateverTheUmaskSays_data();
    void settingsAreForOneselfAloneWhateverTheUmaskSays();
    void settingsThatOthersMayWriteAreNotBelieved();
    void aPlantedLockHoldsNobodyUp_data();
    void aPlantedLockHoldsNobodyUp();
    void keysThatOthersMayWriteAreNotBelieved();
    void withoutAHomeNothingIsMadeInTheRoot_data();
    void withoutAHomeNothingIsMadeInTheRoot();
    void withoutAThreadThereIsAFailureAndNoHang();
    void withFewFilesThereIsASentenceAndNothingHiddenIsLeft_data();
    void withFewFilesThereIsASentenceAndNothingHiddenIsLeft();
    void aFileBeyondTheLimitIsAFailure();
    void closedStandardFilesAreNotWrittenOver();
    void anInterruptEndsWithinSecondsWhateverHangs();
    void aSecretThatIsThereTwiceIsGoneTwice();

private:
    // `through`: the program that starts it, with its arguments.
    CliRun run(const QStringList &through, const QStringList &arguments, const CliInput &input = {})
    {
        QProcess process;
        process.setProcessEnvironment(cliEnvironment(input));
        const bool others = through.contains(u"setpriv"_s);
        process.start(through.first(),
            through.mid(1) + QStringList{others ? programForOthers() : cliProgram()} + arguments);
        process.write(input.standardInput);
        process.closeWriteChannel();
        return runOf(process, 30'000);
    }
    static mode_t modeOf(const QString &path)
    {
        struct stat facts = {};
        return ::stat(QFile::encodeName(path).constData(), &facts) == 0 ? facts.st_mode & 0777 : 0;
    }
    // Root alone can be somebody else. Anybody else each time: limits count all that a user runs, in every
    // container of this kernel.
    static QStringList somebodyElse()
    {
        const int number = QRandomGenerator::global()->bounded(20'000, 60'000);
        return {u"setpriv"_s, u"--reuid=%1"_s.arg(number), u"--regid=54321"_s, u"--clear-groups"_s, u"--"_s};
    }

    // The program may lie in a home folder that nobody else may enter.
    QString programForOthers()
    {
        const QString copy = m_forOthers.filePath(u"chaincert-cli"_s);
        if (!QFile::exists(copy)
            && (::chmod(QFile::encodeName(m_forOthers.path()).constData(), 0755) != 0
                || !QFile::copy(cliProgram(), copy)))
            qFatal("no copy of the program");
        return copy;
    }

    const QTemporaryDir m_forOthers;
    std::unique_ptr<SandboxProcess> m_cloud;
    std::unique_ptr<KeyringSession> m_keyring;
};

void CliMachine::initTestCase()
{
    m_keyring = std::make_unique<KeyringSession>();
    m_keyring->start();
    m_cloud = std::make_unique<SandboxProcess>();
    QVERIFY(m_cloud->isRunning());
}

void CliMachine::cleanup()
{
    m_keyring->restore();
}

void CliMachine::settingsAreForOneselfAloneWhateverTheUmaskSays_data()
{
    QTest::addColumn<QString>("umask");
    QTest::newRow("000") << u"000"_s;
    QTest::newRow("022") << u"022"_s;
    QTest::newRow("077") << u"077"_s;
}

void CliMachine::settingsAreForOneselfAloneWhateverTheUmaskSays()
{
    QFETCH(QString, umask);
    if (QStandardPaths::findExecutable(u"strace"_s).isEmpty())
        QSKIP("strace is not on this computer");
    const QTemporaryDir home;
    const QString trace = home.filePath(u"trace"_s);
    const QString config = home.filePath(u"config"_s);
    const CliRun added = run(
        {u"sh"_s, u"-c"_s,
            u"umask %1; exec strace -f -o %2 -e trace=openat,open,creat,mkdir,mkdirat,umask \"$@\""_s.arg(
                umask, trace),
            u"sh"_s},
        addArguments(*m_cloud, u"a"_s) + QStringList{u"--token-stdin"_s},
        {{}, "MIIx\n",
            {{u"XDG_CONFIG_HOME"_s, config}, {u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s}}, // not while traced
            {}, {}, true});
    QVERIFY2(added.exitCode == 0, added.err);
    QCOMPARE(modeOf(config + u"/chaincert"_s), mode_t(0700));
    QCOMPARE(modeOf(config + u"/chaincert/chaincert.conf"_s), mode_t(0600));

    // Whatever was made, Qt's lock and temporary file too, was made under a umask of 077.
    const QByteArray calls = contentOf(trace);
    const qsizetype masked = calls.indexOf("umask(077)");
    QVERIFY(masked > 0);
    QVERIFY(calls.indexOf("chaincert.conf", masked) > masked);
    QVERIFY(!calls.first(masked).contains("chaincert.conf"));
    QCOMPARE(QDir(config + u"/chaincert"_s).entryList(QDir::Files | QDir::Hidden),
        QStringList{u"chaincert.conf"_s});
}

void CliMachine::settingsThatOthersMayWriteAreNotBelieved()
{
    const QTemporaryDir config;
    const QList<QPair<QString, QString>> there{{u"XDG_CONFIG_HOME"_s, config.path()}};
    const CliInput withToken{{}, "MIIx\n", there, {}, {}, true};
    const CliInput plain{{}, {}, there, {}, {}, true};
    const QStringList add = addArguments(*m_cloud, u"a"_s) + QStringList{u"--token-stdin"_s};
    QCOMPARE(runCli(add, withToken).exitCode, 0);
    const QString file = config.filePath(u"chaincert/chaincert.conf"_s);
    const QByteArray before = contentOf(file);
    QVERIFY(before.contains("name=a"));
    QCOMPARE(::chmod(QFile::encodeName(file).constData(), 0666), 0);

    const CliRun list = runCli({u"account"_s, u"list"_s, u"--json"_s}, plain);
    QCOMPARE(list.exitCode, 0);
    QVERIFY(list.document().value(u"accounts"_s).toArray().isEmpty());
    QVERIFY2(list.err.contains(file.toUtf8()) && list.err.contains("chmod go-w"), list.err);
    const CliRun again
        = runCli(addArguments(*m_cloud, u"b"_s) + QStringList{u"--token-stdin"_s, u"--json"_s}, withToken);
    QCOMPARE(again.exitCode, 1);
    QCOMPARE(again.failureKind(), u"folder_not_writable"_s);
    QCOMPARE(contentOf(file), before);
    QCOMPARE(modeOf(file), mode_t(0666));

    QCOMPARE(::chmod(QFile::encodeName(file).constData(), 0600), 0);
    const CliRun believed = runCli({u"account"_s, u"list"_s, u"--json"_s}, plain);
    QCOMPARE(believed.document().value(u"accounts"_s).toArray().size(), 1);
    QVERIFY2(believed.err.isEmpty(), believed.err);
}

void CliMachine::aPlantedLockHoldsNobodyUp_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("a pipe") << u"pipe"_s;
    QTest::newRow("2 GB without a byte") << u"huge"_s;
    QTest::newRow("a link") << u"link"_s;
}

void CliMachine::aPlantedLockHoldsNobodyUp()
{
    QFETCH(QString, what);
    const QTemporaryDir config;
    QVERIFY(
        QDir(config.path()).mkdir(u"chaincert"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const QString lock = config.filePath(u"chaincert/account-add.lock"_s);
    if (what == u"pipe"_s) {
        QCOMPARE(::mkfifo(QFile::encodeName(lock).constData(), 0666), 0);
    } else if (what == u"link"_s) {
        QVERIFY(QFile::link(u"/dev/zero"_s, lock));
    } else {
        QFile file(lock);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(Q_INT64_C(2) * 1024 * 1024 * 1024));
    }
    QElapsedTimer clock;
    clock.start();
#ifdef __SANITIZE_ADDRESS__ // whose shadow takes more than any limit that would mean something
    const QStringList limits{u"prlimit"_s, u"--cpu=60"_s};
#else
    const QStringList limits{u"prlimit"_s, u"--as=4000000000"_s};
#endif
    const CliRun added
        = run(limits, addArguments(*m_cloud, u"a"_s) + QStringList{u"--token-stdin"_s, u"--json"_s},
            {{}, "MIIx\n", {{u"XDG_CONFIG_HOME"_s, config.path()}}, {}, {}, true});
    QVERIFY(clock.elapsed() < 60'000);
    if (what == u"huge"_s) {
        QVERIFY2(added.exitCode == 0, added.err);
    } else {
        QCOMPARE(added.exitCode, 1);
        QCOMPARE(added.failureKind(), u"lock_unusable"_s);
    }
}

void CliMachine::keysThatOthersMayWriteAreNotBelieved()
{
    const QTemporaryDir home;
    QVERIFY(QDir(home.path()).mkdir(u".huaweicloud"_s));
    QFile profile(home.filePath(u".huaweicloud/credentials"_s));
    QVERIFY(profile.open(QIODevice::WriteOnly));
    profile.write("[basic]\nak=AK1\nsk=SK1\niam_endpoint=https://evil.example\n");
    profile.close();
    QCOMPARE(::chmod(QFile::encodeName(profile.fileName()).constData(), 0622), 0);
    const CliRun run
        = runCli(addArguments(*m_cloud, u"k"_s) + QStringList{u"--from-environment"_s, u"--json"_s},
            {{}, {}, {}, {}, home.path()});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(run.failureKind(), u"keys_unreadable"_s);
    QVERIFY2(run.err.contains("Other users can write"), run.err);
}

void CliMachine::withoutAHomeNothingIsMadeInTheRoot_data()
{
    QTest::addColumn<QString>("home");
    QTest::newRow("not set") << QString();
    QTest::newRow("empty") << u"HOME="_s;
    QTest::newRow("the root") << u"HOME=/"_s;
    QTest::newRow("not absolute") << u"HOME=x"_s;
}

void CliMachine::withoutAHomeNothingIsMadeInTheRoot()
{
    QFETCH(QString, home);
    if (::geteuid() != 0)
        QSKIP("only root can be a user without an entry");
    const QStringList before = QDir(u"/"_s).entryList(QDir::AllEntries | QDir::Hidden | QDir::System);
    QStringList through = somebodyElse()
        + QStringList{
            u"env"_s, u"-u"_s, u"HOME"_s, u"-u"_s, u"XDG_CONFIG_HOME"_s, u"-u"_s, u"XDG_DATA_HOME"_s};
    if (!home.isEmpty())
        through += home;
    QStringList arguments
        = downloadFrom(*m_cloud, u"~/tst-x"_s) + QStringList{u"--org=org1"_s, u"--type=ca"_s};
    const CliRun unknown = run(through, arguments, {m_cloud->token()});
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY2(unknown.err.contains("--to") && unknown.err.contains("HOME"), unknown.err);

    const QTemporaryDir folder;
    QCOMPARE(::chmod(QFile::encodeName(folder.path()).constData(), 0777), 0);
    const CliRun elsewhere
        = run(through, downloadFrom(*m_cloud, folder.path()) + QStringList{u"--org=org1"_s, u"--type=ca"_s},
            {m_cloud->token()});
    QVERIFY2(elsewhere.exitCode == 0, elsewhere.err);
    QVERIFY2(elsewhere.err.contains("HOME"), elsewhere.err); // said: nothing is kept
    QCOMPARE(QDir(u"/"_s).entryList(QDir::AllEntries | QDir::Hidden | QDir::System), before);
}

void CliMachine::withoutAThreadThereIsAFailureAndNoHang()
{
    if (::geteuid() != 0)
        QSKIP("only root can be somebody else");
    const QTemporaryDir folder;
    QCOMPARE(::chmod(QFile::encodeName(folder.path()).constData(), 0777), 0);
    const CliRun download = run(QStringList{u"prlimit"_s, u"--nproc=1:1"_s} + somebodyElse(),
        downloadFrom(*m_cloud, folder.path()) + QStringList{u"--org=org1"_s, u"--type=ca"_s, u"--json"_s},
        {m_cloud->token()});
    QCOMPARE(download.exitCode, 1);
    QCOMPARE(download.failureKind(), u"no_thread"_s);
    QVERIFY(filesUnder(folder.path()).isEmpty());
}

void CliMachine::withFewFilesThereIsASentenceAndNothingHiddenIsLeft_data()
{
    QTest::addColumn<int>("files");
#ifndef __SANITIZE_ADDRESS__ // whose own library cannot be loaded then
    QTest::newRow("4") << 4;
#endif
    for (const int files : {5, 6, 8, 10, 12, 14, 16, 18, 19, 20, 21, 22, 24, 28, 32, 40, 64})
        QTest::addRow("%d", files) << files;
}

void CliMachine::withFewFilesThereIsASentenceAndNothingHiddenIsLeft()
{
    QFETCH(int, files);
    const QTemporaryDir folder;
    const CliRun download = run({u"prlimit"_s, u"--nofile=%1:%1"_s.arg(files)},
        downloadFrom(*m_cloud, folder.path())
            + QStringList{u"--org=org1"_s, u"--type"_s, u"ca"_s, u"admin"_s, u"user"_s},
        {m_cloud->token()});
#ifdef __SANITIZE_ADDRESS__ // which opens a pipe to look at an object, and takes one that it cannot see for
                            // broken; if it can see it a moment later, it says that it is what it should be
    if (download.err.contains("object has invalid vptr")
        || download.err.contains("note: object is of type '*St19_Sp_counted_deleter"))
        return;
#endif
    if (files < 20)
        QCOMPARE(download.exitCode, 1);
    QVERIFY2(download.exitCode == 0 || download.exitCode == 1, download.err); // it did not crash
    QVERIFY2(download.exitCode == 0 || !download.err.isEmpty(), "It said nothing");
    for (const QString &file : filesUnder(folder.path()))
        QVERIFY2(!file.contains(u"/."_s) && !file.startsWith(u'.'),
            filesUnder(folder.path()).join(u' ').toUtf8() + download.err);
}

void CliMachine::aFileBeyondTheLimitIsAFailure()
{
    const QTemporaryDir folder;
    const CliRun download = run({u"prlimit"_s, u"--fsize=1000"_s},
        downloadFrom(*m_cloud, folder.path()) + QStringList{u"--org=org1"_s, u"--type=ca"_s, u"--json"_s},
        {m_cloud->token()});
    QCOMPARE(download.exitCode, 1); // not ended by SIGXFSZ
    QVERIFY2(!download.failureKind().isEmpty(), download.out + download.err);
    for (const QString &file : filesUnder(folder.path()))
        QVERIFY2(!file.contains(u"/."_s) && !file.startsWith(u'.'), qPrintable(file));
}

// Else the first file that is opened takes their number, and what is printed goes into it.
void CliMachine::closedStandardFilesAreNotWrittenOver()
{
    const QTemporaryDir folder;
    const CliRun download = run({u"sh"_s, u"-c"_s, u"exec \"$@\" <&- >&- 2>&-"_s, u"sh"_s},
        downloadFrom(*m_cloud, folder.path())
            + QStringList{u"--org"_s, u"org1"_s, u"error-404"_s, u"--type=ca"_s},
        {m_cloud->token()});
    QCOMPARE(download.exitCode, 1);
    const CliRun again = runCli(
        downloadFrom(*m_cloud, folder.path()) + QStringList{u"--org=org1"_s, u"--type=ca"_s, u"--json"_s},
        {m_cloud->token()});
    QCOMPARE(again.downloads().first().value(u"status"_s).toString(), u"unchanged"_s);
}

void CliMachine::anInterruptEndsWithinSecondsWhateverHangs()
{
    m_keyring->stop(); // its answer is waited for: half a minute
    QProcess process;
    process.setProcessEnvironment(cliEnvironment({{}, {}, {}, {}, {}, true}));
    process.start(cliProgram(), addArguments(*m_cloud, u"hung"_s) + QStringList{u"--token-stdin"_s});
    process.write("MIIx\n");
    process.closeWriteChannel();
    Harness::Watched watched(process.processId());
    QVERIFY(Harness::waitFor([&] { return watched.catches(SIGTERM) && watched.waits(); }));
    QCOMPARE(process.state(), QProcess::Running);
    QElapsedTimer clock;
    clock.start();
    ::kill(pid_t(process.processId()), SIGTERM);
    QVERIFY(process.waitForFinished(25'000));
    QVERIFY(clock.elapsed() < 25'000);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
}

void CliMachine::aSecretThatIsThereTwiceIsGoneTwice()
{
    if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
        QSKIP("python3 is not on this computer");
    // execve(2) takes what it is given; the program hangs at the stopped keyring meanwhile.
    m_keyring->stop();
    const QString script = u"import ctypes,os,sys\n"
                           "a=[x.encode() for x in sys.argv[1:]]\n"
                           "e=[(k+'='+v).encode() for k,v in os.environ.items()]\n"
                           "for n in (b'CHAINCERT_TOKEN',b'HUAWEICLOUD_SDK_SK',b'CHAINCERT_MFA_CODE'):\n"
                           "  e+=[n+b'=twice-secret-1',n+b'=twice-secret-2']\n"
                           "c=lambda l:(ctypes.c_char_p*(len(l)+1))(*l,None)\n"
                           "ctypes.CDLL(None).execve(a[0],c(a),c(e))\n"_s;
    QProcess process;
    process.setProcessEnvironment(cliEnvironment({{}, {}, {}, {}, {}, true}));
    process.start(u"python3"_s,
        QStringList{u"-c"_s, script, cliProgram()} + addArguments(*m_cloud, u"twice"_s)
            + QStringList{u"--token-stdin"_s});
    process.write("MIIx\n");
    process.closeWriteChannel();
    QVERIFY(!process.waitForFinished(2500));
    const QByteArray shown = contentOf(u"/proc/%1/environ"_s.arg(process.processId()));
    const QByteArray name = contentOf(u"/proc/%1/comm"_s.arg(process.processId()));
    process.kill();
    process.waitForFinished();
    QVERIFY2(name.startsWith("chaincert-cli"), name);
    QVERIFY(shown.contains("PATH="));
    QVERIFY(!shown.contains("twice-secret"));
}

CHAINCERT_TEST(CliMachine)

#include "tst_climachine.moc"
