#include "harness/harness.h"
#include "options/columns.h"
#include "options/help.h"

#include <QTest>
#include <QTranslator>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class Help : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHelpOfACommandNamesAllItsOptions_data();
    void theHelpOfACommandNamesAllItsOptions();
    void theHelpOfAccountNamesItsCommandsAlone();
    void onlyWhatACommandReadsIsNamed();
};

void Help::theHelpOfACommandNamesAllItsOptions_data()
{
    QTest::addColumn<Command>("command");
    QTest::addColumn<QString>("language");
    for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
        const auto row = [&language](const QString &name, Command command) {
            QTest::newRow(qPrintable(name + u", "_s + language)) << command << language;
        };
        row(u"no command"_s, Command::None);
        row(u"account"_s, Command::Account);
        for (const Command command : allCommands())
            row(commandWords(command), command);
        row(u"window"_s, Command::Window);
    }
}

void Help::theHelpOfACommandNamesAllItsOptions()
{
    QFETCH(const Command, command);
    QFETCH(const QString, language);
    QTranslator catalogue;
    QVERIFY(catalogue.load(u"chaincert_"_s + language, u":/i18n"_s));
    QVERIFY(QCoreApplication::installTranslator(&catalogue));
    const QString text = helpText(command);
    for (const Option *const option : optionsOf(command))
        QVERIFY2(text.contains("--"_L1 + option->name), option->name.data());
    for (const QString &line : text.split(u'\n'))
        QVERIFY2(columnsOf(line) <= 80, qPrintable(line));
}

void Help::theHelpOfAccountNamesItsCommandsAlone()
{
    const QString text = helpText(Command::Account);
    for (const QString &word : accountWords())
        QVERIFY2(text.contains(u"chaincert-cli account "_s + word), qPrintable(text));
    QVERIFY2(!text.contains(u"download"_s) && !text.contains(u"completion"_s), qPrintable(text));
    QVERIFY2(text.contains(u"--help, -h"_s) && text.contains(u"--version, -v"_s), qPrintable(text));
}

void Help::onlyWhatACommandReadsIsNamed()
{
    const QString add = helpText(Command::AccountAdd);
    QVERIFY2(!add.contains(u"CHAINCERT_TOKEN"_s) && !add.contains(u"CHAINCERT_MFA_CODE"_s), qPrintable(add));
    QVERIFY2(add.contains(u"CHAINCERT_SECURITY_TOKEN"_s), qPrintable(add));
    const QString test = helpText(Command::AccountTest);
    QVERIFY2(!test.contains(u"--account"_s) && test.contains(u"CHAINCERT_TOKEN"_s), qPrintable(test));
    QVERIFY2(test.contains(u"--endpoint URL --iam URL)"_s), qPrintable(test));
    QVERIFY(helpText(Command::Download).contains(u"--account"_s));
    const QString inspect = helpText(Command::Inspect);
    QVERIFY2(inspect.contains(u"--password-stdin"_s) && !inspect.contains(u"CHAINCERT_PASSWORD"_s),
        qPrintable(inspect));
}

CHAINCERT_TEST(Help)
#include "tst_help.moc"
