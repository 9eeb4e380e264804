#include "cliidentities.h"
#include "harness/harness.h"

#include <QJsonArray>
#include <QTest>

using namespace CliIdentities;
using namespace Qt::StringLiterals;

namespace {

const Made::Member &older()
{
    static const Made::Member made = network().issued("admin");
    return made;
}

CliRun compare(const QStringList &arguments, const CliInput &input = {})
{
    return runCli(QStringList{u"compare"_s} + arguments, input);
}

} // namespace

// The real program over two certificates that are made here.
class CliCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExitCodeSaysWhetherTheyAreTheSame_data();
    void theExitCodeSaysWhetherTheyAreTheSame();
    void onlyWhatDiffersStandsInTheFirstTable();
    void theCertificateThatSignsIsMeant();
    void whatCannotBeComparedEndsWithTwo_data();
    void whatCannotBeComparedEndsWithTwo();
    void oneMayBeStandardInput();
};

void CliCompare::theExitCodeSaysWhetherTheyAreTheSame_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QString>("change");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("the same") << older().certificate << u"same"_s << 0;
    QTest::newRow("the same in DER") << Made::derOf(older().certificate) << u"same"_s << 0;
    Made::Issue later = network().member("admin", 500);
    later.begins = inDays(0);
    QTest::newRow("renewed") << Made::issued(older().key, later) << u"renewed"_s << 1;
    QTest::newRow("a new key") << Made::issued(Made::p256(), later) << u"new_key"_s << 1;
    const Network again;
    Made::Issue other = again.member("admin");
    other.begins = inDays(0);
    QTest::newRow("another CA of that name") << Made::issued(older().key, other) << u"other_issuer"_s << 1;
}

void CliCompare::theExitCodeSaysWhetherTheyAreTheSame()
{
    QFETCH(QByteArray, second);
    QFETCH(QString, change);
    const OnDisk disk({{u"a.pem"_s, older().certificate}, {u"b"_s, second}});
    const CliRun json = compare({disk.path(u"a.pem"_s), disk.path(u"b"_s), u"--json"_s});
    QTEST(json.exitCode, "exitCode");
    QVERIFY2(json.isOneDocument() && json.err.isEmpty(), json.err);
    QTEST(json.document()[u"change"_s].toString(), "change");
    QCOMPARE(json.document()[u"same"_s].toBool(), json.exitCode == 0);
    QCOMPARE(json.document()[u"first"_s][u"certificate"_s][u"sha256"_s].toString(), older().sha256());
    const CliRun people = compare({disk.path(u"a.pem"_s), disk.path(u"b"_s)});
    QCOMPARE(people.exitCode, json.exitCode);
    QVERIFY2(people.out.startsWith(json.document()[u"summary"_s].toString().toUtf8()), people.out);
    if (change == u"other_issuer"_s)
        QVERIFY2(people.out.contains("the first will be refused"), people.out);
}

void CliCompare::onlyWhatDiffersStandsInTheFirstTable()
{
    Made::Issue later = network().member("admin", 500);
    later.begins = inDays(0);
    const OnDisk disk({{u"a.pem"_s, older().certificate}, {u"b.pem"_s, Made::issued(older().key, later)}});
    CliInput input;
    input.workingFolder = disk.path();
    const QString out = QString::fromUtf8(compare({u"a.pem"_s, u"b.pem"_s}, input).out);
    const QString different = out.section(u"\n\n"_s, 1, 1);
    const QString same = out.section(u"\n\n"_s, 2, 2);
    QVERIFY2(different.startsWith(u"DIFFERENT "_s) && different.section(u'\n', 0, 0).endsWith(u"b.pem"_s),
        qPrintable(out));
    QVERIFY2(different.contains(u"\nValid until "_s) && !different.contains(u"\nIssuer "_s), qPrintable(out));
    QVERIFY2(same.startsWith(u"THE SAME\n"_s) && same.contains(u"\nIssuer "_s), qPrintable(out));
}

void CliCompare::theCertificateThatSignsIsMeant()
{
    const OnDisk disk(mspFolder(network(), older(), u"msp/"_s));
    disk.write(u"a.zip"_s, zipOfFiles(mspFolder(network(), older(), u"x/msp/"_s)));
    disk.write(u"chain.pem"_s, older().certificate + network().ca.certificate);
    disk.write(u"ca.pem"_s, network().ca.certificate);
    CliInput input;
    input.workingFolder = disk.path();
    QCOMPARE(compare({u"msp"_s, u"a.zip"_s}, input).exitCode, 0);
    QCOMPARE(compare({u"msp"_s, u"chain.pem"_s}, input).exitCode, 0);
    QCOMPARE(compare({u"msp"_s, u"ca.pem"_s}, input).exitCode, 1);
    QCOMPARE(compare({u"ca.pem"_s, u"ca.pem"_s}, input).exitCode, 0);
}

void CliCompare::whatCannotBeComparedEndsWithTwo_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("nothing there") << u"nothing"_s << QByteArray("no such file");
    QTest::newRow("no certificate") << u"words.txt"_s << QByteArray("no certificate in it");
    QTest::newRow("a key alone") << u"key.pem"_s << QByteArray("no certificate in it");
    QTest::newRow("a locked store") << u"locked.p12"_s << QByteArray("protected by a password");
    QTest::newRow("several") << u"two"_s << QByteArray("several certificates");
    QTest::newRow("an archive that breaks a rule") << u"bad.zip"_s << QByteArray("../a");
}

void CliCompare::whatCannotBeComparedEndsWithTwo()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, said);
    const OnDisk disk(
        {{u"a.pem"_s, older().certificate}, {u"words.txt"_s, "hello"}, {u"key.pem"_s, older().pem()},
            {u"locked.p12"_s, Made::store({.key = older().key, .certificate = older().certificate})},
            {u"two/a.pem"_s, older().certificate}, {u"two/b.pem"_s, network().issued("client").certificate},
            {u"bad.zip"_s, zipOfFiles({{u"../a"_s, "x"}})}});
    CliInput input;
    input.workingFolder = disk.path();
    for (const QStringList &both :
        {QStringList{u"a.pem"_s, path}, QStringList{path, u"a.pem"_s, u"--json"_s}}) {
        const CliRun run = compare(both, input);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.out.isEmpty() && run.err.contains(said), run.out + run.err);
    }
}

void CliCompare::oneMayBeStandardInput()
{
    const OnDisk disk({{u"a.pem"_s, older().certificate}});
    CliInput input;
    input.standardInput = older().certificate;
    QCOMPARE(compare({u"-"_s, disk.path(u"a.pem"_s)}, input).exitCode, 0);
    QCOMPARE(compare({disk.path(u"a.pem"_s), u"-"_s}, input).exitCode, 0);
}

CHAINCERT_TEST(CliCompare)
#include "tst_clicompare.moc"
