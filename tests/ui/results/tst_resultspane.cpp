#include "fields/quietlabel.h"
#include "fields/textwidth.h"
#include "harness/harness.h"
#include "panerig.h"
#include "pictures/statuses.h"
#include "rawserver/rawserver.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestResultsPane : public PaneRig
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyListSaysWhatWillAppear()
    {
        QVERIFY(shows(u"The certificates you download appear here"_s));
        ask(u"org1"_s);
        QTRY_VERIFY(!shows(u"The certificates you download appear here"_s));
    }

    void thereAreDetailsAsSoonAsThereAreRows()
    {
        auto *details = m_pane->findChild<DetailsPanel *>();
        QVERIFY(!details->isVisible());
        QVERIFY(!shows(u"Drag a row"_s)); // there is none
        m_pane.reset();
        open(); // what had never been seen is not remembered
        details = m_pane->findChild<DetailsPanel *>();
        QVERIFY(!details->isVisible());
        ask(u"org1"_s);
        m_credentials->failAll(FailureKind::TokenMissing);
        QTRY_VERIFY(detail(u"Retry"_s)->isVisible());
        QVERIFY(shows(u"Drag a row"_s));
        QCOMPARE(details->height(), lines(details->fontMetrics(), 11));
        const auto hint = [details]() -> const QuietLabel * {
            for (const auto *label : details->findChildren<QuietLabel *>()) {
                if (label->isVisible() && label->text().contains(u"Details of the selected row"_s))
                    return label;
            }
            return nullptr;
        };
        QVERIFY(!hint());
        view()->setCurrentIndex({});
        QTRY_VERIFY(hint());
        QVERIFY(
            hint()->palette().color(QPalette::WindowText) != details->palette().color(QPalette::WindowText));
        QVERIFY(!detail(u"Retry"_s)->isVisible());
        button(u"Clear"_s)->click();
        QTRY_VERIFY(!details->isVisible());
        QVERIFY(!shows(u"Drag a row"_s));
    }

    void longDetailsScrollOnceAndTheKeyboardReachesTheirEnd()
    {
        DownloadStatus status = Statuses::warned(1, u"org1"_s, u"/c/org1"_s);
        status.saved->warnings += QList<SaveWarning>(9, {SaveWarning::Kind::LegacyName, u"a"_s, {}});
        model()->put(status);
        auto *scroll = m_pane->findChild<DetailsPanel *>()->findChild<QScrollArea *>();
        QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
        const auto texts = scroll->findChildren<QPlainTextEdit *>();
        QCOMPARE(texts.size(), 2);
        for (const QPlainTextEdit *text : texts) {
            QVERIFY(text->isVisible());
            QVERIFY(!text->verticalScrollBar()->isVisible());
            QCOMPARE(text->verticalScrollBar()->maximum(), 0);
        }
        QCOMPARE(scroll->verticalScrollBar()->value(), 0);
        texts.first()->setFocus();
        QTest::keyClick(texts.first(), Qt::Key_End, Qt::ControlModifier);
        QVERIFY(scroll->verticalScrollBar()->value() > 0);
        const QRect cursor(texts.first()->viewport()->mapTo(scroll, texts.first()->cursorRect().topLeft()),
            texts.first()->cursorRect().size());
        QVERIFY(scroll->rect().contains(cursor));
        model()->put(Statuses::warned(2, u"org2"_s, u"/c/org2"_s)); // another row is read from its beginning
        QTRY_COMPARE(model()->rowCount(), 2);
        view()->setCurrentIndex(model()->index(1, 0));
        QTRY_COMPARE(scroll->verticalScrollBar()->value(), 0);
    }

    void aFailureIsToldAndTheButtonsThatHelpAreThere()
    {
        ask(u"org1"_s);
        m_credentials->failAll(FailureKind::TokenMissing);
        QTRY_VERIFY(detail(u"Edit account…"_s)->isVisible());
        QVERIFY(detail(u"Retry"_s)->isVisible());
        QVERIFY(!detail(u"Open folder"_s)->isVisible());
        QCOMPARE(view()->currentIndex(), model()->index(0, 0));
        const QString told
            = m_pane->findChild<DetailsPanel *>()->findChildren<QPlainTextEdit *>().first()->toPlainText();
        QVERIFY(!told.isEmpty());

        QSignalSpy signIn(m_pane.get(), &ResultsPane::editAccountRequested);
        detail(u"Edit account…"_s)->click();
        QCOMPARE(signIn.first().first().toUuid(), m_accountId);

        detail(u"Copy details"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(told));
    }

    void aDiskWithoutPermissionsIsAcceptedByAnExplicitChoiceAlone()
    {
        for (const QString &name : {u"org1"_s, u"org2"_s})
            ask(name);
        m_credentials->failAll(FailureKind::ModesNotKept);
        QTRY_VERIFY(detail(u"Save here anyway…"_s)->isVisible());
        QTRY_VERIFY(shows(u"2 failed"_s));
        QVERIFY(m_pane->findChild<DetailsPanel *>()
                    ->findChildren<QPlainTextEdit *>()
                    .first()
                    ->toPlainText()
                    .contains(u"can read the private keys"_s));

        detail(u"Save here anyway…"_s)->click();
        QVERIFY(shows(m_home->filePath(u"out"_s))); // the folder, and what it means
        button(u"Do not save here"_s)->click();
        QVERIFY(m_settings->get(Setting::OpenKeysFolders).isEmpty());
        QCOMPARE(model()->outcomes().of(DownloadState::Failed), 2);

        m_credentials->hold();
        detail(u"Save here anyway…"_s)->click();
        button(u"Save here anyway"_s)->click();
        QCOMPARE(m_settings->get(Setting::OpenKeysFolders), QStringList{m_home->filePath(u"out"_s)});
        const auto areTakenUp = [this] {
            const QList<DownloadId> ids = m_queue->ids();
            return std::all_of(ids.begin(), ids.end(),
                [this](DownloadId id) { return m_queue->status(id)->request.allowOpenKeys; });
        };
        QTRY_VERIFY(areTakenUp());
        QCOMPARE(m_queue->ids().size(), 2);
        for (const DownloadId id : m_queue->ids()) {
            QVERIFY(!isFinished(m_queue->status(id)->state));
        }
        QTRY_COMPARE(model()->outcomes().total(), 2); // in place of those that failed, not beside them
        QCOMPARE(model()->outcomes().of(DownloadState::Failed), 0);
    }

    void manyThatAreSavedAfterAllLeaveTheListTogether()
    {
        constexpr int rows = 1000;
        for (int row = 0; row < rows; ++row)
            ask(u"org%1"_s.arg(row));
        m_credentials->failAll(FailureKind::ModesNotKept);
        QTRY_COMPARE(m_queue->unfinished(), 0);
        QTRY_COMPARE(model()->rowCount(), rows);
        view()->setCurrentIndex(model()->index(0, 0));
        QTRY_VERIFY(detail(u"Save here anyway…"_s)->isVisible());
        detail(u"Save here anyway…"_s)->click();

        m_credentials->hold();
        QSignalSpy removed(model(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy begunAnew(model(), &QAbstractItemModel::modelReset);
        QSignalSpy added(m_queue.get(), &DownloadQueue::added);
        button(u"Save here anyway"_s)->click();
        QCOMPARE(removed.size() + begunAnew.size(), 1);
        QCOMPARE(model()->rowCount(), 0);
        QTRY_COMPARE(added.size(), rows);
        QTRY_COMPARE(model()->rowCount(), rows);
        QCOMPARE(m_queue->ids().size(), rows);
        QCOMPARE(model()->outcomes().of(DownloadState::Failed), 0);
    }

    void otherFailuresDoNotOfferOpenKeys()
    {
        ask(u"org1"_s);
        m_credentials->failAll(FailureKind::FolderNotWritable);
        QTRY_VERIFY(detail(u"Retry"_s)->isVisible());
        QVERIFY(!detail(u"Save here anyway…"_s)->isVisible());
    }

    void theDetailsButtonsActOnWhatTheDetailsAreAbout()
    {
        for (const QString &name : {u"org1"_s, u"org2"_s, u"org3"_s})
            ask(name);
        m_credentials->failAll(FailureKind::KeychainLocked);
        QTRY_VERIFY(shows(u"3 failed"_s));
        const auto select = [this](int row, QItemSelectionModel::SelectionFlag how) {
            view()->selectionModel()->setCurrentIndex(
                model()->index(row, 0), how | QItemSelectionModel::Rows);
        };
        select(1, QItemSelectionModel::ClearAndSelect);
        select(2, QItemSelectionModel::Select);
        QTRY_VERIFY(shows(u"2 download(s) selected"_s));
        m_credentials->hold();
        detail(u"Retry"_s)->click();
        QTRY_COMPARE(model()->outcomes().of(DownloadState::Failed), 1);
        QCOMPARE(model()->status(model()->index(0, 0))->state, DownloadState::Failed); // was not selected
        QTRY_VERIFY(detail(u"Cancel"_s)->isVisible());
        detail(u"Cancel"_s)->click();
        QTRY_COMPARE(model()->outcomes().of(DownloadState::Cancelled), 2);

        select(1, QItemSelectionModel::ClearAndSelect);
        QTRY_VERIFY(shows(u"org2 · admin in "_s));
        detail(u"Retry"_s)->click();
        QTRY_COMPARE(model()->outcomes().of(DownloadState::Cancelled), 1);
        QVERIFY(!isFinished(model()->status(model()->index(1, 0))->state));
    }

    void theHeaderCountsAndRetriesWhatFailed()
    {
        for (const QString &name : {u"org1"_s, u"org2"_s})
            ask(name);
        QSignalSpy summary(m_pane.get(), &ResultsPane::progressChanged);
        QTRY_VERIFY(button(u"Cancel all"_s)->isVisible());
        QCOMPARE(summary.last(), QVariantList{u"0 of 2"_s});
        QVERIFY(!button(u"Retry failed"_s)->isVisible());
        m_credentials->failAll(FailureKind::KeychainLocked);
        QTRY_VERIFY(button(u"Retry failed"_s)->isEnabled());
        QTRY_VERIFY(shows(u"2 failed"_s));
        QTRY_COMPARE(summary.last(), QVariantList{QString()});
        QVERIFY(!button(u"Cancel all"_s)->isVisible());

        m_credentials->hold();
        button(u"Retry failed"_s)->click();
        QTRY_VERIFY(button(u"Cancel all"_s)->isVisible());
        QTRY_COMPARE(summary.last(), QVariantList{u"0 of 2"_s});
        button(u"Cancel all"_s)->click();
        QTRY_VERIFY(shows(u"2 cancelled"_s));
        const QList<DownloadId> ids = m_queue->ids();
        button(u"Clear"_s)->click();
        QTRY_COMPARE(model()->rowCount(), 0);
        QVERIFY(m_queue->ids().isEmpty());
        QVERIFY(shows(u"Cleared 2 row(s)."_s));
        button(u"Undo"_s)->click();
        QTRY_COMPARE(model()->rowCount(), 2);
        QCOMPARE(m_queue->ids(), ids);
        QCOMPARE(model()->outcomes().of(DownloadState::Cancelled), 2);
        QVERIFY(!shows(u"Cleared"_s));
        for (const DownloadId id : ids)
            m_queue->retry(id);
        QTRY_COMPARE(m_queue->unfinished(), 2);
    }

    void keysActOnTheRowsOnlyWhileTheTreeHasTheFocus()
    {
        ask(u"org1"_s);
        QTRY_COMPARE(model()->rowCount(), 1);
        button(u"Clear"_s)->setFocus();
        m_pane->findChild<DetailsPanel *>()->setFocus();
        auto *text = m_pane->findChild<QPlainTextEdit *>();
        text->setFocus();
        Harness::waitUntilQuiet(*m_pane);
        QTest::keyClick(text, Qt::Key_Escape);
        Harness::waitUntilQuiet(*m_pane);
        QCOMPARE(model()->outcomes().finished(), 0);

        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_Escape);
        QTRY_COMPARE(model()->outcomes().of(DownloadState::Cancelled), 1);
        QTRY_VERIFY(detail(u"Retry"_s)->isVisible());
        QTest::keyClick(view(), Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(model()->outcomes().finished(), 0);
        Harness::waitUntilQuiet(*m_pane);
        QTest::keyClick(view(), Qt::Key_Delete); // under way: stays
        Harness::waitUntilQuiet(*m_pane);
        QCOMPARE(model()->rowCount(), 1);
        QTest::keyClick(view(), Qt::Key_Escape);
        QTRY_VERIFY(detail(u"Retry"_s)->isVisible());
        QTest::keyClick(view(), Qt::Key_Delete);
        QTRY_COMPARE(model()->rowCount(), 0);
    }

    void aSavedRowIsOpenedCopiedAndDescribed()
    {
        RawServer::Server server([](RawServer::Connection &client) {
            if (client.readRequest())
                client.send(
                    "HTTP/1.1 200 OK\r\nContent-Length: 12\r\nConnection: close\r\n\r\nkept as is\r\n");
        });
        TransferThread thread;
        ask(u"org1"_s, server.url().toString());
        m_credentials->letThrough(std::make_shared<Network>(thread, NetworkSetup{}));
        QTRY_COMPARE(model()->outcomes().of(DownloadState::Saved), 1);
        QTRY_VERIFY(more(u"Copy path"_s));
        const QString archive = model()->status(view()->currentIndex())->saved->archive;
        QVERIFY(QFile::exists(archive));
        QVERIFY(view()->isExpanded(model()->index(0, 0))); // the first one shows what it holds

        view()->setFocus();
        QSignalSpy opened(m_pane.get(), &ResultsPane::openFolderRequested);
        QTest::keyClick(view(), Qt::Key_Return);
        QTest::keyClick(view(), Qt::Key_O, Qt::ControlModifier);
        button(u"Open folder"_s)->click();
        detail(u"Open folder"_s)->click();
        QCOMPARE(opened.count(), 4);
        for (const QVariantList &call : opened) {
            QCOMPARE(call.at(0).toString() + u'/', archive.left(archive.lastIndexOf(u'/') + 1));
            QCOMPARE(call.at(1).toString(), archive);
        }
        QGuiApplication::clipboard()->setText(u"before"_s);
        QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QGuiApplication::clipboard()->mimeData()->urls().size(), 1);
        QVERIFY(shows(u"Copied 1 item"_s));
        QVERIFY(!detail(u"Copied"_s)); // nothing there was pressed for it
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->text(), archive);
        const QString copy = QGuiApplication::clipboard()->mimeData()->urls().first().toLocalFile();
        QVERIFY2(copy.endsWith(u"/org1-admin"_s), qPrintable(copy));
        QVERIFY(QFile::exists(copy));
        more(u"Copy path"_s)->trigger();
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), archive);
        QTRY_VERIFY(detail(u"Copied"_s));
        QTRY_VERIFY(detail(u"More"_s));

        QVERIFY(QFile::rename(archive, archive + u".moved"_s)); // somebody else
        QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY(shows(u"No longer there, so not copied:\n"_s + archive));
        QCOMPARE(QGuiApplication::clipboard()->text(), archive); // what was there before
        QVERIFY(QFile::rename(archive + u".moved"_s, archive));

        QTest::keyClick(view(), Qt::Key_Delete);
        QTRY_COMPARE(model()->rowCount(), 0);
        QVERIFY(QFile::exists(archive));
        m_queue.reset();
        m_credentials->letThrough({});
    }

    void aRobotFindsEveryControl()
    {
        QCOMPARE(nameOf(view()), u"Results"_s);
        auto *details = m_pane->findChild<DetailsPanel *>();
        QCOMPARE(nameOf(details), u"Details"_s);
        QCOMPARE(QAccessible::queryAccessibleInterface(details)->role(), QAccessible::Grouping);
        for (const QString &name :
            {u"Cancel all"_s, u"Retry failed"_s, u"Open folder"_s, u"Clear"_s, u"More"_s})
            QVERIFY2(button(name), qPrintable(name));
    }

    void columnsAreRemembered()
    {
        view()->header()->resizeSection(ResultsModel::Size, 123);
        m_pane.reset();
        open();
        QCOMPARE(view()->header()->sectionSize(ResultsModel::Size), 123);
    }

    void whatTheQueueHoldsAlreadyIsShown()
    {
        ask(u"org1"_s);
        m_pane.reset();
        open();
        QTRY_COMPARE(model()->rowCount(), 1);
    }
};

CHAINCERT_TEST(TestResultsPane)
#include "tst_resultspane.moc"
