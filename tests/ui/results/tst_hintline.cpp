#include "results/hintline.h"

#include "harness/harness.h"
#include "harness/patience.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestHintLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDraggedPrivateKeyIsPointedOutOnce()
    {
        HintLine line;
        line.setAnyRows(true);
        const QString usual = line.text();
        QVERIFY(usual.startsWith(u"Drag a row"_s));
        line.sayKeyDragged();
        QVERIFY2(line.text().contains(u"private key"_s), qPrintable(line.text()));
        line.sayCopied(2);
        QCOMPARE(line.text(), u"Copied 2 item(s)."_s);
        QTRY_COMPARE(line.text(), usual);
        line.sayKeyDragged();
        QCOMPARE(line.text(), usual);
        line.sayCopied(0);
        QCOMPARE(line.text(), u"Copied."_s);
    }

    void withoutRowsItIsThereOnlyWhileItSaysSomething()
    {
        HintLine line;
        QVERIFY(!line.isVisible());
        line.setAnyRows(true);
        QVERIFY(line.isVisible());
        line.setAnyRows(false);
        QVERIFY(!line.isVisible());
        line.sayCopied(0);
        line.setAnyRows(false); // looked at anew
        QVERIFY(line.isVisible());
        QCOMPARE(line.text(), u"Copied."_s);
        QTRY_VERIFY(!line.isVisible());
    }
};

CHAINCERT_TEST(TestHintLine)
#include "tst_hintline.moc"
