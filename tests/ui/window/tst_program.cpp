#include "harness/harness.h"
#include "harness/watched.h"
#include "sandbox/sandboxprocess.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

// `chaincert` itself, as a desktop starts it.
class TestProgram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void helpNeedsNoDisplay();
    void aWrongArgumentEndsWithTwo();
    void aSecretInTheWrongPlaceIsNotRepeated_data();
    void aSecretInTheWrongPlaceIsNotRepeated();
    void whatIsTakenOffAValueIsSaid();
    void aMissingAuthorityEndsWithTwo();
    void theLanguageOfTheSettingsCountsFromTheNextStart_data();
    void theLanguageOfTheSettingsCountsFromTheNextStart();
    void aSignalEndsItCleanly_data();
    void aSignalEndsItCleanly();
    void theTokenIsNotInItsEnvironment();
    void tooFewFilesAreSaidInTheLanguageOfTheSettings();

private:
    struct Run
    {
        int exitCode = -1;
        QString out;
        QString err;
    };
    Run run(const QStringList &arguments, const QString &platform) const
    {
        QProcess process;
        process.setProcessEnvironment(environment(platform));
        process.start(program(), arguments);
        if (!process.waitForFinished(Harness::Patience::DefaultMs)
            || process.exitStatus() != QProcess::NormalExit)
            return {-1, {}, process.errorString()};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
    }
    QProcessEnvironment environment(const QString &platform) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, platform);
        environment.insert(u"HOME"_s, m_home.path());
        environment.insert(u"XDG_CONFIG_HOME"_s, m_home.filePath(u"config"_s));
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
        environment.remove(u"DISPLAY"_s);
        return environment;
    }
    static QString program() { return QCoreApplication::applicationDirPath() + u"/chaincert"_s; }

    QTemporaryDir m_home;
};

void TestProgram::initTestCase()
{
    QVERIFY2(QFile::exists(program()), qPrintable(program()));
}

void TestProgram::helpNeedsNoDisplay()
{
    const Run help = run({u"--help"_s}, u"xcb"_s);
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.out.contains(u"--blockchain"_s));
    const Run version = run({u"--version"_s}, u"xcb"_s);
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.out.startsWith(u"chaincert "_s));
}

void TestProgram::aWrongArgumentEndsWithTwo()
{
    const Run wrong = run({u"--type"_s, u"root"_s}, u"offscreen"_s);
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY2(wrong.err.contains(u"--type: \"root\" is not a certificate type"_s), qPrintable(wrong.err));
    const Run inChinese = run({u"--language"_s, u"zh_CN"_s, u"--type"_s, u"root"_s}, u"offscreen"_s);
    QVERIFY2(inChinese.err.contains(u"有效的证书类型"_s), qPrintable(inChinese.err));
    const Run chinese = run({u"--language"_s, u"zh_CN"_s, u"--help"_s}, u"offscreen"_s);
    QVERIFY2(chinese.out.contains(u"区块链"_s), qPrintable(chinese.out));
}

void TestProgram::aSecretInTheWrongPlaceIsNotRepeated_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("an option twice") << u"CHAINCERT_PASSWORD"_s
                                     << QStringList{u"--project=p"_s, u"--project=open-sesame"_s}
                                     << QByteArray("given twice");
    QTest::newRow("a CA file") << u"CHAINCERT_TOKEN"_s
                               << QStringList{u"--ca"_s, u"/tmp/open-sesame"_s, u"--endpoint"_s,
                                      u"https://example.com"_s}
                               << QByteArray("chaincert: --ca: ");
}

void TestProgram::aSecretInTheWrongPlaceIsNotRepeated()
{
    QFETCH(const QString, variable);
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, expected);
    QProcess process;
    QProcessEnvironment with = environment(u"offscreen"_s);
    with.insert(variable, u"open-sesame"_s);
    process.setProcessEnvironment(with);
    process.start(program(), arguments);
    QVERIFY(process.waitForFinished(Harness::Patience::DefaultMs));
    QCOMPARE(process.exitCode(), 2);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.contains(expected), said);
    QVERIFY2(!said.contains("sesame"), said);
}

void TestProgram::whatIsTakenOffAValueIsSaid()
{
    const Run read = run({u"--project"_s, u"“p”"_s, u"--endpoint"_s, u"https://bcs.example.com"_s, u"--ca"_s,
                             u"/nonexistent.pem"_s},
        u"offscreen"_s);
    QCOMPARE(read.exitCode, 2);
    QVERIFY2(read.err.contains(u"chaincert: --project: "_s), qPrintable(read.err));
}

void TestProgram::aMissingAuthorityEndsWithTwo()
{
    const Run wrong = run(
        {u"--endpoint"_s, u"https://bcs.example.com"_s, u"--ca"_s, u"/nonexistent.pem"_s}, u"offscreen"_s);
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY2(wrong.err.contains(u"/nonexistent.pem"_s), qPrintable(wrong.err));
}

void TestProgram::theLanguageOfTheSettingsCountsFromTheNextStart_data()
{
    QTest::addColumn<QString>("set");
    QTest::addColumn<QString>("option");
    QTest::addColumn<bool>("isChinese");
    QTest::newRow("as the system") << QString() << QString() << false;
    QTest::newRow("Chinese") << u"zh_CN"_s << QString() << true;
    QTest::newRow("Chinese, started in English") << u"zh_CN"_s << u"en"_s << false;
    QTest::newRow("English, started in Chinese") << u"en"_s << u"zh_CN"_s << true;
    QTest::newRow("a language of tomorrow") << u"fr"_s << QString() << false;
}

void TestProgram::theLanguageOfTheSettingsCountsFromTheNextStart()
{
    QFETCH(const QString, set);
    QFETCH(const QString, option);
    QFETCH(const bool, isChinese);
    {
        QSettings storage(m_home.filePath(u"config/chaincert/chaincert.conf"_s), QSettings::IniFormat);
        storage.setValue(u"window/language"_s, set);
    }
    QStringList arguments{u"--endpoint"_s, u"https://bcs.example.com"_s, u"--ca"_s, u"/nonexistent.pem"_s};
    if (!option.isEmpty())
        arguments += {u"--language"_s, option};
    const QString said = run(arguments, u"offscreen"_s).err;
    static const QRegularExpression chinese(u"\\p{Han}"_s);
    QVERIFY2(said.contains(u"/nonexistent.pem"_s) && said.contains(chinese) == isChinese, qPrintable(said));
    QCOMPARE(said.contains(u"window/language"_s), set == u"fr" && option.isEmpty());
    QVERIFY(QFile::remove(m_home.filePath(u"config/chaincert/chaincert.conf"_s)));
}

void TestProgram::aSignalEndsItCleanly_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
    QTest::newRow("SIGQUIT") << SIGQUIT;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestProgram::aSignalEndsItCleanly()
{
    QFETCH(const int, number);
    QProcess process;
    process.setProcessEnvironment(environment(u"offscreen"_s));
    process.start(program(), {u"--verbose"_s});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY(
        Harness::Watched(process.processId()).catches(number) || process.state() != QProcess::Running);
    QCOMPARE(process.state(), QProcess::Running);
    QCOMPARE(::kill(pid_t(process.processId()), number), 0);
    QVERIFY(process.waitForFinished(Harness::Patience::DefaultMs));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

void TestProgram::theTokenIsNotInItsEnvironment()
{
    QProcess process;
    QProcessEnvironment withToken = environment(u"offscreen"_s);
    withToken.insert(u"CHAINCERT_TOKEN"_s, u"MIIveryparticular"_s);
    process.setProcessEnvironment(withToken);
    process.start(program(), {u"--endpoint"_s, u"http://127.0.0.1:1"_s});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY(
        Harness::Watched(process.processId()).catches(SIGTERM) || process.state() != QProcess::Running);
    QFile seen(u"/proc/%1/environ"_s.arg(process.processId()));
    QVERIFY(seen.open(QIODevice::ReadOnly));
    const QByteArray bytes = seen.readAll();
    QVERIFY(bytes.contains("HOME="));
    QVERIFY(!bytes.contains("MIIveryparticular"));
    process.terminate();
    QVERIFY(process.waitForFinished(Harness::Patience::DefaultMs));
    QDirIterator written(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (written.hasNext()) {
        QFile file(written.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("MIIveryparticular"), qPrintable(file.fileName()));
    }
}

void TestProgram::tooFewFilesAreSaidInTheLanguageOfTheSettings()
{
    const QString folder = m_home.filePath(u"config/chaincert"_s);
    QVERIFY(QDir().mkpath(folder));
    const auto saidWith = [this](rlim_t most, const QStringList &arguments) {
        QProcess process;
        process.setProcessEnvironment(environment(u"offscreen"_s));
        process.setChildProcessModifier([most] {
            const rlimit both{most, most};
            ::setrlimit(RLIMIT_NOFILE, &both);
        });
        process.start(program(), arguments);
        const bool ended = process.waitForFinished(Harness::Patience::DefaultMs) && process.exitCode() == 1;
        return ended ? QString::fromUtf8(process.readAllStandardError()) : u"it did not end so"_s;
    };
    const QString english = u"limit on open files is too low"_s;
    const QString chinese = u"可打开的文件数太少"_s;
    for (const rlim_t most : {rlim_t(6), rlim_t(30)}) {
        QVERIFY2(saidWith(most, {}).contains(english), qPrintable(saidWith(most, {})));
        QVERIFY(saidWith(most, {u"--language"_s, u"zh_CN"_s}).contains(chinese));
    }
    {
        QSettings settings(folder + u"/chaincert.conf"_s, QSettings::IniFormat);
        settings.setValue(u"window/language"_s, u"zh_CN"_s);
    }
    const QString said = saidWith(30, {});
    QVERIFY(QFile::remove(folder + u"/chaincert.conf"_s));
    QVERIFY2(said.contains(chinese), qPrintable(said));
}

CHAINCERT_TEST(TestProgram)
#include "tst_program.moc"
