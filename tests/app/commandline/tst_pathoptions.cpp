#include "argumentsrig.h"
#include "commandline/arguments.h"
#include "harness/harness.h"
#include "options/help.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace ArgumentsRig;

namespace {

ParsedArguments parsed(const QStringList &arguments)
{
    return parseArguments(arguments, environment);
}

QStringList typedOf(const QList<PathOption> &paths)
{
    QStringList typed;
    for (const PathOption &path : paths)
        typed += path.typed;
    return typed;
}

} // namespace

class PathOptions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pathsStandWhereverTheyAreWritten()
    {
        const ParsedArguments arguments
            = parsed({u"--json"_s, u"inspect"_s, u"a b"_s, u"--no-color"_s, u"-"_s, u"--"_s, u"--c"_s});
        const auto *const options = std::get_if<InspectOptions>(&arguments);
        QVERIFY(options);
        QCOMPARE(typedOf(options->paths), (QStringList{u"a b"_s, u"-"_s, u"--c"_s}));
        QVERIFY(options->json && !options->colors && !options->password);
        QVERIFY(options->paths[1].isInput() && options->paths[1].cleaned.isEmpty());
    }

    void namesStayAsAShellWritesThemAndHaveAnotherReading_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("cleaned");
        QTest::newRow("plain") << u"msp"_s << u"/work/here/msp"_s;
        QTest::newRow("home in quotes") << u"~/msp"_s << u"/home/ada/msp"_s;
        QTest::newRow("quotes around it") << u"'msp'"_s << u"/work/here/msp"_s;
        QTest::newRow("blanks around it") << u" msp "_s << u"/work/here/msp"_s;
        QTest::newRow("an address of this computer") << u"file:///etc/msp"_s << u"/etc/msp"_s;
        QTest::newRow("nothing but blanks") << u" "_s << QString();
    }

    void namesStayAsAShellWritesThemAndHaveAnotherReading()
    {
        QFETCH(QString, typed);
        const ParsedArguments arguments = parsed({u"inspect"_s, typed});
        const auto *const options = std::get_if<InspectOptions>(&arguments);
        QVERIFY(options);
        QCOMPARE(options->paths[0].typed, typed);
        QTEST(options->paths[0].cleaned, "cleaned");
    }

    void twoPathsAreCompared()
    {
        const ParsedArguments arguments
            = parsed({u"compare"_s, u"a"_s, u"b"_s, u"--json"_s, u"--password-stdin"_s});
        const auto *const options = std::get_if<CompareOptions>(&arguments);
        QVERIFY(options);
        QCOMPARE(typedOf(options->paths), (QStringList{u"a"_s, u"b"_s}));
        QVERIFY(options->json && options->password);
    }

    void wrongUsageNamesTheArgumentAndTheRemedy_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing to inspect") << QStringList{u"inspect"_s} << u"PATH"_s << u"standard input"_s;
        QTest::newRow("an empty path") << QStringList{u"inspect"_s, u""_s} << u"PATH"_s << u"empty"_s;
        QTest::newRow("one to compare") << QStringList{u"compare"_s, u"a"_s} << u"PATH"_s << u"two"_s;
        QTest::newRow("three to compare")
            << QStringList{u"compare"_s, u"a"_s, u"b"_s, u"c"_s} << u"c"_s << u"Unexpected"_s;
        QTest::newRow("standard input twice")
            << QStringList{u"compare"_s, u"-"_s, u"-"_s} << u"-"_s << u"twice"_s;
        QTest::newRow("standard input for a file and a password")
            << QStringList{u"inspect"_s, u"-"_s, u"--password-stdin"_s} << u"--password-stdin"_s << u"-"_s;
        QTest::newRow("a password as an argument") << QStringList{u"inspect"_s, u"a"_s, u"--password"_s,
            u"s3cret"_s} << u"--password"_s << u"--password-stdin"_s;
        QTest::newRow("a password behind the option that reads it")
            << QStringList{u"inspect"_s, u"a"_s, u"--password-stdin"_s, u"s3cret"_s} << u"--password-stdin"_s
            << u"Write the paths before"_s;
        QTest::newRow("an option of another command")
            << QStringList{u"compare"_s, u"a"_s, u"b"_s, u"--no-color"_s} << u"--no-color"_s << u"inspect"_s;
        QTest::newRow("a dash where no path belongs")
            << QStringList{u"account"_s, u"list"_s, u"-"_s} << u"-"_s << u"--help"_s;
    }

    void wrongUsageNamesTheArgumentAndTheRemedy()
    {
        QFETCH(QStringList, arguments);
        const ParsedArguments result = parsed(arguments);
        const auto *const error = std::get_if<UsageError>(&result);
        QVERIFY(error);
        QTEST(error->argument, "argument");
        QFETCH(QString, said);
        const QString text = usageText(*error);
        QVERIFY2(text.contains(said) && !text.contains(u"s3cret"_s), qPrintable(text));
    }

    void aVariableForSigningInIsNotAdvised()
    {
        const ParsedArguments result = parsed({u"inspect"_s, u"a"_s, u"--password=x"_s});
        QVERIFY(!usageText(std::get<UsageError>(result)).contains(u"CHAINCERT_PASSWORD"_s));
    }
};

CHAINCERT_TEST(PathOptions)
#include "tst_pathoptions.moc"
