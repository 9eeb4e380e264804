#include "app/inspection/ondisk.h"
#include "exportrig.h"
#include "harness/harness.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Chaincert;
using namespace ExportRig;
using namespace Qt::StringLiterals;

// env.sh in real shells.
class TestEnvScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itFindsItsFolderWhateverThatIsCalled_data();
    void itFindsItsFolderWhateverThatIsCalled();
};

void TestEnvScript::itFindsItsFolderWhateverThatIsCalled_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("name");
    for (const char *shell : {"sh", "bash", "zsh"}) {
        for (const char *name :
            {"plain", "with blanks", "it's", "\"quoted\"", "$HOME `id` $(id)", "管理员", "-n"})
            QTest::addRow("%s in %s", name, shell) << QString::fromLatin1(shell) << QString::fromUtf8(name);
    }
}

void TestEnvScript::itFindsItsFolderWhateverThatIsCalled()
{
    QFETCH(QString, shell);
    QFETCH(QString, name);
    if (QStandardPaths::findExecutable(shell).isEmpty())
        QSKIP("this shell is not installed");
    const OnDisk disk;
    ExportChoices chosen = options(name);
    chosen.mspId = u"Org's $1 MSP"_s;
    chosen.destination = disk.path();
    const auto written = writeExport(
        [&](int number) {
            ExportChoices numbered = chosen;
            numbered.number = number;
            return planOf(u"msp"_s, Assessed::folder(), numbered);
        },
        {disk.path()});
    QVERIFY(written && !written->plan.isRefused());

    const auto variables = [&](const QString &script, const QString &from) {
        QProcess process;
        process.setWorkingDirectory(from);
        process.start(shell,
            {u"-c"_s,
                u". \"$1\"; printf '%s\\n' \"$CORE_PEER_LOCALMSPID\" \"$CORE_PEER_MSPCONFIGPATH\" "
                "\"$CORE_PEER_TLS_ROOTCERT_FILE\" \"$CORE_PEER_TLS_ENABLED\" \"${identity_folder-unset}\""_s,
                u"x"_s, script});
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
    };
    const auto expected = [](const QString &folder) {
        return u"Org's $1 MSP\n%1/msp\n%1/tls/ca.crt\ntrue\nunset\n"_s.arg(folder);
    };
    const QString folder = disk.path(name);
    QCOMPARE(variables(folder + u"/env.sh"_s, u"/"_s), expected(folder));
    // Moved, under another name: where a shell does not say where a script lies, from its folder.
    const QString moved = disk.path(u"moved's"_s);
    QVERIFY(QDir().rename(folder, moved));
    if (shell != u"sh"_s)
        QCOMPARE(variables(moved + u"/env.sh"_s, u"/"_s), expected(moved));
    QCOMPARE(variables(u"./env.sh"_s, moved), expected(moved));
}

CHAINCERT_TEST(TestEnvScript)
#include "tst_envscript.moc"
