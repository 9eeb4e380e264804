#include "argumentsrig.h"
#include "commandline/arguments.h"
#include "exports/exportpreset.h"
#include "harness/harness.h"
#include "options/help.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace ArgumentsRig;

namespace {

const QStringList exportIt{u"export"_s, u"--preset=wallet"_s, u"--from=/a"_s, u"--to=/b"_s};

} // namespace

class ExportOptionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPresetCanBeAskedFor()
    {
        QStringList ids;
        for (const ExportPreset &preset : exportPresets())
            ids += preset.id;
        QCOMPARE(findOption(Command::Export, u"preset"_s)->values(), ids);
        QCOMPARE(findOption(Command::Download, u"preset"_s)->values(), ids);
    }

    void valuesAreThoseThatWereGiven()
    {
        const ParsedArguments parsed = parseArguments(exportIt
                + QStringList{u"--from"_s, u"/c"_s, u"/a"_s, u"--msp-id=Org1MSP"_s, u"--label=a b"_s,
                    u"--existing-files=replace"_s, u"--write-anyway"_s, u"--dry-run"_s, u"--json"_s},
            environment);
        const auto *const options = std::get_if<ExportOptions>(&parsed);
        QVERIFY(options);
        QCOMPARE(options->from, (QStringList{u"/a"_s, u"/c"_s}));
        QCOMPARE(options->folder, u"/b"_s);
        QCOMPARE(options->label, u"a b"_s);
        QCOMPARE(options->onConflict, OnConflict::Replace);
        QVERIFY(options->writeAnyway && options->dryRun && options->json && !options->password);
    }

    void whatIsMissingIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("argument");
        for (const char *name : {"--preset", "--from", "--to"}) {
            QStringList arguments = exportIt;
            arguments.removeIf([name](const QString &each) { return each.startsWith(QLatin1String(name)); });
            QTest::newRow(name) << arguments << QString::fromLatin1(name);
        }
        QTest::newRow("no such preset")
            << QStringList{u"export"_s, u"--preset=x"_s, u"--from=/a"_s, u"--to=/b"_s} << u"--preset"_s;
        QTest::newRow("fix-config without a file")
            << QStringList{u"fix-config"_s, u"--from=/a"_s} << u"FILE"_s;
        QTest::newRow("fix-config without a folder") << QStringList{u"fix-config"_s, u"/f"_s} << u"--from"_s;
        QTest::newRow("a preset for a download that goes nowhere") << QStringList{u"download"_s,
            u"--account=a"_s, u"--blockchain=b"_s, u"--org=o"_s, u"--type=admin"_s, u"--to=/d"_s,
            u"--preset=wallet"_s} << u"--export-to"_s;
    }

    void whatIsMissingIsSaid()
    {
        QFETCH(QStringList, arguments);
        const ParsedArguments parsed = parseArguments(arguments, environment);
        const auto *const error = std::get_if<UsageError>(&parsed);
        QVERIFY(error);
        QTEST(error->argument, "argument");
    }
};

CHAINCERT_TEST(ExportOptionsTest)
#include "tst_exportoptions.moc"
