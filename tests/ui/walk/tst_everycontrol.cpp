#include "harness/harness.h"
#include "walk/controls.h"
#include "walk/look.h"
#include "walk/windows.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestEveryControl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyControlHasItsOwnNameAndIsReachedByTab_data()
    {
        QTest::addColumn<Walk::Look>("look");
        QTest::newRow("English") << Walk::Look{u"en"_s, u"DejaVu Sans"_s, 9, {}};
        QTest::newRow("Chinese") << Walk::Look{u"zh_CN"_s, u"Noto Sans CJK SC"_s, 9, {}};
        QTest::newRow("mirrored") << Walk::Look{u"en"_s, u"DejaVu Sans"_s, 9, {}, Qt::RightToLeft};
    }

    void everyControlHasItsOwnNameAndIsReachedByTab()
    {
        QFETCH(Walk::Look, look);
        const Walk::Looking looking(look);
        QVERIFY(looking.isRight());
        QStringList missed;
        Walk::visitAll(*looking.screen(), [&missed](QWidget &window, const QString &name) {
            for (const QString &one : Walk::missedIn(window))
                missed += name + u": "_s + one;
        });
        Walk::tell(missed);
        QCOMPARE(missed.size(), 0);
    }
};

CHAINCERT_TEST(TestEveryControl)
#include "tst_everycontrol.moc"
