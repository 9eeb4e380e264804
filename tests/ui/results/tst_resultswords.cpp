#include "harness/harness.h"
#include "harness/summarized.h"
#include "pictures/statuses.h"
#include "results/details.h"
#include "results/resultswords.h"

#include <QScopeGuard>
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
        const auto with = [](std::optional<seconds> left, bool paused = false, int running = 0) {
            return RunProgress{9, 12, left, paused, running};
        };
        QTest::newRow("nothing") << RunProgress{} << u""_s;
        QTest::newRow("all ended") << RunProgress{3, 3, seconds(3), false} << u""_s;
        QTest::newRow("not known yet") << with({}) << u""_s;
        QTest::newRow("nearly there") << with(seconds(3)) << u"a few seconds left"_s;
        QTest::newRow("half a minute") << with(seconds(24)) << u"about 30 second(s) left"_s;
        QTest::newRow("a minute") << with(seconds(58)) << u"about 1 minute(s) left"_s;
        QTest::newRow("minutes") << with(seconds(130)) << u"about 2 minute(s) left"_s;
        QTest::newRow("hours") << with(seconds(7300)) << u"about 2 hour(s) left"_s;
        QTest::newRow("paused") << with(seconds(58), true) << u"Paused"_s;
        QTest::newRow("paused while some run") << with(seconds(58), true, 2) << u"Paused, 2 still running"_s;
    }
    void howFarEverythingIs()
    {
        QFETCH(RunProgress, progress);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QTEST(ResultsWords::progress(progress), "words");
    }

    void whatAServiceHoldsIsToldWithItsEndAndWithoutAnEstimate()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        RunProgress run{9, 12, seconds(58), false};
        run.heldUntil = QDateTime::currentDateTimeUtc().addSecs(3492);
        run.heldFor = seconds(3492);
        run.held = 3;
        const QString time = QLocale().toString(run.heldUntil.toLocalTime().time(), QLocale::ShortFormat);
        QCOMPARE(ResultsWords::progress(run),
            u"Waiting until %1 (58:12): the service asked for a pause"_s.arg(time));
        run.held = 2; // the third one goes on
        QCOMPARE(ResultsWords::progress(run),
            u"2 waiting until %1 (58:12): the service asked for a pause"_s.arg(time));
        Outcomes outcomes;
        outcomes.add({DownloadState::Saved}, 9);
        // The first to be read.
        QVERIFY(ResultsWords::summary(outcomes, run).startsWith(u"2 waiting until "_s));
        run.paused = true; // what the person did comes first
        QCOMPARE(ResultsWords::progress(run), u"Paused"_s);
    }

    void countsAreGroupedAsThePersonDoes_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("words");
        QTest::newRow("the United States")
            << u"en_US"_s << u"9,500 saved, 1,200 with warnings · 2,500 failed"_s;
        QTest::newRow("Germany") << u"de_DE"_s << u"9.500 saved, 1.200 with warnings · 2.500 failed"_s;
    }
    void countsAreGroupedAsThePersonDoes()
    {
        QFETCH(const QString, locale);
        QFETCH(const QString, words);
        const auto back = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
        QLocale::setDefault(QLocale(locale));
        Outcomes outcomes;
        outcomes.add({DownloadState::Saved}, 8300);
        outcomes.add({DownloadState::Saved, false, true}, 1200);
        outcomes.add({DownloadState::Failed}, 2500);
        QCOMPARE(inWords(outcomes), words);
    }

    void whoHearsAStateHearsItBeforeTheVerdict_data()
    {
        QTest::addColumn<DownloadStatus>("status");
        QTest::addColumn<QString>("spoken");
        const auto warned = [](SaveWarning::Kind kind, DownloadState state = DownloadState::Saved) {
            DownloadStatus status = Statuses::in(Statuses::saved(1, u"a"_s, u"/c/a"_s), state);
            status.saved->warnings = {{kind, {}, {}}};
            return status;
        };
        const auto judged = [](const QList<Finding> &findings, DownloadState state = DownloadState::Saved) {
            DownloadStatus status = Statuses::in(Statuses::saved(1, u"a"_s, u"/c/a"_s), state);
            status.saved->assessment = Harness::summaryWith(findings);
            return status;
        };
        const auto failed = [](FailureKind kind) {
            DownloadStatus status = Statuses::failed(1, u"a"_s);
            status.failure = std::make_shared<Failure>(Failure{kind});
            return status;
        };
        QTest::newRow("saved") << Statuses::saved(1, u"a"_s, u"/c/a"_s) << u"Saved"_s;
        QTest::newRow("right") << judged({}) << u"Saved, right"_s;
        QTest::newRow("unchanged and right") << judged({}, DownloadState::Unchanged) << u"Unchanged, right"_s;
        QTest::newRow("needs the CA")
            << judged({Harness::needsTheAuthority(), Harness::note()}) << u"Saved, needs the CA"_s;
        QTest::newRow("wrong") << judged({Harness::keyMismatch()}) << u"Saved, key does not match"_s;
        QTest::newRow("begins with it") << warned(SaveWarning::Kind::NotUnpacked) << u"Saved, not unpacked"_s;
        QTest::newRow("unchanged and wrong") << judged({Harness::keyMismatch()}, DownloadState::Unchanged)
                                             << u"Unchanged, key does not match"_s;
        QTest::newRow("unchanged, not unpacked") << warned(SaveWarning::Kind::NotUnpacked,
            DownloadState::Unchanged) << u"Unchanged, not unpacked"_s;
        QTest::newRow("failed") << failed(FailureKind::Forbidden) << u"Failed: permission denied"_s;
        QTest::newRow("a term") << failed(FailureKind::AuthorityUnreadable)
                                << u"Failed: CA file cannot be read"_s;
        QTest::newRow("waiting") << Statuses::waiting(1, u"a"_s) << u"Waiting"_s;
        QTest::newRow("cancelled") << Statuses::in(Statuses::waiting(1, u"a"_s), DownloadState::Cancelled)
                                   << u"Cancelled"_s;
    }
    void whoHearsAStateHearsItBeforeTheVerdict()
    {
        QFETCH(DownloadStatus, status);
        QTEST(ResultsWords::spokenState(status), "spoken");
    }

    void whatEndsBeforeTheCertificateIsNamed()
    {
        AssessmentSummary summary;
        QVERIFY(ResultsWords::endsFirst(summary).isEmpty());
        summary.endsBy = EndsBy::Authority;
        QCOMPARE(ResultsWords::endsFirst(summary), u"CA"_s);
        summary.endsBy = EndsBy::TlsAuthority;
        QCOMPARE(ResultsWords::endsFirst(summary), u"TLS CA"_s);
    }

    void theCountHasThousandsApart()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(ResultsWords::count(RunProgress{1200, 2000, {}, false}), u"1,200 of 2,000"_s);
    }

    void theHeadersLineSaysWhatCameOfAllAndHowItGoesOn()
    {
        Outcomes outcomes({Statuses::saved(1, u"a"_s, u"/c/a"_s), Statuses::warned(2, u"b"_s, u"/c/b"_s),
            Statuses::failed(3, u"c"_s), Statuses::waiting(4, u"d"_s)});
        QCOMPARE(ResultsWords::summary(outcomes, RunProgress{3, 4, seconds(2), false}),
            u"2 saved, 1 with warnings · 1 failed · a few seconds left"_s);
    }

    void whatWasReplacedSaysWhereItIsKept()
    {
        DownloadStatus status = Statuses::warned(1, u"org1"_s, u"/c/org1"_s);
        status.saved->folder = u"/c/org1/admin 2026-11-29 105210"_s;
        status.saved->replaced = true;
        QCOMPARE(ResultsWords::state(status), u"Replaced, kept as admin 2026-11-29 105210"_s);
    }

    void whatAConflictCameToIsSaid_data()
    {
        QTest::addColumn<bool>("skipped");
        QTest::addColumn<bool>("renewed");
        QTest::addColumn<QString>("older");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("skipped") << true << false << u""_s << u"Skipped, already exists"_s
                                 << u"no request was sent"_s;
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
        if (!skipped) {
            DownloadStatus judged = status;
            judged.saved->assessment = Harness::summaryWith({});
            QCOMPARE(
                ResultsWords::state(judged), ResultsWords::state(status).replace(u"Saved"_s, u"Right"_s));
        }
        const QString told = detailsOf(status, u"/c/org1/admin"_s).sentences.join(u'\n');
        QVERIFY2(told.contains(sentence), qPrintable(told));
        QVERIFY(!told.contains(u"The same content"_s));
    }
};

CHAINCERT_TEST(TestResultsWords)
#include "tst_resultswords.moc"
