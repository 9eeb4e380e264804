#include "certificates/finding.h"

#include "checkrows.h"
#include "harness/harness.h"

#include <QTest>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

const QList<CheckRow> &allRows()
{
    static const QList<CheckRow> rows
        = keyRows() + chainRows() + folderRows() + roleRows() + validityRows() + tlsRows() + encodingRows();
    return rows;
}

QList<Finding> of(const QList<Finding> &findings, Check check)
{
    QList<Finding> found = findings;
    found.removeIf([check](const Finding &each) { return each.check != check; });
    return found;
}

QByteArray told(const QList<Finding> &findings)
{
    QByteArray text;
    for (const Finding &each : findings)
        text += QByteArray(checkId(each.check).data()) + ' ' + severityId(each.severity).data()
            + (each.refusedByFabric ? " refused " : " ") + QDebug::toString(each.evidence).toUtf8() + '\n';
    return text;
}

} // namespace

class TestChecks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCheckHasARowThatFiresAndOneThatStaysSilent()
    {
        for (int i = 0; i < checkCount; ++i) {
            const auto check = static_cast<Check>(i);
            QCOMPARE(checkNumber(check), i + 1);
            const auto has = [check](bool fires) {
                return std::any_of(allRows().begin(), allRows().end(), [=](const CheckRow &row) {
                    return row.check == check && row.fires.has_value() == fires;
                });
            };
            QVERIFY2(has(true), checkId(check).data());
            QVERIFY2(has(false), checkId(check).data());
        }
    }

    void everyCheckHasANameOfItsOwn()
    {
        QStringList names;
        for (int i = 0; i < checkCount; ++i)
            names << checkId(static_cast<Check>(i));
        QCOMPARE(names.removeDuplicates(), 0);
    }

    void inARightFolderAllIsMadeAndAllIsFine()
    {
        const IdentityAssessment made = Assessed::folder().first();
        QVERIFY2(made.findings.isEmpty(), told(made.findings));
        // A folder holds no MSP id that could differ.
        QCOMPARE(made.notChecked, (QList<NotChecked>{{Check::MspIdDiffers, NotCheckedBecause::NotTold}}));
        QCOMPARE(made.verdict, Verdict::Right);
        QCOMPARE(made.fabric, FabricAcceptance::Accepted);
        QCOMPARE(made.openSslChain, OpenSslChain::Ok);
    }

    void itFiresOrStaysSilent_data()
    {
        QTest::addColumn<int>("at");
        for (qsizetype i = 0; i < allRows().size(); ++i) {
            const CheckRow &row = allRows()[i];
            QTest::addRow("%d %s: %s%s", checkNumber(row.check), checkId(row.check).data(), row.name,
                row.fires ? "" : " (silent)")
                << int(i);
        }
    }

    void itFiresOrStaysSilent()
    {
        QFETCH(int, at);
        const CheckRow &row = allRows()[at];
        Assessed given = Assessed::folder();
        row.change(given);
        const Assessment whole = given.whole();
        QVERIFY(row.ofWhole || !whole.identities.isEmpty());
        const IdentityAssessment first = whole.identities.value(given.firstSigner());
        const QList<Finding> &all = row.ofWhole ? whole.findings : first.findings;
        const QList<Finding> found = of(all, row.check);
        if (!row.fires) {
            QVERIFY2(found.isEmpty(), told(found));
            QVERIFY(row.ofWhole || !first.whyNotChecked(row.check));
            return;
        }
        const bool isAsSaid = std::any_of(found.begin(), found.end(), [&row](const Finding &each) {
            return each.severity == *row.fires && each.refusedByFabric == row.refused;
        });
        QVERIFY2(isAsSaid, told(all));
        if (row.refused)
            QVERIFY(first.fabric != FabricAcceptance::Accepted);
        QVERIFY(whole.verdict >= verdictOf(found));
    }

    void nothingOfAPrivateKeyIsInAnyEvidence()
    {
        const Assessed right = Assessed::folder();
        const QByteArray secret = Made::derOf(Made::admin().pem()).mid(36, 32); // RFC 5915 3
        for (const CheckRow &row : allRows()) {
            Assessed given = right;
            row.change(given);
            const QByteArray text = told(given.first().findings);
            QVERIFY(!text.contains(secret.toHex()) && !text.contains(secret.toBase64().first(40)));
        }
    }
};

CHAINCERT_TEST(TestChecks)
#include "tst_checks.moc"
