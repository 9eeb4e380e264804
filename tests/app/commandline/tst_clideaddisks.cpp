#include "cli.h"
#include "harness/exfatdisk.h"
#include "harness/harness.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // milliseconds

// What becomes of it in case of need, too: a test that failed must not leave one that waits for the disk.
struct Run
{
    Run(const QStringList &arguments, const SandboxProcess &cloud)
    {
        process.setProcessEnvironment(cliEnvironment({cloud.token()}));
        process.start(cliProgram(), arguments);
    }
    ~Run()
    {
        process.kill();
        process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Run)

    QProcess process;
};

} // namespace

// The real program on a real disk whose driver does not answer for a time, beside one that does.
class CliDeadDisks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void otherDestinationsAreSavedWhileADiskIsDead();
    void otherDestinationsAreSavedWhenADiskDiesInTheMiddle();
    void anInterruptEndsTheProgramWithinSeconds();

private:
    QString dead() const { return m_disk->path() + u"/certificates"_s; }
    QString living() const { return m_dir->filePath(u"to"_s); }
    QStringList jobs(const QStringList &lines) const
    {
        QFile file(m_dir->filePath(u"jobs.csv"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write((u"org,type,to\n"_s + lines.join(u'\n') + u'\n').toUtf8());
        return downloadFrom(*m_cloud, living())
            + QStringList{u"--jobs"_s, file.fileName(), u"--allow-open-keys"_s};
    }
    // All of these organizations come to the living disk while the other one is dead; then the run ends well.
    void savesBesideIt(Run &run, const QStringList &organizations)
    {
        const QString base = living() + u'/' + m_cloud->blockchainId();
        for (const QString &organization : organizations) {
            for (const QString &type : {u"admin"_s, u"user"_s, u"ca"_s})
                QTRY_VERIFY2(QFile::exists(u"%1/%2/%3.zip"_s.arg(base, organization, type)),
                    qPrintable(organization + u' ' + type));
        }
        QCOMPARE(run.process.state(), QProcess::Running);
        m_disk->go();
        QVERIFY(run.process.waitForFinished(patience));
        QVERIFY2(run.process.exitCode() == 0, run.process.readAllStandardError());
    }
    // More for the dead disk than may be under way at a time, before those for the other one.
    QStringList manyJobs() const
    {
        QStringList lines;
        for (const QString &folder : {dead(), living()}) {
            for (const QString &organization : {u"org1"_s, u"org2"_s, u"ordererorg"_s})
                lines += u"%1,all,%2"_s.arg(organization, folder);
        }
        return jobs(lines);
    }
    std::unique_ptr<SandboxProcess> m_cloud;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ExFatDisk> m_disk;
};

void CliDeadDisks::initTestCase()
{
    m_cloud = std::make_unique<SandboxProcess>();
    QVERIFY(m_cloud->isRunning());
}

void CliDeadDisks::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_disk = std::make_unique<ExFatDisk>();
    if (!m_disk->missing().isEmpty())
        QSKIP(qPrintable(m_disk->missing()));
}

void CliDeadDisks::otherDestinationsAreSavedWhileADiskIsDead()
{
    m_disk->stop();
    Run run(manyJobs(), *m_cloud);
    savesBesideIt(run, {u"org1"_s, u"org2"_s, u"ordererorg"_s});
    if (QTest::currentTestFailed())
        return;
    const QStringList files = filesUnder(living());
    QVERIFY(files.size() > 18);
    QCOMPARE(filesUnder(dead()), files);
    for (const QString &file : files)
        QCOMPARE(contentOf(dead() + u'/' + file), contentOf(living() + u'/' + file));
}

void CliDeadDisks::otherDestinationsAreSavedWhenADiskDiesInTheMiddle()
{
    QStringList lines;
    for (const QString &type : {u"admin"_s, u"user"_s, u"ca"_s})
        lines += u"slow,%1,%2\norg1,%1,%3"_s.arg(type, dead(), living());
    for (const QString &type : {u"admin"_s, u"user"_s, u"ca"_s})
        lines += u"slow,%1,%2"_s.arg(type, living());
    Run run(jobs(lines), *m_cloud);
    QTRY_COMPARE(filesUnder(dead()).filter(u".body"_s).size(), 3);
    const auto isBegun = [this](const QString &body) { return QFileInfo(dead() + u'/' + body).size() > 0; };
    const QStringList bodies = filesUnder(dead()).filter(u".body"_s);
    QTRY_VERIFY(std::all_of(bodies.begin(), bodies.end(), isBegun));
    m_disk->stop();
    savesBesideIt(run, {u"org1"_s, u"slow"_s});
    if (QTest::currentTestFailed())
        return;
    const QString base = living() + u'/' + m_cloud->blockchainId();
    const QStringList slow = filesUnder(base + u"/slow"_s);
    QVERIFY(slow.size() > 6);
    const QString there = dead() + u'/' + m_cloud->blockchainId() + u"/slow"_s;
    QCOMPARE(filesUnder(there), slow);
    for (const QString &file : slow)
        QCOMPARE(contentOf(there + u'/' + file), contentOf(base + u"/slow/"_s + file));
    QCOMPARE(QDir(dead()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
}

void CliDeadDisks::anInterruptEndsTheProgramWithinSeconds()
{
    m_disk->stop();
    Run run(manyJobs(), *m_cloud);
    QTRY_VERIFY(QFile::exists(living() + u'/' + m_cloud->blockchainId() + u"/org1/ca.zip"_s));
    kill(static_cast<pid_t>(run.process.processId()), SIGINT);
    QVERIFY(run.process.waitForFinished(12'000));
    QCOMPARE(run.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(run.process.exitCode(), 130);
    m_disk->go();
    Run again(manyJobs(), *m_cloud);
    QVERIFY(again.process.waitForFinished(patience));
    QVERIFY2(again.process.exitCode() == 0, again.process.readAllStandardError());
    QCOMPARE(filesUnder(dead()), filesUnder(living()));
}

CHAINCERT_TEST(CliDeadDisks)
#include "tst_clideaddisks.moc"
