#include "failures/failure.h"

#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class OwnSentenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachPlaceGetsItsValue_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QString>("filled");
        QTest::newRow("none") << u"It is a link."_s << QStringList() << u"It is a link."_s;
        QTest::newRow("in any order") << u"%2 before %1"_s << QStringList{u"a"_s, u"b"_s} << u"b before a"_s;
        QTest::newRow("twice") << u"%1 and %1"_s << QStringList{u"a"_s} << u"a and a"_s;
        QTest::newRow("a place in a value")
            << u"%1 and %2"_s << QStringList{u"%2"_s, u"%1"_s} << u"%2 and %1"_s;
        QTest::newRow("a value that is not asked for") << u"%1"_s << QStringList{u"a"_s, u"b"_s} << u"a"_s;
        QTest::newRow("no value") << u"@ as %40, %1"_s << QStringList() << u"@ as %40, %1"_s;
        QTest::newRow("at the end") << u"62%"_s << QStringList{u"a"_s} << u"62%"_s;
        QTest::newRow("nine") << u"%9%0"_s << QStringList(12, u"a"_s) << u"a%0"_s;
    }
    void eachPlaceGetsItsValue()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, values);
        QTEST(withValues(text, values), "filled");
    }

    void logsHaveThemInEnglish()
    {
        QCOMPARE(inEnglish({}), QString());
        QCOMPARE(inEnglish({OwnSentence("It is a link."), OwnSentence("“%1” said so.", {u"ls"_s})}),
            u"It is a link. “ls” said so."_s);
    }

    void theyAreEqualByWhatTheySay()
    {
        const QByteArray elsewhere("It is a link.");
        QCOMPARE(OwnSentence(elsewhere.constData()), OwnSentence("It is a link."));
        QVERIFY(OwnSentence("%1", {u"a"_s}) != OwnSentence("%1", {u"b"_s}));
        QVERIFY(fail(FailureKind::DiskFailed, {}, OwnSentence("a")).value()
            != fail(FailureKind::DiskFailed, {}, OwnSentence("b")).value());
    }
};

CHAINCERT_TEST(OwnSentenceTest)
#include "tst_ownsentence.moc"
