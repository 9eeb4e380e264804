#include "harness/harness.h"
#include "walk/cut.h"
#include "walk/look.h"
#include "walk/windows.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestWindowsFit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyWindowFitsItsScreenAndShowsItsTexts_data()
    {
        QTest::addColumn<Walk::Look>("look");
        const QString latin = u"DejaVu Sans"_s;
        const QString cjk = u"Noto Sans CJK SC"_s;
        for (const QString &screen :
            {QString(), u"of 1366 x 768 at 150 %"_s, u"of 1920 x 1080 at 200 %"_s, u"of 1024 x 640"_s}) {
            const auto add = [&screen](const QString &what, const Walk::Look &look) {
                QTest::newRow(qPrintable(screen + u' ' + what)) << look;
            };
            add(u"English"_s, {u"en"_s, latin, 9, screen});
            add(u"English, a font of ideographs"_s, {u"en"_s, cjk, 9, screen});
            add(u"Chinese"_s, {u"zh_CN"_s, cjk, 9, screen});
        }
        for (const QString &screen : {QString(), u"of 1024 x 640"_s}) {
            QTest::newRow(qPrintable(screen + u" mirrored, English"_s))
                << Walk::Look{u"en"_s, latin, 9, screen, Qt::RightToLeft};
            QTest::newRow(qPrintable(screen + u" mirrored, Chinese"_s))
                << Walk::Look{u"zh_CN"_s, cjk, 9, screen, Qt::RightToLeft};
        }
        QTest::newRow("large letters, English") << Walk::Look{u"en"_s, latin, 11, u"of 1024 x 640"_s};
        QTest::newRow("large letters, Chinese") << Walk::Look{u"zh_CN"_s, cjk, 11, u"of 1024 x 640"_s};
    }

    void everyWindowFitsItsScreenAndShowsItsTexts()
    {
        QFETCH(Walk::Look, look);
        const Walk::Looking looking(look);
        QVERIFY(looking.isRight());
        QStringList faults;
        Walk::visitAll(*looking.screen(), [&faults, &looking](QWidget &window, const QString &name) {
            if (window.screen() != looking.screen())
                faults += name + u": on another screen"_s;
            for (const QString &fault : Walk::cutIn(window))
                faults += name + u": "_s + fault;
        });
        Walk::tell(faults);
        QCOMPARE(faults.size(), 0);
    }
};

CHAINCERT_TEST(TestWindowsFit)
#include "tst_windowsfit.moc"
