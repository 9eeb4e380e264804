#include "settings/homefolder.h"

#include "harness/harness.h"

#include <QDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestHomeFolder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTildeIsTheHomeFolder_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("expanded");
        QTest::newRow("alone") << u"~"_s << u"/home/ann"_s;
        QTest::newRow("with a folder") << u"~/Certificates"_s << u"/home/ann/Certificates"_s;
        QTest::newRow("another person's") << u"~bob/x"_s << u"~bob/x"_s;
        QTest::newRow("inside a path") << u"/a/~/b"_s << u"/a/~/b"_s;
        QTest::newRow("absolute") << u"/srv/x"_s << u"/srv/x"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void aTildeIsTheHomeFolder()
    {
        QFETCH(QString, path);
        QFETCH(QString, expanded);
        QCOMPARE(expandHome(path, u"/home/ann"_s), expanded);
    }

    void withoutAHomeATildeNeverBecomesTheRoot()
    {
        QCOMPARE(expandHome(u"~"_s, {}), u"~"_s);
        QCOMPARE(expandHome(u"~/x"_s, {}), u"~/x"_s);
        QCOMPARE(expandHome(u"/srv/x"_s, {}), u"/srv/x"_s);
    }

    void withoutAHomeGivenItIsThisPersons() { QCOMPARE(expandHome(u"~/x"_s), QDir::homePath() + u"/x"_s); }
};

CHAINCERT_TEST(TestHomeFolder)
#include "tst_homefolder.moc"
