#include "harness/harness.h"
#include "pictures/statuses.h"
#include "results/details.h"
#include "results/resultswords.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using std::chrono::seconds;

class TestResultsWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void howFarEverythingIs_data()
    {
        QTest::addColumn<RunProgress>("progress");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << RunProgress{} << u""_s;
        QTest::newRow("all ended") << RunProgress{3, 3, 100, {}, false} << u""_s;
        QTest::newRow("begun") << RunProgress{0, 12, 0, {}, false} << u"0 of 12"_s;
        QTest::newRow("bytes") << RunProgress{3, 12, 1'200'000, {}, false} << u"3 of 12 · 1.2 MB"_s;
        QTest::newRow("thousands") << RunProgress{1200, 2000, 0, {}, false} << u"1,200 of 2,000"_s;
        QTest::newRow("nearly there")
            << RunProgress{9, 12, 0, seconds(3), false} << u"9 of 12 · a few seconds left"_s;
        QTest::newRow("half a minute")
            << RunProgress{9, 12, 0, seconds(24), false} << u"9 of 12 · about 30 second(s) left"_s;
        QTest::newRow("a minute") << RunProgress{9, 12, 0, seconds(58), false}
                                  << u"9 of 12 · about 1 minute(s) left"_s;
        QTest::newRow("minutes") << RunProgress{9, 12, 0, seconds(130), false}
                                 << u"9 of 12 · about 2 minute(s) left"_s;
        QTest::newRow("hours") << RunProgress{9, 12, 0, seconds(7300), false}
                               << u"9 of 12 · about 2 hour(s) left"_s;
        QTest::newRow("paused") << RunProgress{9, 12, 0, seconds(58), true} << u"9 of 12 · paused"_s;
    }
    void howFarEverythingIs()
    {
        QFETCH(RunProgress, progress);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QTEST(ResultsWords::progress(progress), "words");
    }

    void whatAConflictCameToIsSaid_data()
    {
        QTest::addColumn<bool>("skipped");
        QTest::addColumn<bool>("renewed");
        QTest::addColumn<QString>("older");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("skipped") << true << false << u""_s << u"Skipped, already there"_s
                                 << u"the service was not asked"_s;
        QTest::newRow("renewed") << false << true << u""_s << u"Saved, renewed"_s << u"was renewed"_s;
        QTest::newRow("replaced") << false << true << u"/c/org1/admin 2026-11-24"_s
                                  << u"Saved, older one renamed"_s << u"“/c/org1/admin 2026-11-24”"_s;
        QTest::newRow("usual") << false << false << u""_s << u"Saved"_s << u"Certificate"_s;
    }
    void whatAConflictCameToIsSaid()
    {
        QFETCH(bool, skipped);
        QFETCH(bool, renewed);
        QFETCH(QString, older);
        QFETCH(QString, sentence);
        DownloadStatus status = Statuses::saved(1, u"org1"_s, u"/c/org1"_s);
        status.saved->skipped = skipped;
        status.saved->unchanged = skipped;
        status.saved->renewed = renewed;
        if (!older.isEmpty()) {
            status.saved->olderArchive = older + u".zip"_s;
            status.saved->olderFolder = older;
        }
        QTEST(ResultsWords::state(status), "state");
        const QString told = detailsOf(status, u"/c/org1/admin"_s).sentences.join(u'\n');
        QVERIFY2(told.contains(sentence), qPrintable(told));
        QVERIFY(!told.contains(u"The same content"_s));
    }
};

CHAINCERT_TEST(TestResultsWords)
#include "tst_resultswords.moc"
