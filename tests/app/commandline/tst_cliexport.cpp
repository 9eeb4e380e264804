#include "cliidentities.h"
#include "harness/harness.h"

#include <QJsonArray>
#include <QTest>

#include <sys/stat.h>

using namespace CliIdentities;
using namespace Qt::StringLiterals;

namespace {

const Made::Member &exported()
{
    static const Made::Member made = network().issued("admin");
    return made;
}

CliRun exportIt(const OnDisk &disk, const QString &preset, const QStringList &more = {},
    const CliInput &input = {}, const QString &from = u"msp"_s)
{
    return runCli(QStringList{u"export"_s, u"--preset"_s, preset, u"--from"_s, disk.path(from), u"--to"_s,
                      disk.path(u"out"_s)}
            + more,
        input);
}

bool isPrivate(const QString &path)
{
    struct stat facts = {};
    return ::lstat(QFile::encodeName(path).constData(), &facts) == 0 && (facts.st_mode & 07777U) == 0600U;
}

} // namespace

// The real program, over identities that are made here.
class CliExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void presetsAreListed();
    void aWalletIsWrittenAndNamed();
    void theReportSaysWhatWasWritten();
    void aDryRunWritesNothing();
    void whatCannotWorkIsRefusedWithWords();
    void theCaIsTakenFromBeside();
    void aKeyMayLieElsewhere();
    void aStoreGetsThePasswordThatWasRead();
    void asItIsNeedsNoCertificate();
    void wrongUsageEndsWithTwo_data();
    void wrongUsageEndsWithTwo();
    void pathsOfAConfigurationArePutRight();
    void aDownloadIsExportedInOneGo();
};

void CliExport::presetsAreListed()
{
    const CliRun json = runCli({u"presets"_s, u"--json"_s}, {});
    QCOMPARE(json.exitCode, 0);
    QVERIFY(json.isOneDocument());
    const QJsonArray presets = json.document()[u"presets"_s].toArray();
    QCOMPARE(presets.size(), 21);
    for (const QJsonValue &each : presets)
        QVERIFY(!each[u"name"_s].toString().isEmpty() && !each[u"writes"_s].toArray().isEmpty());
    const CliRun people = runCli({u"presets"_s}, {});
    QCOMPARE(people.exitCode, 0);
    QVERIFY2(people.out.contains("wallet-1.4  Fabric wallet 1.4\n"), people.out);
}

void CliExport::aWalletIsWrittenAndNamed()
{
    const OnDisk disk(mspFolder(network(), exported(), u"msp/"_s));
    const CliRun run = exportIt(disk, u"wallet"_s, {u"--msp-id=Org1MSP"_s, u"--label=it's me"_s});
    QCOMPARE(run.exitCode, 0);
    const QString file = disk.path(u"out/it's me.id"_s);
    QCOMPARE(QString::fromUtf8(run.out), file + u'\n');
    QVERIFY(isPrivate(file));
    QVERIFY(contentOf(file).endsWith("\"mspId\":\"Org1MSP\",\"type\":\"X.509\",\"version\":1}"));
    QCOMPARE(exportIt(disk, u"wallet"_s, {u"--msp-id=Org1MSP"_s, u"--label=it's me"_s}).exitCode, 0);
    QCOMPARE(filesUnder(disk.path(u"out"_s)), {u"it's me.id"_s});
}

void CliExport::theReportSaysWhatWasWritten()
{
    QMap<QString, QByteArray> files = mspFolder(network(), exported(), u"msp/"_s);
    files[u"msp/keystore/"_s + exported().ski() + u"_sk"_s] = Made::traditional(exported().key);
    const OnDisk disk(files);
    const CliRun run = exportIt(disk, u"pem"_s, {u"--json"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.isOneDocument());
    const QJsonObject report = run.document();
    QCOMPARE(report[u"written"_s].toBool(), true);
    QCOMPARE(report[u"files"_s].toArray().size(), 3);
    QCOMPARE(report[u"mended"_s][0][u"mended"_s].toString(), u"sec1_key"_s);
    QVERIFY2(run.err.contains("PKCS#8"), run.err);
    QVERIFY(!run.out.contains("PRIVATE KEY-----"));
    QCOMPARE(contentOf(disk.path(u"out/key.pem"_s)), exported().pem());
}

void CliExport::aDryRunWritesNothing()
{
    const OnDisk disk(mspFolder(network(), exported(), u"msp/"_s));
    const CliRun run = exportIt(disk, u"msp"_s, {u"--msp-id=Org1MSP"_s, u"--dry-run"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.out.contains("/env.sh") && run.out.contains("  new\n"), run.out);
    QVERIFY(!QFileInfo::exists(disk.path(u"out"_s)));
}

void CliExport::whatCannotWorkIsRefusedWithWords()
{
    const Made::Key key = Made::rsa();
    const OnDisk disk(mspFolder(network(), {key, Made::issued(key, network().member("admin"))}, u"msp/"_s));
    const CliRun run = exportIt(disk, u"wallet"_s, {u"--msp-id=Org1MSP"_s, u"--write-anyway"_s});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.out.isEmpty() && run.err.contains("cannot use its key (RSA)"), run.out + run.err);
    QVERIFY(!QFileInfo::exists(disk.path(u"out"_s)));
    const CliRun without = exportIt(disk, u"profile-json"_s);
    QCOMPARE(without.exitCode, 1);
    QVERIFY2(without.err.contains("MSP ID is not known"), without.err);
}

void CliExport::theCaIsTakenFromBeside()
{
    QMap<QString, QByteArray> files = mspFolder(network(), exported(), u"org1/admin/msp/"_s);
    files.remove(u"org1/admin/msp/cacerts/ca.pem"_s);
    const OnDisk without(files);
    const CliRun refused = exportIt(without, u"msp"_s, {u"--msp-id=Org1MSP"_s}, {}, u"org1/admin"_s);
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("--write-anyway"), refused.err);
    files.insert(u"org1/ca/ca.org1-cert.pem"_s, network().ca.certificate);
    const OnDisk disk(files);
    const CliRun run
        = exportIt(disk, u"msp"_s, {u"--msp-id=Org1MSP"_s, u"--label=me"_s}, {}, u"org1/admin"_s);
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.err.contains("org1/ca"), run.err);
    QCOMPARE(contentOf(disk.path(u"out/me/msp/cacerts/1-cert.pem"_s)), network().ca.certificate);
    const CliRun judged = inspect({disk.path(u"out/me/msp"_s), u"--json"_s});
    QCOMPARE(inspectedIn(judged)[u"identities"_s][0][u"chain"_s][u"fabric"_s].toString(), u"accepted"_s);
}

void CliExport::aKeyMayLieElsewhere()
{
    const OnDisk disk({{u"a/cert.pem"_s, exported().certificate}, {u"b/my.key"_s, exported().pem()}});
    const CliRun run = exportIt(
        disk, u"pem-one"_s, {u"--from"_s, disk.path(u"b/my.key"_s), u"--label=both"_s}, {}, u"a/cert.pem"_s);
    QCOMPARE(run.exitCode, 0);
    QVERIFY(contentOf(disk.path(u"out/both.pem"_s)).endsWith(exported().pem()));
}

void CliExport::aStoreGetsThePasswordThatWasRead()
{
    const OnDisk disk(mspFolder(network(), exported(), u"msp/"_s));
    CliInput input;
    input.standardInput = "open sesame\n";
    const CliRun run = exportIt(disk, u"pkcs12"_s, {u"--label=me"_s, u"--password-stdin"_s}, input);
    QCOMPARE(run.exitCode, 0);
    const CliRun opened = inspect({disk.path(u"out/me.p12"_s), u"--json"_s, u"--password-stdin"_s}, input);
    QCOMPARE(inspectedIn(opened)[u"identities"_s].toArray().size(), 1);
    const CliRun without = exportIt(disk, u"pkcs12"_s, {u"--label=other"_s});
    QCOMPARE(without.exitCode, 1);
    QVERIFY2(without.err.contains("needs a password"), without.err);
}

void CliExport::asItIsNeedsNoCertificate()
{
    const OnDisk disk({{u"msp/a/b.txt"_s, "one\r\n"}, {u"msp/c"_s, "two"}});
    const CliRun run = exportIt(disk, u"as-is"_s, {u"--label=kept"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(contentOf(disk.path(u"out/kept/a/b.txt"_s)), QByteArray("one\r\n"));
    QCOMPARE(filesUnder(disk.path(u"out"_s)), (QStringList{u"kept/a/b.txt"_s, u"kept/c"_s}));
}

void CliExport::wrongUsageEndsWithTwo_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("nothing there") << u"nothing"_s << QByteArray("no such file");
    QTest::newRow("no certificate") << u"words.txt"_s << QByteArray("no certificate in it");
    QTest::newRow("several") << u"two"_s << QByteArray("several certificates");
}

void CliExport::wrongUsageEndsWithTwo()
{
    QFETCH(QString, from);
    QFETCH(QByteArray, said);
    const OnDisk disk({{u"words.txt"_s, "hello"}, {u"two/a.pem"_s, exported().certificate},
        {u"two/b.pem"_s, network().issued("client").certificate}});
    const CliRun run = exportIt(disk, u"wallet"_s, {u"--msp-id=Org1MSP"_s}, {}, from);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.out.isEmpty() && run.err.contains(said), run.out + run.err);
    QVERIFY(!QFileInfo::exists(disk.path(u"out"_s)));
}

void CliExport::pathsOfAConfigurationArePutRight()
{
    const QByteArray text = "# mine\na:\n  cryptoPath: /old/org1.peer/msp\n  otherPath: /lost/x\n";
    QMap<QString, QByteArray> files = mspFolder(network(), exported(), u"down/org1.peer/msp/"_s);
    files.insert(u"sdk-config.yaml"_s, text);
    const OnDisk disk(files);
    const QStringList fix{
        u"fix-config"_s, disk.path(u"sdk-config.yaml"_s), u"--from"_s, disk.path(u"down"_s)};
    const CliRun dry = runCli(fix + QStringList{u"--dry-run"_s}, {});
    QCOMPARE(dry.exitCode, 1);
    QVERIFY2(dry.out.contains("3\n- cryptoPath: /old/org1.peer/msp\n+ cryptoPath: "), dry.out);
    QVERIFY2(dry.err.contains("a.otherPath"), dry.err);
    QCOMPARE(contentOf(disk.path(u"sdk-config.yaml"_s)), text);
    const CliRun run = runCli(fix + QStringList{u"--json"_s}, {});
    QCOMPARE(run.document()[u"lines"_s].toArray().size(), 1);
    QByteArray expected = text;
    expected.replace("/old/org1.peer/msp", disk.path(u"down/org1.peer/msp"_s).toUtf8());
    QCOMPARE(contentOf(disk.path(u"sdk-config.yaml"_s)), expected);
    QCOMPARE(contentOf(run.document()[u"older"_s].toString()), text);
}

void CliExport::aDownloadIsExportedInOneGo()
{
    const SandboxProcess cloud;
    QVERIFY(cloud.isRunning());
    const OnDisk disk;
    const CliRun run = runCli(downloadFrom(cloud, disk.path(u"saved"_s))
            + QStringList{u"--org=org1"_s, u"--type"_s, u"admin"_s, u"ca"_s, u"--preset=pem-one"_s,
                u"--export-to"_s, disk.path(u"out"_s), u"--json"_s},
        {cloud.token()});
    QVERIFY2(run.isOneDocument(), run.out + run.err);
    const QJsonArray exports = run.document()[u"exports"_s].toArray();
    QCOMPARE(exports.size(), 1); // no CA's
    QVERIFY2(exports.at(0)[u"written"_s].toBool(), run.out + run.err);
    QCOMPARE(filesUnder(disk.path(u"out"_s)).size(), 1);
}

CHAINCERT_TEST(CliExport)
#include "tst_cliexport.moc"
