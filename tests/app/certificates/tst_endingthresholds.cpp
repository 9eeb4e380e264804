#include "certificates/endingthresholds.h"

#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;

class TestEndingThresholds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thresholdsAreBroughtBetweenTheirBounds_data()
    {
        QTest::addColumn<int>("soon");
        QTest::addColumn<int>("urgent");
        QTest::addColumn<int>("soonThen");
        QTest::addColumn<int>("urgentThen");
        QTest::newRow("as they are") << 60 << 14 << 60 << 14;
        QTest::newRow("the same day") << 7 << 7 << 7 << 7;
        QTest::newRow("the longest") << 3650 << 3650 << 3650 << 3650;
        QTest::newRow("too long") << 3651 << 5000 << 3650 << 3650;
        QTest::newRow("none, and less than none") << 0 << -1 << 1 << 1;
        QTest::newRow("urgent before it is soon") << 10 << 20 << 10 << 10;
    }

    void thresholdsAreBroughtBetweenTheirBounds()
    {
        QFETCH(int, soon);
        QFETCH(int, urgent);
        const EndingThresholds bounded = EndingThresholds::bounded(soon, urgent);
        QTEST(bounded.soonDays, "soonThen");
        QTEST(bounded.urgentDays, "urgentThen");
    }
};

CHAINCERT_TEST(TestEndingThresholds)
#include "tst_endingthresholds.moc"
