#include "harness/harness.h"
#include "harness/ownfailure.h"
#include "harness/threadtime.h"
#include "panerig.h"
#include "pictures/statuses.h"
#include "results/attentionbar.h"
#include "results/causeslist.h"
#include "results/elidedlabel.h"
#include "results/runheader.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;

// A run as a whole in the results: pausing, how far it is, why what failed.
class TestResultsRun : public PaneRig
{
    Q_OBJECT
private Q_SLOTS:
    void pausedItStartsNothingAndResumesAtOnce()
    {
        QVERIFY(!button(u"Pause"_s));
        m_queue->setParallel(1);
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
            ask(name);
        QTRY_VERIFY(button(u"Pause"_s));
        QTRY_COMPARE(count(DownloadState::Connecting), 1);
        button(u"Pause"_s)->click();
        QVERIFY(m_queue->isPaused());
        QVERIFY(button(u"Resume"_s));
        QVERIFY(shows(u"Paused, 1 still running"_s));
        m_credentials->failAll(FailureKind::TokenMissing);
        QTRY_COMPARE(count(DownloadState::Failed), 1);
        Harness::waitUntilQuiet(*m_pane);
        QCOMPARE(count(DownloadState::Waiting), 2);
        button(u"Resume"_s)->click();
        QTRY_COMPARE(count(DownloadState::Failed), 3);
        QTRY_VERIFY(!button(u"Pause"_s) && !button(u"Resume"_s));
    }

    void aPauseThatOutlivesItsRunCanBeEnded()
    {
        m_pane->setPaused(true);
        QTRY_VERIFY(button(u"Resume"_s));
        button(u"Resume"_s)->click();
        QVERIFY(!m_queue->isPaused());
        QTRY_VERIFY(!button(u"Resume"_s));
    }

    void howFarItIsStandsInTheHeader()
    {
        auto *bar = m_pane->findChild<QProgressBar *>();
        QVERIFY(!bar->isVisible());
        for (const QString &name : {u"a"_s, u"b"_s})
            ask(name);
        QTRY_VERIFY(shows(u"0 of 2"_s));
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(bar->maximum(), 2);
        QCOMPARE(bar->value(), 0);
        m_credentials->failAll(FailureKind::TokenMissing);
        QTRY_VERIFY(!bar->isVisible());
        QVERIFY(!shows(u"0 of 2"_s));
    }

    void whatNeedsALookIsOneLineThatUnfoldsEveryCauseOnce()
    {
        auto *causes = m_pane->findChild<CausesList *>();
        auto *model = m_pane->findChild<ResultsModel *>();
        QVERIFY(!fold()->isVisible());
        for (DownloadId id = 1; id <= 100; ++id)
            model->put(Statuses::failed(id, u"org%1"_s.arg(id)));
        for (DownloadId id = 101; id <= 103; ++id)
            model->put(Statuses::untrusted(id, u"org%1"_s.arg(id)));
        DownloadStatus otherCode = Statuses::failed(104, u"org104"_s); // reads like the first ones
        ownFailure(otherCode).service->httpStatus = 403;
        model->put(otherCode);
        model->put(Statuses::warned(105, u"org105"_s, u"/c/org105"_s));
        QTRY_COMPARE(fold()->accessibleName(), u"104 failed: 2 cause(s) · 1 with warnings: 2 kind(s)"_s);
        QVERIFY(!causes->isVisible()); // never by itself
        fold()->click();
        QVERIFY(causes->isVisible());
        Harness::waitUntilQuiet(*m_pane);
        QVERIFY(causes->height() <= m_pane->height() / 3);
        QVERIFY(shows(u"101 × "_s));
        QVERIFY(shows(u"3 × "_s));
        QVERIFY(!shows(u"1 × Key"_s)); // of one row there is nothing to count
        QVERIFY(shows(u"Key does not match"_s));
        QVERIFY(shows(u"Certificate has expired"_s));
        QCOMPARE(selectButtons().size(), 4);
        QSet<QString> names;
        for (const QPushButton *button : selectButtons())
            names.insert(button->accessibleName());
        QCOMPARE(names.size(), 4);

        selectButtons().at(1)->click();
        auto *view = m_pane->findChild<ResultsView *>();
        const QModelIndexList chosen = view->selectionModel()->selectedRows();
        QCOMPARE(chosen.size(), 3);
        for (const QModelIndex &row : chosen)
            QVERIFY(model->status(row)->id > 100);
        QCOMPARE(model->status(view->currentIndex())->id, 101);
        QVERIFY(view->hasFocus());
        Harness::waitUntilQuiet(*m_pane);
        const QRect seen = view->visualRect(view->currentIndex());
        QVERIFY(seen.top() >= 0 && seen.bottom() <= view->viewport()->height());

        for (DownloadId id = 1; id <= 105; ++id)
            model->put(Statuses::waiting(id, u"org%1"_s.arg(id)));
        QTRY_VERIFY(!causes->isVisible() && !fold()->isVisible());
    }

    void unsafeArchivesAreCountedApart()
    {
        auto *model = m_pane->findChild<ResultsModel *>();
        DownloadStatus alsoOpen = Statuses::unsafe(2, u"org2"_s, u"/c/org2"_s);
        alsoOpen.saved->warnings += SaveWarning{SaveWarning::Kind::FolderOpenToOthers, {}, u"/c"_s};
        model->put(Statuses::unsafe(1, u"org1"_s, u"/c/org1"_s));
        model->put(alsoOpen);
        QTRY_COMPARE(fold()->accessibleName(), u"2 unsafe, not unpacked"_s);
        const auto *header = m_pane->findChild<RunHeader *>()->findChild<ElidedLabel *>();
        QCOMPARE(header->text(), u"2 unsafe, not unpacked"_s);
        fold()->click();
        QTRY_VERIFY(shows(u"2 × Unsafe archive, not unpacked"_s));
        QVERIFY(shows(u"Folder is writable by others"_s)); // each cause has its line
        for (DownloadId id = 3; id <= 4; ++id)
            model->put(Statuses::warned(id, u"org%1"_s.arg(id), u"/c/org%1"_s.arg(id)));
        QTRY_COMPARE(fold()->accessibleName(), u"2 unsafe, not unpacked · 2 with warnings: 2 kind(s)"_s);
        QCOMPARE(header->text(), u"2 saved, 2 with warnings · 2 unsafe, not unpacked"_s);
    }

    void whatIsSelectedIsRetriedAndCancelledTogether()
    {
        for (int number = 0; number < 20; ++number)
            ask(u"org%1"_s.arg(number));
        m_credentials->failAll(FailureKind::TokenMissing);
        QTRY_COMPARE(count(DownloadState::Failed), 20);
        m_credentials->hold();
        QTRY_COMPARE(fold()->accessibleName(), u"20 failed: 1 cause(s)"_s);
        fold()->click();
        QTRY_VERIFY(shows(u"20 × "_s));
        selectButtons().first()->click();
        auto *view = m_pane->findChild<ResultsView *>();
        Harness::waitUntilQuiet(*m_pane);
        QTest::keyClick(view, Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(m_queue->unfinished(), 20);
        Harness::waitUntilQuiet(*m_pane);
        QTest::keyClick(view, Qt::Key_Escape);
        QTRY_COMPARE(count(DownloadState::Cancelled), 20);
    }

    void theSummaryCanBeCopied()
    {
        QVERIFY(!action(u"Co&py summary"_s)->isEnabled());
        ask(u"a"_s);
        ask(u"b"_s);
        m_credentials->failAll(FailureKind::TokenMissing);
        QTRY_COMPARE(count(DownloadState::Failed), 2);
        QTRY_VERIFY(action(u"Co&py summary"_s)->isEnabled());
        action(u"Co&py summary"_s)->trigger();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.startsWith(u"2 failed\n"_s));
        QVERIFY(copied.contains(u"a · admin, b · admin"_s));
        QVERIFY(shows(u"Copied."_s)); // on the spot, for a while
        QTRY_VERIFY(!shows(u"Copied."_s));
    }

    void tenThousandFailuresDoNotStallTheWindow()
    {
        auto *model = m_pane->findChild<ResultsModel *>();
        for (DownloadId id = 1; id <= 10'000; ++id)
            model->put(Statuses::failed(id, u"org%1"_s.arg(id)));
        fold()->click();
        QTRY_VERIFY(shows(u"10,000 × "_s) || shows(u"10000 × "_s));
        QTRY_COMPARE(model->rowCount(), 10'000);
        const Harness::ThreadTime timer;
        selectButtons().first()->click();
        QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(m_pane->findChild<ResultsView *>()->selectionModel()->selectedRows().size(), 10'000);
    }

private:
    int count(DownloadState state) { return m_pane->findChild<ResultsModel *>()->outcomes().of(state); }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *button : m_pane->findChildren<QPushButton *>()) {
            if (button->isVisible() && (button->text() == text || button->accessibleName() == text))
                return button;
        }
        return nullptr;
    }
    QToolButton *fold() { return m_pane->findChild<AttentionBar *>()->findChild<QToolButton *>(); }
    QAction *action(const QString &text)
    {
        const auto all = m_pane->listActions();
        const auto found = std::find_if(
            all.begin(), all.end(), [&](const QAction *one) { return one && one->text() == text; });
        return found == all.end() ? nullptr : *found;
    }
    QList<QPushButton *> selectButtons()
    {
        QList<QPushButton *> shown;
        for (QPushButton *button : m_pane->findChild<CausesList *>()->findChildren<QPushButton *>()) {
            if (button->isVisible())
                shown.append(button);
        }
        return shown;
    }
};

CHAINCERT_TEST(TestResultsRun)
#include "tst_resultsrun.moc"
