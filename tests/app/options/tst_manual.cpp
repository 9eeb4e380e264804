#include "certificates/finding.h"
#include "downloads/downloadqueue.h"
#include "failures/failurekind.h"
#include "harness/harness.h"
#include "options/help.h"
#include "options/optiontable.h"
#include "settings/settings.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Chaincert;

class Manual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itListsEveryKindOfFailureInOrder();
    void itListsEveryCheckInOrder();
    void itListsEveryOptionWithItsDefault();
    void itsOptionsAreThoseOfTheTable_data();
    void itsOptionsAreThoseOfTheTable();
};

namespace {

QString manual(const QString &program = QStringLiteral("chaincert-cli"))
{
    QFile file(QStringLiteral(CHAINCERT_MANUALS "/%1.1").arg(program));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString sectionOf(const QString &page, const QString &name)
{
    return page.section(QStringLiteral(".SH %1\n").arg(name), 1).section(QStringLiteral("\n.SH "), 0, 0);
}

// What a section defines, each on a line of its own.
QStringList idsIn(const QString &section)
{
    QStringList listed;
    auto match = QRegularExpression(
        QStringLiteral("^\\.TP\n\\.B ([a-z0-9_]+)\n\\S"), QRegularExpression::MultilineOption)
                     .globalMatch(section);
    while (match.hasNext())
        listed += match.next().captured(1);
    return listed;
}

// All options of a program, in the table's order, each once.
std::vector<const Option *> optionsOfProgram(const QString &program)
{
    std::vector<const Option *> all;
    const bool isWindow = program == QStringLiteral("chaincert");
    std::vector<Command> commands = allCommands();
    for (const Command command : isWindow ? std::vector{Command::Window} : commands) {
        for (const Option *const option : optionsOf(command)) {
            const auto isSame = [option](const Option *other) { return other->name == option->name; };
            if (std::none_of(all.begin(), all.end(), isSame))
                all.push_back(option);
        }
    }
    std::sort(all.begin(), all.end()); // by their place in the table
    return all;
}

} // namespace

void Manual::itListsEveryKindOfFailureInOrder()
{
    const QStringList listed = idsIn(sectionOf(manual(), QStringLiteral("FAILURES")));

    // The enumeration has no last member by name; a kind added behind this one must be listed as well.
    QStringList kinds;
    for (int kind = 0; kind <= static_cast<int>(FailureKind::KeychainFailed); ++kind)
        kinds += kindId(static_cast<FailureKind>(kind));
    QCOMPARE(listed, kinds);
    QCOMPARE(kinds.removeDuplicates(), 0);
}

void Manual::itListsEveryCheckInOrder()
{
    QStringList checks;
    for (int check = 0; check < checkCount; ++check)
        checks += checkId(static_cast<Check>(check));
    QCOMPARE(idsIn(sectionOf(manual(), QStringLiteral("CHECKS"))), checks);
}

void Manual::itListsEveryOptionWithItsDefault()
{
    const QString text = manual().remove(u'\\');
    const QString synopsis = text.section(QStringLiteral(".SH DESCRIPTION"), 0, 0);
    const QString options
        = text.section(QStringLiteral(".SH OPTIONS"), 1).section(QStringLiteral(".SH "), 0, 0);
    for (const Command command : {Command::Download, Command::List, Command::Inspect, Command::Compare,
             Command::AccountAdd, Command::AccountRemove}) {
        for (const Option *const option : optionsOf(command)) {
            const QString name = QStringLiteral("--") + option->name;
            QVERIFY2(synopsis.contains(name), qPrintable(name));
            // A switch that one command alone has is told about there.
            const QRegularExpression entry(
                QStringLiteral("^\\.(B|BI|BR) %1( |$)").arg(name), QRegularExpression::MultilineOption);
            QVERIFY2(options.contains(entry) || command == Command::AccountRemove, qPrintable(name));
        }
    }
    const QString parallel
        = options.section(QStringLiteral("--parallel"), 1).section(QStringLiteral(".TP"), 0, 0);
    QVERIFY2(parallel.contains(QStringLiteral("default: %1").arg(DownloadQueue::DefaultParallel)),
        qPrintable(parallel));
    QVERIFY(parallel.contains(QStringLiteral("1 to %1;").arg(Setting::Parallel.maximum)));
    const QString help = helpText(Command::Download).simplified();
    QVERIFY(help.contains(QStringLiteral("1 to %1 (default: %2)")
                              .arg(Setting::Parallel.maximum)
                              .arg(DownloadQueue::DefaultParallel)));
}

void Manual::itsOptionsAreThoseOfTheTable_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("command line") << QStringLiteral("chaincert-cli");
    QTest::newRow("window") << QStringLiteral("chaincert");
}

// Their names and values' names, in order; the words that a value may be and the usual value stand in the
// text.
void Manual::itsOptionsAreThoseOfTheTable()
{
    QFETCH(const QString, program);
    const QStringList entries = (u'\n' + sectionOf(manual(program).remove(u'\\'), QStringLiteral("OPTIONS")))
                                    .split(QStringLiteral("\n.TP\n"));
    QStringList listed;
    for (const QString &entry : entries.mid(1)) {
        const QString head = entry.section(u'\n', 0, 0);
        static const QRegularExpression option(QStringLiteral("^\\.(B|BI|BR) --"));
        QVERIFY2(head.contains(option), qPrintable(head));
        QString synopsis = head.section(u' ', 1).remove(u'"').simplified();
        listed += synopsis.replace(QStringLiteral(" [u2026]"), QStringLiteral("…"))
                      .replace(QStringLiteral(" ,"), QStringLiteral(","));
    }
    QStringList wanted;
    for (const Option *const option : optionsOfProgram(program))
        wanted += option->synopsis();
    QCOMPARE(listed, wanted);
    for (const Option *const option : optionsOfProgram(program)) {
        const QString entry = entries.at(1 + wanted.indexOf(option->synopsis()));
        for (const QString &word : QString::fromLatin1(option->words).split(u' ', Qt::SkipEmptyParts))
            QVERIFY2(entry.contains(word) || option->name == QLatin1String("parallel"), qPrintable(entry));
        if (option->defaultValue)
            QVERIFY2(
                entry.contains(QStringLiteral("default: %1").arg(option->defaultValue())), qPrintable(entry));
    }
}

CHAINCERT_TEST(Manual)
#include "tst_manual.moc"
