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

CHAINCERT_TEST(Help)
#include "tst_help.moc"
