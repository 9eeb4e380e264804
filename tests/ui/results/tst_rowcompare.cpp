#include "results/rowcompare.h"

#include "app/inspection/ondisk.h"
#include "card/comparepanel.h"
#include "harness/harness.h"
#include "notices/noticebar.h"
#include "panerig.h"
#include "results/broughtinrows.h"
#include "ui/results/savedidentity.h"

#include <QAction>
#include <QSemaphore>

#include <atomic>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestRowCompare : public PaneRig
{
    Q_OBJECT
private Q_SLOTS:
    void twoChosenRowsAreCompared()
    {
        const Assessed made = MadeCards::right();
        const Assessed other = MadeCards::endingIn(100, QDateTime::currentDateTimeUtc());
        const OnDisk first(made.given.files);
        const OnDisk second(other.given.files);
        model()->put(MadeCards::savedIn(1, u"org1"_s, first.path(), made));
        model()->put(MadeCards::savedIn(2, u"org2"_s, second.path(), other));
        QTRY_VERIFY(model()->indexOf(2).isValid());
        view()->setCurrentIndex(model()->indexOf(1));
        QTRY_VERIFY(!detail(u"Compare"_s)->isVisible()); // with what?
        view()->selectAll();
        QTRY_VERIFY(detail(u"Compare"_s)->isVisible());
        detail(u"Compare"_s)->click();
        QTRY_VERIFY(isPanelShown());
        QVERIFY(!detail(u"More"_s)->isVisible());
        QTest::keyClick(panel(), Qt::Key_Escape);
        QVERIFY(!isPanelShown());
        detail(u"Compare"_s)->click();
        QTRY_VERIFY(isPanelShown());
        view()->setCurrentIndex(model()->indexOf(1)); // another question
        QTRY_VERIFY(!isPanelShown());
    }

    void twoFilesOfATreeAreCompared()
    {
        const Assessed made = MadeCards::right();
        const OnDisk disk(made.given.files);
        model()->put(MadeCards::savedIn(1, u"org1"_s, disk.path(), made));
        QTRY_VERIFY(model()->indexOf(1).isValid());
        view()->expandAll();
        const auto select = [&](const QString &file, QItemSelectionModel::SelectionFlags how) {
            const QModelIndex index = indexOfPath(model()->indexOf(1), disk.path(Assessed::msp + file));
            QVERIFY(index.isValid());
            view()->selectionModel()->setCurrentIndex(index, how | QItemSelectionModel::Rows);
        };
        select(u"cacerts/ca.pem"_s, QItemSelectionModel::ClearAndSelect);
        select(u"signcerts/cert.pem"_s, QItemSelectionModel::Select);
        QTRY_VERIFY(detail(u"Compare"_s)->isVisible());
        detail(u"Compare"_s)->click();
        QTRY_VERIFY(isPanelShown());
        QVERIFY(shows(u"One is the CA that issued the other."_s));
        view()->selectionModel()->setCurrentIndex(model()->index(0, 0, model()->indexOf(1)),
            QItemSelectionModel::Select | QItemSelectionModel::Rows); // a folder is nothing to compare
        QTRY_VERIFY(!isPanelShown() && !detail(u"Compare"_s)->isVisible());
    }

    void whoOfTwoOfOneNameIsMeantIsTold()
    {
        const Assessed made = MadeCards::right();
        const OnDisk first(made.given.files);
        const OnDisk second(made.given.files);
        model()->put(MadeCards::savedIn(1, u"org1"_s, first.path(), made));
        model()->put(MadeCards::savedIn(2, u"org1"_s, second.path(), made));
        QTRY_VERIFY(model()->indexOf(2).isValid());
        const auto select = [&](const QModelIndex &row, const QString &path) {
            const QModelIndex index = indexOfPath(row, path);
            QVERIFY(index.isValid());
            view()->selectionModel()->setCurrentIndex(
                index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        };
        const QString file = Assessed::msp + u"signcerts/cert.pem"_s;
        view()->clearSelection();
        select(model()->indexOf(1), first.path(file));
        select(model()->indexOf(2), second.path(file));
        QTRY_VERIFY(detail(u"Compare"_s)->isVisible());
        detail(u"Compare"_s)->click();
        QTRY_VERIFY(shows(u"Certificate of admin (org1 · admin)"_s));
        QVERIFY(shows(u"Certificate of admin (org1 · admin (2))"_s));
        view()->clearSelection();
        select(model()->indexOf(1), first.path(Assessed::msp + u"tlscacerts/tlsca.pem"_s));
        select(model()->indexOf(1), first.path(Assessed::tls + u"ca.crt"_s));
        QTRY_VERIFY(detail(u"Compare"_s)->isVisible());
        detail(u"Compare"_s)->click();
        QTRY_VERIFY(shows(u"(tls/ca.crt)"_s));
        QVERIFY(shows(u"(msp/tlscacerts/tlsca.pem)"_s));
    }

    void theMenuSaysHowWhereOneRowIsChosen()
    {
        const Assessed made = MadeCards::right();
        const OnDisk disk(made.given.files);
        model()->put(MadeCards::savedIn(1, u"org1"_s, disk.path(), made));
        QTRY_VERIFY(model()->indexOf(1).isValid());
        view()->setCurrentIndex(model()->indexOf(1));
        QTRY_VERIFY(action()->isEnabled());
        QCOMPARE(action()->text(), u"Co&mpare with…"_s);
        action()->trigger();
        QVERIFY(shows(u"Select another row or file"_s));
        QVERIFY(!isPanelShown());
        model()->put(Statuses::failed(2, u"org2"_s));
        QTRY_VERIFY(model()->indexOf(2).isValid());
        view()->setCurrentIndex(model()->indexOf(2));
        QTRY_VERIFY(!action()->isEnabled());
    }

    void aRowIsComparedWithWhatItReplaced()
    {
        const Assessed made = MadeCards::right();
        const OnDisk older(made.given.files);
        const OnDisk newer(made.given.files);
        DownloadStatus status = MadeCards::savedIn(1, u"org1"_s, newer.path(), made);
        status.saved->olderFolder = older.path();
        model()->put(status);
        QTRY_VERIFY(model()->indexOf(1).isValid());
        view()->setCurrentIndex(model()->indexOf(1));
        QTRY_VERIFY(detail(u"Compare"_s)->isVisible());
        QCOMPARE(action()->text(), u"Co&mpare with the one before"_s);
        action()->trigger();
        QTRY_VERIFY(isPanelShown());
        QVERIFY(shows(u"Both are the same certificate."_s));
        QTest::keyClick(panel(), Qt::Key_Escape);
        QVERIFY(view()->hasFocus());
    }

    void whatItReplacedAndIsGoneIsNotOffered()
    {
        const Assessed made = MadeCards::right();
        const OnDisk newer(made.given.files);
        DownloadStatus status = MadeCards::savedIn(1, u"org1"_s, newer.path(), made);
        status.saved->olderFolder = m_home->filePath(u"gone"_s);
        model()->put(status);
        QTRY_VERIFY(model()->indexOf(1).isValid());
        view()->setCurrentIndex(model()->indexOf(1));
        QTRY_VERIFY(more(u"Copy as"_s));
        QTest::qWait(100);
        QVERIFY(!detail(u"Compare"_s)->isVisible());
        QCOMPARE(action()->text(), u"Co&mpare with…"_s);
    }

    void aComparisonStaysWhateverAFilterHides_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::newRow("one of the two") << u"org2"_s;
        QTest::newRow("both") << u"org3"_s;
    }
    void aComparisonStaysWhateverAFilterHides()
    {
        QFETCH(const QString, filter);
        const OnDisk disk(MadeCards::right().given.files);
        compareTwo(disk);
        model()->put(Statuses::failed(3, u"org3"_s));
        QTRY_VERIFY(model()->indexOf(3).isValid());
        model()->setFilter(filter);
        Harness::settle();
        QVERIFY(isPanelShown());
        model()->setFilter({});
        model()->sort(ResultsModel::Certificate, Qt::DescendingOrder);
        Harness::settle();
        QVERIFY(isPanelShown());
        model()->setFilter(filter);
        model()->setFilter({});
        view()->setCurrentIndex(model()->indexOf(3));
        QTRY_VERIFY(!isPanelShown());
    }

    void aComparisonGoesWithARowThatGoesAndSaysSo()
    {
        const OnDisk disk(MadeCards::right().given.files);
        compareTwo(disk);
        model()->put(Statuses::failed(3, u"org3"_s));
        QTRY_VERIFY(model()->indexOf(3).isValid());
        model()->remove({3});
        Harness::settle();
        QVERIFY(isPanelShown());
        model()->remove({2});
        QTRY_VERIFY(!isPanelShown());
        QVERIFY(shows(u"“org2 · admin” is no longer on the list"_s));
    }

    void whatHasChangedIsComparedAnew()
    {
        const OnDisk disk({{u"a.pem"_s, Made::admin().certificate}, {u"b.pem"_s, Made::admin().certificate}});
        m_pane->broughtIn().bringIn({disk.path(u"a.pem"_s), disk.path(u"b.pem"_s)});
        QTRY_COMPARE(model()->rowCount(), 2);
        QTRY_VERIFY(isCardShown());
        view()->selectAll();
        QTRY_VERIFY(detail(u"Compare"_s)->isVisible());
        detail(u"Compare"_s)->click();
        QTRY_VERIFY(shows(u"Both are the same certificate."_s));
        disk.write(u"b.pem"_s, Made::server().certificate);
        m_pane->broughtIn().list().add(disk.path(u"b.pem"_s)); // as what makes its key private does
        QTRY_VERIFY(!shows(u"Both are the same certificate."_s));
        QTRY_VERIFY(isPanelShown() && shows(u"They belong to different users or nodes."_s));
    }

    void whileItIsReadThePanelSaysSoAndBackGivesUp()
    {
        const OnDisk disk(MadeCards::right().given.files);
        QSemaphore answers;
        std::atomic_int given = 0;
        RowCompare compare(
            {*model(), *view(), *m_pane->findChild<DetailsPanel *>(), *m_pane->findChild<NoticeBar *>(),
                [&](const CardSource &, const InspectionOptions &) -> Result<Inspected> {
                    answers.acquire();
                    ++given;
                    return MadeCards::inspectedOf(MadeCards::right());
                }},
            nullptr);
        putTwo(disk);
        view()->selectAll();
        compare.action()->trigger();
        QTRY_VERIFY(shows(u"Reading…"_s));
        QVERIFY(shows(u"org1 · admin and org2 · admin"_s));
        QTest::keyClick(panel(), Qt::Key_Escape);
        QVERIFY(!isPanelShown());
        answers.release(2);
        QTRY_COMPARE(given.load(), 2);
        Harness::settle();
        QVERIFY(!isPanelShown());
        answers.release(2);
        compare.action()->trigger();
        QTRY_VERIFY(shows(u"Both are the same certificate."_s));
        QVERIFY(!shows(u"Reading…"_s));
    }

    void whatHoldsNoCertificateIsSaid()
    {
        const Assessed made = MadeCards::right();
        const OnDisk disk(made.given.files);
        model()->put(MadeCards::savedIn(1, u"org1"_s, disk.path(), made));
        model()->put(Statuses::saved(2, u"org2"_s, m_home->filePath(u"gone"_s)));
        QTRY_VERIFY(model()->indexOf(2).isValid());
        view()->selectAll();
        QTRY_VERIFY(detail(u"Compare"_s)->isVisible());
        detail(u"Compare"_s)->click();
        QTRY_VERIFY(shows(u"There is no certificate in"_s));
        QVERIFY(!isPanelShown());
    }

private:
    void putTwo(const OnDisk &disk)
    {
        for (const DownloadId id : {1, 2})
            model()->put(MadeCards::savedIn(id, u"org%1"_s.arg(id), disk.path(), MadeCards::right()));
        QTRY_VERIFY(model()->indexOf(2).isValid());
    }
    void compareTwo(const OnDisk &disk)
    {
        putTwo(disk);
        view()->selectAll();
        QTRY_VERIFY(detail(u"Compare"_s)->isVisible());
        detail(u"Compare"_s)->click();
        QTRY_VERIFY(isPanelShown());
    }
    ComparePanel *panel() { return m_pane->findChild<ComparePanel *>(); } // made with the first comparison
    bool isPanelShown() { return panel() && panel()->isVisible(); }
    QAction *action()
    {
        for (QAction *each : m_pane->rowActions()) {
            if (each->text().startsWith(u"Co&mpare"_s))
                return each;
        }
        return nullptr;
    }
};

CHAINCERT_TEST(TestRowCompare)
#include "tst_rowcompare.moc"
