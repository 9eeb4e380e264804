#include "cli.h"
#include "harness/harness.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

// Which system calls a whole download makes, as strace sees them.
class CliDescriptors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingBelowTheDestinationIsNamedByAPath_data();
    void nothingBelowTheDestinationIsNamedByAPath();
    void aDiskThatCannotRenameOrLinkIsSavedTo_data();
    void aDiskThatCannotRenameOrLinkIsSavedTo();
    void plantedFoldersCostLittle();
    void fewDescriptorsEndWithASentence();
    void tooFewDescriptorsAreSaidInTheLanguage();
    void aLimitOfFileSizesIsAFailure();
    void fewThreadsEndInTime();

private:
    CliRun limited(int limit, rlim_t most, const QStringList &arguments) const;
    struct Traced
    {
        CliRun run;
        QStringList calls;
    };
    Traced traced(const QStringList &arguments, const QStringList &injected = {}) const;

    std::unique_ptr<SandboxProcess> m_cloud;
};

void CliDescriptors::initTestCase()
{
    m_cloud = std::make_unique<SandboxProcess>();
    QVERIFY(m_cloud->isRunning());
}

CliDescriptors::Traced CliDescriptors::traced(const QStringList &arguments, const QStringList &injected) const
{
    const QTemporaryDir dir;
    const QString log = dir.filePath(u"log"_s);
    QProcess strace;
    QProcessEnvironment environment = cliEnvironment({m_cloud->token()});
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s); // it cannot look while it is traced
    strace.setProcessEnvironment(environment);
    strace.start(u"strace"_s,
        QStringList{u"-f"_s, u"-s"_s, u"4096"_s, u"-e"_s, u"trace=%file,getdents64"_s, u"-o"_s, log}
            + injected + QStringList{cliProgram()} + arguments);
    Traced traced;
    if (strace.waitForFinished(120'000) && strace.exitStatus() == QProcess::NormalExit)
        traced.run.exitCode = strace.exitCode();
    traced.run.out = strace.readAllStandardOutput();
    traced.run.err = strace.readAllStandardError();
    traced.calls = QString::fromUtf8(contentOf(log)).split(u'\n', Qt::SkipEmptyParts);
    return traced;
}

void CliDescriptors::nothingBelowTheDestinationIsNamedByAPath_data()
{
    QTest::addColumn<QStringList>("again");
    QTest::newRow("saved") << QStringList();
    QTest::newRow("unchanged") << QStringList{u"--existing-files"_s, u"keep-both"_s};
    QTest::newRow("skipped") << QStringList{u"--existing-files"_s, u"skip"_s};
    QTest::newRow("replaced") << QStringList{u"--existing-files"_s, u"replace"_s};
}

void CliDescriptors::nothingBelowTheDestinationIsNamedByAPath()
{
    QFETCH(const QStringList, again);
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"to"_s);
    const QStringList asked = downloadFrom(*m_cloud, folder, u"supply-chain"_s)
        + QStringList{u"--org"_s, u"org1"_s, u"--type"_s, u"admin"_s, u"user"_s, u"ca"_s};
    if (!again.isEmpty()) {
        QCOMPARE(runCli(asked, {m_cloud->token()}).exitCode, 0);
        for (const QString &path : filesUnder(folder)) { // for "replace" there is something to replace
            if (again.contains(u"replace"_s) && path.endsWith(u".zip"_s))
                QVERIFY(QFile::resize(folder + u'/' + path, 10));
        }
    }
    const Traced traced = this->traced(asked + again);
    QVERIFY2(traced.run.exitCode == 0, traced.run.err);
    int below = 0;
    static const QRegularExpression name(u"(?:(\\w+), )?\"((?:[^\"\\\\]|\\\\.)*)\""_s);
    for (const QString &call : traced.calls) {
        auto names = name.globalMatch(call);
        while (names.hasNext()) {
            const auto match = names.next();
            const QString path = match.captured(2);
            QVERIFY2(!path.startsWith(folder + u'/'), qPrintable(call)); // not even by one part
            const bool atDescriptor = !match.captured(1).isEmpty() && match.captured(1).at(0).isDigit();
            if (atDescriptor && call.contains(u"at"_s)) {
                ++below;
                QVERIFY2(!path.contains(u'/'), qPrintable(call));
            }
        }
    }
    QVERIFY2(below > 20, qPrintable(QString::number(below)));
}

void CliDescriptors::aDiskThatCannotRenameOrLinkIsSavedTo_data()
{
    QTest::addColumn<QString>("rename");
    QTest::addColumn<QString>("link");
    QTest::newRow("neither is known") << u"ENOSYS"_s << u"ENOSYS"_s;
    QTest::newRow("the flag is not, links are refused") << u"EINVAL"_s << u"EPERM"_s;
    QTest::newRow("neither is offered") << u"EOPNOTSUPP"_s << u"EOPNOTSUPP"_s;
    QTest::newRow("links stay within one folder") << u"EINVAL"_s << u"EXDEV"_s;
}

// As some FUSE file systems and shares are: here the system refuses for them.
void CliDescriptors::aDiskThatCannotRenameOrLinkIsSavedTo()
{
    QFETCH(const QString, rename);
    QFETCH(const QString, link);
    const QTemporaryDir dir;
    const QStringList asked = downloadFrom(*m_cloud, dir.path())
        + QStringList{u"--org=org1"_s, u"--type"_s, u"admin"_s, u"ca"_s, u"--json"_s};
    const Traced traced = this->traced(
        asked, {u"-e"_s, u"inject=renameat2:error="_s + rename, u"-e"_s, u"inject=linkat:error="_s + link});
    QVERIFY2(traced.run.exitCode == 0, traced.run.out + traced.run.err);
    QVERIFY(!traced.calls.filter(u"renameat2"_s).filter(rename).isEmpty());
    for (const QJsonObject &download : traced.run.downloads()) {
        QCOMPARE(download.value(u"status"_s).toString(), u"saved"_s);
        QVERIFY(QFile::exists(download.value(u"archive"_s).toString()));
    }
    QCOMPARE(QDir(dir.path()).entryList({u".*"_s}, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList());
}

void CliDescriptors::plantedFoldersCostLittle()
{
    constexpr int planted = 3'000; // six times what is looked at
    const QTemporaryDir dir;
    for (int i = 0; i < planted; ++i) {
        const QByteArray path
            = QFile::encodeName(dir.filePath(u".chaincert-%1"_s.arg(i, 12, 16, QLatin1Char('0'))));
        QCOMPARE(::mkdir(path.constData(), 0700), 0);
        QCOMPARE(::chown(path.constData(), 54321, 54321), 0);
    }
    const QStringList asked = downloadFrom(*m_cloud, dir.path(), u"supply-chain"_s)
        + QStringList{u"--org"_s, u"org1"_s, u"--type"_s, u"admin"_s};
    const Traced traced = this->traced(asked);
    QVERIFY2(traced.run.exitCode == 0, traced.run.err);
    const auto about = traced.calls.filter(u".chaincert-"_s).size();
    const auto lists = traced.calls.filter(u"getdents64"_s).size();
    QVERIFY2(about < 600, qPrintable(QString::number(about)));
    QVERIFY2(lists < 200, qPrintable(QString::number(lists)));
    QCOMPARE(QDir(dir.path()).entryList({u".chaincert-*"_s}, QDir::Dirs | QDir::Hidden).size(), planted);
}

CliRun CliDescriptors::limited(int limit, rlim_t most, const QStringList &arguments) const
{
    QProcess cli;
    cli.setProcessEnvironment(cliEnvironment({m_cloud->token()}));
    cli.setChildProcessModifier([limit, most] {
        const rlimit both{most, most};
        ::setrlimit(__rlimit_resource_t(limit), &both);
    });
    cli.start(cliProgram(), arguments);
    return runOf(cli, 60'000);
}

void CliDescriptors::fewDescriptorsEndWithASentence()
{
    int saved = 0;
#ifdef __SANITIZE_ADDRESS__
    constexpr rlim_t fewest = 6; // with one less the sanitizer's own library cannot be loaded
#else
    constexpr rlim_t fewest = 4;
#endif
    for (rlim_t most = fewest; most <= 30; ++most) {
        const QTemporaryDir dir;
        const CliRun run = limited(RLIMIT_NOFILE, most,
            downloadFrom(*m_cloud, dir.filePath(u"to"_s), u"supply-chain"_s)
                + QStringList{u"--org"_s, u"org1"_s, u"--type"_s, u"admin"_s});
#ifdef __SANITIZE_ADDRESS__ // which opens a pipe to look at an object, and takes one that it cannot see for
                            // broken
        if (run.err.contains("object has invalid vptr"))
            continue;
#endif
        QVERIFY2(run.exitCode == 0 || run.exitCode == 1, QByteArray::number(qulonglong(most)) + run.err);
        QCOMPARE(run.err.isEmpty(), run.exitCode == 0);
        saved += run.exitCode == 0 ? 1 : 0;
        if (run.exitCode == 1)
            QCOMPARE(filesUnder(dir.path()), QStringList());
    }
    QVERIFY(saved > 0);
}

void CliDescriptors::tooFewDescriptorsAreSaidInTheLanguage()
{
#ifdef __SANITIZE_ADDRESS__
    constexpr rlim_t fewest = 6;
#else
    constexpr rlim_t fewest = 4;
#endif
    const QStringList version{u"account"_s, u"list"_s};
    for (const rlim_t most : {fewest, rlim_t(12)}) {
        QVERIFY(limited(RLIMIT_NOFILE, most, version).err.contains("limit on open files is too low"));
        const CliRun chinese
            = limited(RLIMIT_NOFILE, most, version + QStringList{u"--language"_s, u"zh_CN"_s});
        QCOMPARE(chinese.exitCode, 1);
        QVERIFY2(chinese.err.startsWith("chaincert-cli: 本程序可打开的文件数太少"), chinese.err);
    }
}

void CliDescriptors::aLimitOfFileSizesIsAFailure()
{
    const QTemporaryDir dir;
    const CliRun run = limited(RLIMIT_FSIZE, 1000,
        downloadFrom(*m_cloud, dir.filePath(u"to"_s), u"supply-chain"_s)
            + QStringList{u"--org"_s, u"org1"_s, u"--type"_s, u"admin"_s, u"--json"_s});
    QVERIFY2(run.exitCode == 1, run.err);
    QCOMPARE(run.failureKind(), u"file_too_large"_s);
    QCOMPARE(filesUnder(dir.path()), QStringList());
}

// Where no thread of the pool can start, its work is done by whoever asks for it.
void CliDescriptors::fewThreadsEndInTime()
{
    constexpr uid_t nobody = 54'323; // of whom nothing else runs, as threads are counted for each user
    if (::geteuid() != 0)
        QSKIP("only root can be another user");
    const QTemporaryDir reached; // the build folder may lie where nobody else comes in
    const QString program = reached.filePath(u"chaincert-cli"_s);
    QVERIFY(QFile::copy(cliProgram(), program));
    QCOMPARE(::chmod(QFile::encodeName(reached.path()).constData(), 0755), 0);
    int saved = 0;
    for (rlim_t most = 1; most <= 6; ++most) {
        const QTemporaryDir dir;
        QCOMPARE(::chown(QFile::encodeName(dir.path()).constData(), nobody, nobody), 0);
        QProcess cli;
        cli.setProcessEnvironment(cliEnvironment({m_cloud->token()}));
        cli.setChildProcessModifier([most] {
            const rlimit both{most, most};
            if (::setrlimit(RLIMIT_NPROC, &both) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0)
                ::_exit(99);
        });
        cli.start(program,
            downloadFrom(*m_cloud, dir.filePath(u"to"_s), u"supply-chain"_s)
                + QStringList{u"--org"_s, u"org1"_s, u"org2"_s, u"--type"_s, u"all"_s});
        QVERIFY(cli.waitForStarted());
        const CliRun run = runOf(cli, 30'000);
        QVERIFY2(run.exitCode == 0 || run.exitCode == 1, QByteArray::number(qulonglong(most)) + run.err);
        QVERIFY(run.exitCode == 0 || !run.err.isEmpty());
        saved += run.exitCode == 0 ? 1 : 0;
        QCOMPARE(QDir(dir.filePath(u"to"_s)).entryList({u".chaincert-*"_s}, QDir::Dirs | QDir::Hidden),
            QStringList());
    }
    QVERIFY(saved > 1);
}

CHAINCERT_TEST(CliDescriptors)
#include "tst_clidescriptors.moc"
