#include "harness/harness.h"
#include "modelrig.h"
#include "panerig.h"

#include <QAction>
#include <QSignalSpy>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace Statuses;

namespace {

DownloadStatus named(DownloadStatus status, quint64 number, const QString &name)
{
    status = onChain(status, number);
    status.request.blockchainName = name;
    return status;
}

} // namespace

// Rows under their blockchains, in the model.
class TestResultsGroups : public ModelRig
{
    Q_OBJECT
private Q_SLOTS:
    void rowsStandUnderTheirBlockchainsByName()
    {
        put({named(failed(1, u"org1"_s), 2, u"trade10"_s),
            named(saved(2, u"org1"_s, u"/c"_s), 1, u"Trade2"_s),
            named(waiting(3, u"org3"_s), 2, u"trade10"_s)});
        m_model->setGrouped(true);
        QCOMPARE(asText(*m_model),
            u"Trade2 | 1 saved\n"
            "  org1 · admin\n"
            "    admin\n"
            "      msp\n"
            "        CA certificate\n"
            "        Private key\n"
            "        Certificate\n"
            "      CA of the TLS certificates\n"
            "    admin.zip\n"
            "trade10 | 1 failed\n"
            "  org1 · admin\n"
            "  org3 · admin\n"_s);
        QVERIFY(m_model->isGroup(at({0})));
        QVERIFY(!m_model->status(at({0})));
        QCOMPARE(at({1}).data(ResultsCells::SecondText).toString(), u"2 download(s)"_s);
        QVERIFY(at({1, 0}).data(ResultsCells::SecondText).toString().isEmpty()); // the group says it
        QCOMPARE(m_model->shown(), 3);
        QCOMPARE(m_model->indexOf(3), at({1, 1}));
        m_model->setGrouped(false);
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(m_model->indexOf(3), at({2}));
    }

    void rowsComeSortAndGoWithinTheirGroups()
    {
        m_model->setGrouped(true);
        for (DownloadId id = 1; id <= 6; ++id)
            m_model->put(named(waiting(id, u"org%1"_s.arg(7 - id)), id % 2, u"c%1"_s.arg(id % 2)));
        QTRY_COMPARE(m_model->shown(), 6);
        QCOMPARE(m_model->rowCount(), 2);
        m_model->sort(ResultsModel::Certificate, Qt::AscendingOrder);
        QCOMPARE(at({0, 0}).data().toString(), u"org1 · admin"_s); // id 6
        QCOMPARE(at({1, 0}).data().toString(), u"org2 · admin"_s);
        const QPersistentModelIndex kept = at({1, 0});
        m_model->sort(ResultsModel::Certificate, Qt::DescendingOrder);
        QCOMPARE(QModelIndex(kept), at({1, 2}));
        m_model->put(named(saved(6, u"org1"_s, u"/c"_s), 0, u"c0"_s));
        QCOMPARE(at({0}).siblingAtColumn(ResultsModel::Check).data().toString(), u"1 saved"_s);
        m_model->remove({1, 3, 5});
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_model->rowCount(at({0})), 3);
        m_model->put(named(waiting(9, u"org9"_s), 1, u"c1"_s)); // its group comes again
        QTRY_COMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_model->rowCount(at({1})), 1);
    }

    void aFilterHidesGroupsWithoutAHit()
    {
        put({named(failed(1, u"org1"_s), 1, u"a"_s), named(waiting(2, u"org2"_s), 2, u"b"_s)});
        m_model->setGrouped(true);
        m_model->setFilter(u"org2"_s);
        QCOMPARE(asText(*m_model), u"b | \n  org2 · admin\n"_s);
        m_model->setFilter(u"nothing"_s);
        QCOMPARE(m_model->rowCount(), 0);
        m_model->setFilter({});
        QCOMPARE(m_model->rowCount(), 2);
    }

    void aChosenRangeOfSeveralGroupsIsOneRangeInEach()
    {
        put({named(failed(1, u"o1"_s), 1, u"a"_s), named(failed(2, u"o2"_s), 1, u"a"_s),
            named(failed(3, u"o3"_s), 2, u"b"_s)});
        m_model->setGrouped(true);
        const QItemSelection chosen = m_model->selectionOf({3, 1, 2, 77});
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen.first().topLeft(), at({0, 0}));
        QCOMPARE(chosen.first().height(), 2);
        QCOMPARE(chosen.last().parent(), at({1}));
    }
};

// The same in the window.
class TestGroupedPane : public PaneRig
{
    Q_OBJECT
private Q_SLOTS:
    void aGroupStandsForItsRowsAndStaysClosed()
    {
        for (int i = 0; i < 6; ++i)
            m_queue->add({m_accountId,
                {Endpoint::parse(u"https://bcs.example.com"_s).value(), u"p"_s, i % 2 ? u"one"_s : u"two"_s,
                    u"org%1"_s.arg(i), CertType::Admin},
                m_home->filePath(u"out"_s)});
        m_credentials->failAll(FailureKind::TokenMissing);
        QTRY_COMPARE(model()->outcomes().of(DownloadState::Failed), 6);
        group()->trigger();
        QVERIFY(group()->isChecked());
        QCOMPARE(model()->rowCount(), 2);
        const QModelIndex first = model()->index(0, 0);
        QVERIFY(view()->isExpanded(first));
        QCOMPARE(model()->status(view()->currentIndex())->request.query.orgName, u"org0"_s); // as before

        view()->collapse(first);
        action(u"Filter"_s);
        model()->setFilter(u"org"_s);
        model()->setFilter({});
        model()->sort(ResultsModel::Certificate, Qt::DescendingOrder);
        QVERIFY(!view()->isExpanded(model()->index(0, 0)));
        QVERIFY(view()->isExpanded(model()->index(1, 0)));

        view()->setCurrentIndex(model()->index(0, 0));
        view()->setFocus();
        QTRY_VERIFY(action(u"&Retry"_s)->isEnabled());
        QVERIFY(!action(u"&Copy"_s)->isEnabled());
        m_credentials->hold();
        QTest::keyClick(view(), Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(model()->outcomes().of(DownloadState::Failed), 3); // those of one blockchain
        QTRY_VERIFY(action(u"Cancel &download"_s)->isEnabled());
        QTest::keyClick(view(), Qt::Key_Escape);
        QTRY_COMPARE(model()->outcomes().of(DownloadState::Cancelled), 3);
        QTRY_VERIFY(action(u"Remove from the l&ist"_s)->isEnabled());
        QTest::keyClick(view(), Qt::Key_Delete);
        QTRY_COMPARE(model()->outcomes().total(), 3);
        QTRY_COMPARE(model()->rowCount(), 1);
        m_credentials->letThrough({});
    }

    void aBlockchainsRowIsTheCardsSubjectAlsoWithOneDownload()
    {
        ask(u"org1"_s);
        m_credentials->failAll(FailureKind::TokenMissing);
        QTRY_COMPARE(model()->outcomes().of(DownloadState::Failed), 1);
        group()->trigger();
        view()->selectionModel()->setCurrentIndex(
            model()->index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QTRY_VERIFY(shows(u"1 download(s) selected"_s));
        QVERIFY(shows(model()->index(0, 0).data().toString())); // whose they are
        m_credentials->hold();
        detail(u"Retry"_s)->click();
        QTRY_COMPARE(model()->outcomes().of(DownloadState::Failed), 0);
        m_credentials->letThrough({});
    }

    void theWishIsRemembered()
    {
        group()->trigger();
        m_pane.reset();
        open();
        QVERIFY(group()->isChecked());
        ask(u"org1"_s);
        QTRY_COMPARE(model()->shown(), 1);
        QVERIFY(model()->isGroup(model()->index(0, 0)));
        QTRY_VERIFY(model()->isDownload(view()->currentIndex())); // its details tell how it goes
        QVERIFY(view()->isExpanded(model()->index(0, 0)));
    }

private:
    QAction *action(const QString &text)
    {
        for (QAction *one : m_pane->rowActions() + m_pane->listActions()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    QAction *group() { return action(u"&Group by blockchain"_s); }
};

CHAINCERT_TEST(TestResultsGroups)
CHAINCERT_TEST(TestGroupedPane)
#include "tst_resultsgroups.moc"
