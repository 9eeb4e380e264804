#include "failures/outsidetext.h"
#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class OutsideTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNameIsShownHarmless_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"msp/供应链.pem"_s << u"msp/供应链.pem"_s;
        QTest::newRow("line feed and escape") << u"a\nb\u001b[31m"_s << u"a\ufffdb\ufffd[31m"_s;
        QTest::newRow("override") << u"a\u202emep.key"_s << u"a\ufffdmep.key"_s;
        QTest::newRow("left-to-right mark") << u"a\u200eb"_s << u"a\ufffdb"_s;
        QTest::newRow("zero width space and BOM") << u"a\u200bb\ufeff"_s << u"a\ufffdb\ufffd"_s;
        QTest::newRow("soft hyphen") << u"a\u00adb"_s << u"a\ufffdb"_s;
        QTest::newRow("private use") << u"a\ue000"_s << u"a\ufffd"_s;
        QTest::newRow("joined emoji") << u"👩\u200d💻"_s << u"👩\u200d💻"_s;
        QTest::newRow("120 letters") << QString(120, u'n') << QString(120, u'n');
        QTest::newRow("121 letters") << QString(121, u'n') << QString(60, u'n') + u'…' + QString(59, u'n');
        QTest::newRow("emoji are not cut in two")
            << u"💻"_s.repeated(500) << u"💻"_s.repeated(60) + u'…' + u"💻"_s.repeated(59);
    }

    void aNameIsShownHarmless()
    {
        QFETCH(QString, name);
        QFETCH(QString, shown);
        QCOMPARE(displayName(name), shown);
        QCOMPARE(displayRawName(name.toUtf8()), shown);
    }

    void bytesThatAreNoUtf8AreShownAsReplaced()
    {
        QCOMPARE(displayRawName("a\xff.pem"), u"a\ufffd.pem"_s);
        QCOMPARE(displayRawName(QByteArrayView("a\0b", 3)), u"a\ufffdb"_s);
    }

    void whatNobodyCanSeeIsNoNameButJoinersAre()
    {
        for (const char32_t unseen : {0x200bU, 0x00adU, 0x3164U, 0xe0041U, 0xfeffU, 0x202eU, 0x1fU})
            QVERIFY(hasHarmfulInName(u"a"_s + QStringView(QChar::fromUcs4(unseen)).toString()));
        for (const char32_t joins : {0x200cU, 0x200dU, 0xfe0fU, 0xe0100U, 0x1f469U})
            QVERIFY(!hasHarmfulInName(u"a"_s + QStringView(QChar::fromUcs4(joins)).toString()));
    }

    void wordsStayApartWhereSomethingHarmfulStoodBetween()
    {
        QCOMPARE(spacedLine(u"one\u200btwo\n\nthree"_s, 100), u"one two three"_s);
        QCOMPARE(outsideLine(u"one\u200btwo\n\nthree"_s, 100), u"onetwo three"_s);
        QCOMPARE(spacedLine(u"\u202e"_s, 100), QString());
        QCOMPARE(spacedLine(u"💻"_s, 100), u"💻"_s);
    }
};

CHAINCERT_TEST(OutsideTextTest)
#include "tst_outsidetext.moc"
