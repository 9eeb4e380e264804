#include "cli.h"
#include "harness/exfatdisk.h"
#include "harness/harness.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;

// The real program on a real disk that keeps no permissions, knows no links and no RENAME_NOREPLACE.
class CliDisks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void withoutTheOptionItIsRefusedAndNothingIsLeft_data();
    void withoutTheOptionItIsRefusedAndNothingIsLeft();
    void withTheOptionTheFilesAreSavedAndTheWarningIsSaid_data();
    void withTheOptionTheFilesAreSavedAndTheWarningIsSaid();
    void theSameAgainIsUnchanged();
    void otherContentIsDealtWithAsChosen_data();
    void otherContentIsDealtWithAsChosen();
    void whatAKilledRunLeftIsRemovedByTheNext();
    void aDiskThatKeepsThemIsNotWarnedOf();

private:
    QStringList asked(const QStringList &more = {}) const
    {
        return downloadFrom(*m_cloud, m_folder)
            + QStringList{u"--org"_s, u"org1"_s, u"--type"_s, u"admin"_s, u"ca"_s} + more;
    }
    CliRun run(const QString &user, const QStringList &arguments) const
    {
        if (user.isEmpty())
            return runCli(arguments, {m_cloud->token()});
        QProcess process;
        process.setProcessEnvironment(cliEnvironment({m_cloud->token()}));
        process.start(u"setpriv"_s,
            QStringList{
                u"--reuid="_s + user, u"--regid="_s + user, u"--clear-groups"_s, u"--"_s, cliProgram()}
                + arguments);
        return runOf(process, 60'000);
    }
    static void users()
    {
        QTest::addColumn<QString>("user");
        QTest::newRow("by the user to whom all of it belongs") << QString();
        QTest::newRow("by another") << u"54331"_s;
    }
    static QStringList hiddenIn(const QString &folder)
    {
        return QDir(folder).entryList({u".*"_s}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<SandboxProcess> m_cloud;
    std::unique_ptr<ExFatDisk> m_disk;
    QString m_folder;
};

void CliDisks::initTestCase()
{
    m_disk = std::make_unique<ExFatDisk>();
    if (!m_disk->missing().isEmpty())
        QSKIP(qPrintable(m_disk->missing()));
    m_cloud = std::make_unique<SandboxProcess>();
    QVERIFY(m_cloud->isRunning());
}

void CliDisks::init()
{
    m_folder = m_disk->path() + u"/certificates"_s;
    QVERIFY(QDir(m_folder).removeRecursively());
}

void CliDisks::withoutTheOptionItIsRefusedAndNothingIsLeft_data()
{
    users();
}

void CliDisks::withoutTheOptionItIsRefusedAndNothingIsLeft()
{
    QFETCH(const QString, user);
    const CliRun told = run(user, asked());
    QCOMPARE(told.exitCode, 1);
    QCOMPARE(told.out, QByteArray());
    QVERIFY2(told.err.contains(m_folder.toUtf8()) && told.err.contains("--allow-open-keys"), told.err);
    const CliRun listed = run(user, asked({u"--json"_s}));
    QCOMPARE(listed.exitCode, 1);
    for (const QJsonObject &download : listed.downloads()) {
        QCOMPARE(download.value(u"status"_s).toString(), u"failed"_s);
        QCOMPARE(download.value(u"failure"_s)[u"kind"_s].toString(), u"modes_not_kept"_s);
    }
    QVERIFY2(!QFile::exists(m_folder), qPrintable(filesUnder(m_folder).join(u' ')));
    QCOMPARE(hiddenIn(m_disk->path()), QStringList());
}

void CliDisks::withTheOptionTheFilesAreSavedAndTheWarningIsSaid_data()
{
    users();
}

void CliDisks::withTheOptionTheFilesAreSavedAndTheWarningIsSaid()
{
    QFETCH(const QString, user);
    const CliRun listed = run(user, asked({u"--allow-open-keys"_s, u"--json"_s}));
    QVERIFY2(listed.exitCode == 0, listed.err + listed.out);
    QCOMPARE(listed.downloads().size(), 2);
    for (const QJsonObject &download : listed.downloads()) {
        QCOMPARE(download.value(u"status"_s).toString(), u"saved"_s);
        QStringList warnings;
        for (const QJsonValue &warning : download.value(u"warnings"_s).toArray())
            warnings += warning.toString();
        QVERIFY2(warnings.join(u' ').contains(
                     u"the disk does not support file permissions: “"_s + m_folder + u'”'),
            listed.out);
    }
    const QTemporaryDir elsewhere;
    QCOMPARE(runCli(downloadFrom(*m_cloud, elsewhere.path())
                     + QStringList{u"--org"_s, u"org1"_s, u"--type"_s, u"admin"_s, u"ca"_s},
                 {m_cloud->token()})
                 .exitCode,
        0);
    const QStringList files = filesUnder(m_folder);
    QCOMPARE(files, filesUnder(elsewhere.path()));
    QVERIFY(files.size() > 6);
    for (const QString &file : files)
        QCOMPARE(contentOf(m_folder + u'/' + file), contentOf(elsewhere.filePath(file)));
    QCOMPARE(hiddenIn(m_folder), QStringList());

    QVERIFY(QDir(m_folder).removeRecursively());
    const CliRun told = run(user, asked({u"--allow-open-keys"_s}));
    QVERIFY2(told.exitCode == 0, told.err);
    QCOMPARE(told.out.trimmed().split('\n').size(), 2);
    QVERIFY2(told.err.contains("the disk does not support file permissions: “" + m_folder.toUtf8() + "”"),
        told.err);
}

void CliDisks::theSameAgainIsUnchanged()
{
    QCOMPARE(run({}, asked({u"--allow-open-keys"_s})).exitCode, 0);
    const QStringList files = filesUnder(m_folder);
    const CliRun again = run({}, asked({u"--allow-open-keys"_s, u"--json"_s}));
    QCOMPARE(again.exitCode, 0);
    for (const QJsonObject &download : again.downloads())
        QCOMPARE(download.value(u"status"_s).toString(), u"unchanged"_s);
    QCOMPARE(filesUnder(m_folder), files);
}

void CliDisks::otherContentIsDealtWithAsChosen_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<int>("archives");
    QTest::newRow("both are kept") << u"keep-both"_s << 2;
    QTest::newRow("the older one makes place") << u"replace"_s << 2;
    QTest::newRow("what is there stays") << u"skip"_s << 1;
}

void CliDisks::otherContentIsDealtWithAsChosen()
{
    QFETCH(const QString, choice);
    QFETCH(const int, archives);
    const QStringList arguments = downloadFrom(*m_cloud, m_folder)
        + QStringList{u"--org=org1"_s, u"--type=ca"_s, u"--allow-open-keys"_s, u"--json"_s};
    QCOMPARE(run({}, arguments).exitCode, 0);
    const QString base = m_folder + u'/' + m_cloud->blockchainId() + u"/org1"_s;
    const QByteArray genuine = contentOf(base + u"/ca.zip"_s);
    QVERIFY(QFile::resize(base + u"/ca.zip"_s, 10));
    const CliRun again = run({}, arguments + QStringList{u"--existing-files"_s, choice});
    QVERIFY2(again.exitCode == 0, again.err + again.out);
    const QStringList found = QDir(base).entryList({u"*.zip"_s}, QDir::Files);
    QCOMPARE(found.size(), archives);
    QList<qint64> sizes;
    for (const QString &name : found)
        sizes += QFileInfo(base + u'/' + name).size();
    std::sort(sizes.begin(), sizes.end());
    QCOMPARE(sizes.first(), qint64(10)); // nothing was written over
    QCOMPARE(contentOf(base + u"/ca.zip"_s).size(), choice == u"replace"_s ? genuine.size() : qsizetype(10));
    if (archives == 2)
        QCOMPARE(sizes.last(), qint64(genuine.size()));
}

void CliDisks::whatAKilledRunLeftIsRemovedByTheNext()
{
    QProcess process;
    process.setProcessEnvironment(cliEnvironment({m_cloud->token()}));
    process.start(cliProgram(),
        downloadFrom(*m_cloud, m_folder)
            + QStringList{u"--org=slow"_s, u"--type=user"_s, u"--allow-open-keys"_s});
    QTRY_VERIFY(!filesUnder(m_folder).filter(u".body"_s).isEmpty());
    process.kill();
    QVERIFY(process.waitForFinished());
    QCOMPARE(hiddenIn(m_folder).size(), 1);
    // Nothing of what is not ours goes.
    QVERIFY(QDir(m_folder).mkdir(u".chaincert-backup"_s));
    QVERIFY(QDir(m_folder).mkpath(u".chaincert-0123456789ab/photos"_s));
    QVERIFY2(run({}, asked({u"--allow-open-keys"_s})).exitCode == 0, "after a run that was killed");
    QCOMPARE(hiddenIn(m_folder), (QStringList{u".chaincert-0123456789ab"_s, u".chaincert-backup"_s}));
}

void CliDisks::aDiskThatKeepsThemIsNotWarnedOf()
{
    const QTemporaryDir elsewhere;
    const CliRun saved = runCli(downloadFrom(*m_cloud, elsewhere.path())
            + QStringList{u"--org=org1"_s, u"--type=ca"_s, u"--allow-open-keys"_s, u"--json"_s},
        {m_cloud->token()});
    QCOMPARE(saved.exitCode, 0);
    QVERIFY2(saved.downloads().first().value(u"warnings"_s).toArray().isEmpty(), saved.out);
}

CHAINCERT_TEST(CliDisks)

#include "tst_clidisks.moc"
