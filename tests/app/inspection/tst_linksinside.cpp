#include "inspection/linksinside_p.h"

#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestLinksInside : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatAPathMeansIsFoundByWordsAlone_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<std::optional<QString>>("means");
        const auto row = [](const char *name, const QString &path, const std::optional<QString> &means) {
            QTest::newRow(name) << path << means;
        };
        row("no link", u"a/b"_s, u"a/b"_s);
        row("a file beside it", u"x/near"_s, u"x/f"_s);
        row("through a folder's link", u"data/f"_s, u"real/f"_s);
        row("a link to what leads through another", u"far"_s, u"real/f"_s);
        row("up and down", u"x/up"_s, u"y/f"_s);
        row("dots", u"dots"_s, u"x/f"_s);
        row("out", u"out"_s, {});
        row("out and back in", u"back"_s, {});
        row("absolute", u"absolute"_s, {});
        row("a circle", u"one"_s, {});
    }

    void whatAPathMeansIsFoundByWordsAlone()
    {
        LinksInside links;
        links.add(u"x/near"_s, u"f"_s);
        links.add(u"data"_s, u"real"_s);
        links.add(u"far"_s, u"data/f"_s);
        links.add(u"x/up"_s, u"../y/f"_s);
        links.add(u"dots"_s, u"./x/.//f"_s);
        links.add(u"out"_s, u"../f"_s);
        links.add(u"back"_s, u"../tree/x/f"_s);
        links.add(u"absolute"_s, u"/x/f"_s);
        links.add(u"one"_s, u"two"_s);
        links.add(u"two"_s, u"one"_s);
        QFETCH(QString, path);
        QTEST(links.resolved(path), "means");
        QCOMPARE(links.all().size(), 10);
    }
};

CHAINCERT_TEST(TestLinksInside)
#include "tst_linksinside.moc"
