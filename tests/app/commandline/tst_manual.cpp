#include "commandline/help.h"
#include "commandline/optiontable.h"
#include "downloads/downloadqueue.h"
#include "failures/failurekind.h"
#include "harness/harness.h"
#include "settings/settings.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Chaincert;

class Manual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itListsEveryKindOfFailureInOrder();
    void itListsEveryOptionWithItsDefault();
};

namespace {

QString manual()
{
    QFile file(QStringLiteral(CHAINCERT_MANUAL));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

void Manual::itListsEveryKindOfFailureInOrder()
{
    const QString section
        = manual().section(QStringLiteral(".SH FAILURES"), 1).section(QStringLiteral(".SH "), 0, 0);
    QStringList listed;
    auto match = QRegularExpression(
        QStringLiteral("^\\.TP\n\\.B ([a-z0-9_]+)\n\\S"), QRegularExpression::MultilineOption)
                     .globalMatch(section);
    while (match.hasNext())
        listed += match.next().captured(1);

    // The enumeration has no last member by name; a kind added behind this one must be listed as well.
    QStringList kinds;
    for (int kind = 0; kind <= static_cast<int>(FailureKind::KeychainFailed); ++kind)
        kinds += kindId(static_cast<FailureKind>(kind));
    QCOMPARE(listed, kinds);
    QCOMPARE(kinds.removeDuplicates(), 0);
}

void Manual::itListsEveryOptionWithItsDefault()
{
    const QString text = manual().remove(u'\\');
    const QString synopsis = text.section(QStringLiteral(".SH DESCRIPTION"), 0, 0);
    const QString options
        = text.section(QStringLiteral(".SH OPTIONS"), 1).section(QStringLiteral(".SH "), 0, 0);
    for (const Command command :
        {Command::Download, Command::List, Command::AccountAdd, Command::AccountRemove}) {
        for (const Option &option : optionsOf(command)) {
            const QString name = QStringLiteral("--") + option.name;
            QVERIFY2(synopsis.contains(name), qPrintable(name));
            // A switch that one command alone has is told about there.
            const QRegularExpression entry(
                QStringLiteral("^\\.(B|BI) %1( |$)").arg(name), QRegularExpression::MultilineOption);
            QVERIFY2(options.contains(entry) || command == Command::AccountRemove, qPrintable(name));
        }
    }
    const QString parallel
        = options.section(QStringLiteral("--parallel"), 1).section(QStringLiteral(".TP"), 0, 0);
    QVERIFY2(parallel.contains(QStringLiteral(" %1 unless told").arg(DownloadQueue::UsualParallel)),
        qPrintable(parallel));
    QVERIFY(parallel.contains(QStringLiteral("1 to %1;").arg(Settings::MostParallel)));
    const QString help = helpText(Command::Download);
    QVERIFY(help.contains(QStringLiteral("1 to %1 (default: %2)")
                              .arg(Settings::MostParallel)
                              .arg(DownloadQueue::UsualParallel)));
}

CHAINCERT_TEST(Manual)
#include "tst_manual.moc"
