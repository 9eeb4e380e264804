#include "harness/harness.h"
#include "walk/cells.h"
#include "walk/look.h"
#include "walk/windows.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCellsAndPopups : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCellIsToldAndWhatIsCutHasATip_data()
    {
        QTest::addColumn<Walk::Look>("look");
        const QString latin = u"DejaVu Sans"_s;
        const QString cjk = u"Noto Sans CJK SC"_s;
        const QString small = u"of 1024 x 640"_s;
        QTest::newRow("English") << Walk::Look{u"en"_s, latin, 9, {}};
        QTest::newRow("Chinese") << Walk::Look{u"zh_CN"_s, cjk, 9, {}};
        QTest::newRow("English, a small screen") << Walk::Look{u"en"_s, latin, 9, small};
        QTest::newRow("Chinese, large letters, a small screen") << Walk::Look{u"zh_CN"_s, cjk, 11, small};
        QTest::newRow("mirrored") << Walk::Look{u"en"_s, latin, 9, small, Qt::RightToLeft};
    }

    void everyCellIsToldAndWhatIsCutHasATip()
    {
        QFETCH(Walk::Look, look);
        const Walk::Looking looking(look);
        QVERIFY(looking.isRight());
        QStringList faults;
        Walk::visitAll(*looking.screen(), [&faults](QWidget &window, const QString &name) {
            for (const QString &fault : Walk::untoldIn(window))
                faults += name + u": "_s + fault;
        });
        Walk::tell(faults);
        QCOMPARE(faults.size(), 0);
    }
};

CHAINCERT_TEST(TestCellsAndPopups)
#include "tst_cellsandpopups.moc"
