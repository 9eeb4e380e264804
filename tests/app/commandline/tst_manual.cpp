#include "failures/failurekind.h"
#include "harness/harness.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Chaincert;

class Manual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itListsEveryKindOfFailureInOrder();
};

void Manual::itListsEveryKindOfFailureInOrder()
{
    QFile file(QStringLiteral(CHAINCERT_MANUAL));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const QString section
        = text.section(QStringLiteral(".SH FAILURES"), 1).section(QStringLiteral(".SH "), 0, 0);
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

CHAINCERT_TEST(Manual)
#include "tst_manual.moc"
