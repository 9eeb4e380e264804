#include "downloads/saveddownload.h"

#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

SavedDownload savedAs(const QString &archive, const QString &folder)
{
    return {archive, folder, 1, {}, {}, {}};
}

} // namespace

class TestSavedDownload : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasReplacedIsWhereItWasKept()
    {
        SavedDownload saved = savedAs(u"/c/org1/admin.zip"_s, u"/c/org1/admin"_s);
        saved.renewed = true;
        saved.olderArchive = u"/c/org1/admin 2026-11-30.zip"_s;
        QCOMPARE(earlierPlace(saved), (EarlierPlace{saved.olderArchive, false}));
        saved.olderFolder = u"/c/org1/admin 2026-11-30"_s;
        QCOMPARE(earlierPlace(saved), EarlierPlace{saved.olderFolder});
    }

    void besideWhatANumberedOneLies_data()
    {
        QTest::addColumn<QString>("archive");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("before");
        QTest::newRow("the second") << u"/c/admin (2).zip"_s << u"/c/admin (2)"_s << u"/c/admin"_s;
        QTest::newRow("the tenth") << u"/c/admin (10).zip"_s << u"/c/admin (10)"_s << u"/c/admin (9)"_s;
        QTest::newRow("an archive") << u"/c/admin (2).tar.gz"_s << QString() << u"/c/admin.tar.gz"_s;
        QTest::newRow("a zip") << u"/c/admin (3).zip"_s << QString() << u"/c/admin (2).zip"_s;
        QTest::newRow("no suffix") << u"/c.d/admin (2)"_s << QString() << u"/c.d/admin"_s;
        QTest::newRow("no number") << u"/c/admin.zip"_s << u"/c/admin"_s << QString();
        QTest::newRow("not ours") << u"/c/admin (1).zip"_s << u"/c/admin (1)"_s << QString();
    }
    void besideWhatANumberedOneLies()
    {
        QFETCH(QString, archive);
        QFETCH(QString, folder);
        QFETCH(QString, before);
        SavedDownload saved = savedAs(archive, folder);
        QVERIFY(!earlierPlace(saved)); // the same name by chance
        saved.renewed = true;
        const auto place = earlierPlace(saved);
        QCOMPARE(place ? place->path : QString(), before);
        if (place)
            QCOMPARE(place->isFolder, !folder.isEmpty());
    }

    void whatWasAtThePlaceIsWhatItWasComparedWith()
    {
        SavedDownload saved = savedAs(u"/c/admin (3).zip"_s, u"/c/admin (3)"_s);
        QCOMPARE(comparedFolder(saved), QString()); // the name is by chance: nothing was there
        saved.renewed = true;
        QCOMPARE(comparedFolder(saved), u"/c/admin"_s); // the first of that name is looked at
        saved.olderFolder = u"/c/admin 2026-11-30"_s;
        QCOMPARE(comparedFolder(saved), saved.olderFolder);
        SavedDownload unchanged = savedAs(u"/c/admin.zip"_s, u"/c/admin"_s);
        QCOMPARE(comparedFolder(unchanged), QString());
        unchanged.unchanged = true;
        QCOMPARE(comparedFolder(unchanged), u"/c/admin"_s); // itself
    }
};

CHAINCERT_TEST(TestSavedDownload)
#include "tst_saveddownload.moc"
