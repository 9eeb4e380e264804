#include "results/rowactions.h"

#include "harness/harness.h"
#include "panerig.h"
#include "pictures/statuses.h"
#include "rawserver/rawserver.h"

#include <QAction>
#include <QSignalSpy>

#include <algorithm>

using namespace Chaincert;

// What is done with rows, in the pane.
class TestRowActions : public PaneRig
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNotRemovedLeavesTheUndoOfWhatWas()
    {
        ask(u"org1"_s);
        m_credentials->failAll(FailureKind::TokenMissing);
        QTRY_VERIFY(button(u"Clear"_s)->isEnabled());
        button(u"Clear"_s)->click();
        QTRY_VERIFY(shows(u"Cleared 1 row"_s));
        m_credentials->hold();
        ask(u"org2"_s);
        QTRY_COMPARE(model()->rowCount(), 1);
        auto *rows = m_pane->findChild<RowActions *>();
        rows->forget(m_queue->ids()); // under way: it stays
        rows->forget({});
        Harness::waitUntilQuiet(*m_pane);
        QCOMPARE(model()->rowCount(), 1);
        button(u"Undo"_s)->click();
        QTRY_COMPARE(model()->rowCount(), 2);
    }

    void aRowThatComesBackTellsWhereItsFilesLieNow()
    {
        ask(u"org1"_s);
        ask(u"org2"_s);
        m_credentials->failAll(FailureKind::TokenMissing);
        QTRY_COMPARE(model()->rowCount(), 2);
        QTRY_COMPARE(m_queue->unfinished(), 0);
        const QList<DownloadId> ids = m_queue->ids();
        auto *rows = m_pane->findChild<RowActions *>();
        rows->forget(ids);
        QTRY_COMPARE(model()->rowCount(), 0);

        const auto path = [this](const QString &name) { return m_home->filePath(name); };
        SavedDownload saved;
        saved.archive = path(u"admin.zip"_s);
        saved.folder = path(u"admin"_s);
        DownloadStatus older;
        older.id = ids.first();
        older.state = DownloadState::Saved;
        older.saved = saved;
        m_queue->restore(older);
        QTRY_COMPARE(model()->rowCount(), 1);
        rows->forget({older.id});
        QTRY_COMPARE(model()->rowCount(), 0);

        DownloadStatus newer = older;
        newer.id = ids.last();
        newer.saved->olderArchive = path(u"admin 2026-11-30.zip"_s);
        newer.saved->olderFolder = path(u"admin 2026-11-30"_s);
        m_queue->restore(newer);
        Q_EMIT m_queue->finished(newer.id);
        rows->restoreForgotten();
        QTRY_COMPARE(model()->rowCount(), 2);
        QCOMPARE(m_queue->status(older.id)->saved->folder, newer.saved->olderFolder);
        QVERIFY(m_queue->status(older.id)->saved->replaced);
        QCOMPARE(m_queue->status(newer.id)->saved->folder, path(u"admin"_s));
    }

    void aNewerDownloadIsTheLastSavedNotWhatItMovedAside()
    {
        int answered = 0;
        RawServer::Server server([&answered](RawServer::Connection &client) {
            if (client.readRequest())
                client.send("HTTP/1.1 200 OK\r\nContent-Length: 12\r\nConnection: close\r\n\r\nkept as is "
                    + QByteArray::number(++answered));
        });
        TransferThread thread;
        m_credentials->letThrough(std::make_shared<Network>(thread, NetworkSetup{}));
        DownloadRequest request{m_accountId,
            {Endpoint::parse(server.url().toString()).value(), u"p"_s, u"b"_s, u"org1"_s, CertType::Admin},
            m_home->filePath(u"out"_s)};
        request.onConflict = OnConflict::Replace;
        for (int saved = 1; saved <= 2; ++saved) {
            m_queue->add(request);
            QTRY_COMPARE(model()->outcomes().of(DownloadState::Saved), saved);
        }
        const QList<DownloadId> ids = m_queue->ids();
        QTRY_VERIFY(m_queue->status(ids.first())->saved->replaced);
        model()->put(Statuses::failed(100, u"org2"_s));
        QTRY_VERIFY(model()->indexOf(100).isValid());
        view()->setCurrentIndex(model()->indexOf(100)); // nothing of it is on disk
        QSignalSpy opened(m_pane.get(), &ResultsPane::openFolderRequested);
        QTRY_VERIFY(button(u"Open folder"_s)->isEnabled());
        button(u"Open folder"_s)->click();
        QCOMPARE(opened.first().at(1).toString(), m_queue->status(ids.last())->saved->archive);
        m_queue.reset();
        m_credentials->letThrough({});
    }

    void clearLeavesWhatIsUnderWay()
    {
        ask(u"org1"_s);
        m_credentials->failAll(FailureKind::TokenMissing);
        QTRY_COMPARE(model()->outcomes().finished(), 1);
        m_credentials->hold();
        ask(u"org2"_s);
        QTRY_COMPARE(model()->rowCount(), 2);
        QTRY_VERIFY(button(u"Clear"_s)->isEnabled());
        button(u"Clear"_s)->click();
        QTRY_COMPARE(model()->rowCount(), 1);
        QCOMPARE(model()->index(0, 0).data().toString(), u"org2 · admin"_s);
    }

    void openFolderMeansTheSameInTheHeaderAndInTheMenu()
    {
        const auto actions = m_pane->rowActions();
        const auto found = std::find_if(actions.begin(), actions.end(),
            [](const QAction *action) { return action->text() == u"&Open folder"_s; });
        QVERIFY(found != actions.end());
        QAction *inMenu = *found;
        const QPushButton *inHeader = button(u"Open folder"_s);
        QVERIFY(!inMenu->isEnabled() && !inHeader->isEnabled());
        ask(u"org1"_s);
        DownloadStatus saved = Statuses::saved(m_queue->ids().first(), u"org1"_s, u"/c/org1"_s);
        m_queue->cancel(saved.id);
        QTRY_VERIFY(isFinished(m_queue->status(saved.id)->state));
        m_queue->forget(saved.id);
        m_queue->restore(saved);
        Q_EMIT m_queue->finished(saved.id);
        model()->put(Statuses::failed(100, u"org2"_s));
        QTRY_COMPARE(model()->rowCount(), 2);
        view()->setCurrentIndex(model()->indexOf(100)); // nothing of it is on disk
        QTRY_VERIFY(inHeader->isEnabled());
        QVERIFY(inMenu->isEnabled());
        QSignalSpy opened(m_pane.get(), &ResultsPane::openFolderRequested);
        inMenu->trigger();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().at(1).toString(), saved.saved->folder);
        view()->setFocus();
        Harness::waitUntilQuiet(*m_pane);
        QTest::keyClick(view(), Qt::Key_Return); // is for the row alone
        QCOMPARE(opened.count(), 1);
        model()->remove({saved.id});
        QTRY_VERIFY(!inHeader->isEnabled());
        QVERIFY(!inMenu->isEnabled());
    }
};

CHAINCERT_TEST(TestRowActions)
#include "tst_rowactions.moc"
