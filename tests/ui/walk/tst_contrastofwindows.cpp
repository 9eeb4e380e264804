#include "harness/harness.h"
#include "walk/faint.h"
#include "walk/look.h"
#include "walk/pale.h"
#include "walk/popups.h"
#include "walk/windows.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestContrastOfWindows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTextIsReadAndEveryPartIsSeen_data()
    {
        QTest::addColumn<Walk::Look>("look");
        const QString latin = u"DejaVu Sans"_s;
        const QString cjk = u"Noto Sans CJK SC"_s;
        for (const bool isDark : {false, true}) {
            const auto add = [isDark](const char *name, const QString &language, const QString &font,
                                 Qt::LayoutDirection direction) {
                QTest::addRow("%s, %s", name, isDark ? "dark" : "light")
                    << Walk::Look{language, font, 9, {}, direction, isDark};
            };
            add("English", u"en"_s, latin, Qt::LeftToRight);
            add("Chinese", u"zh_CN"_s, cjk, Qt::LeftToRight);
            add("mirrored", u"en"_s, latin, Qt::RightToLeft);
        }
    }

    void everyTextIsReadAndEveryPartIsSeen()
    {
        QFETCH(Walk::Look, look);
        const Walk::Looking looking(look);
        QVERIFY(looking.isRight());
        QStringList faults;
        const auto judge = [&faults](QWidget &window, const QString &name) {
            for (const QString &fault : Walk::paleIn(window) + Walk::faintIn(window))
                faults += name + u": "_s + fault;
        };
        Walk::visitAll(*looking.screen(), [&judge](QWidget &window, const QString &name) {
            judge(window, name);
            Walk::eachPopup(window, [&](QWidget &popup, const QString &opened) {
                judge(*popup.window(), name + u", the list of "_s + opened);
            });
        });
        faults.removeDuplicates();
        Walk::tell(faults);
        QCOMPARE(faults.size(), 0);
    }
};

CHAINCERT_TEST(TestContrastOfWindows)
#include "tst_contrastofwindows.moc"
