#include "harness/harness.h"
#include "panerig.h"
#include "rawserver/rawserver.h"
#include "results/elidedlabel.h"
#include "results/runheader.h"
#include "words/words.h"

#include <QSignalSpy>

#include <atomic>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

// How often a widget was painted.
class Paints : public QObject
{
public:
    explicit Paints(QWidget &widget) { widget.installEventFilter(this); }
    int count() const { return m_count; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

} // namespace

// A service that asks for a pause, over real connections.
class TestResultsPause : public PaneRig
{
    Q_OBJECT
private Q_SLOTS:
    void anHourThatAServiceAsksForIsToldCountedDownAndCanBeCutShort()
    {
        std::atomic_bool pausing = true;
        RawServer::Server server([&pausing](RawServer::Connection &client) {
            while (client.readRequest()) {
                if (!client.send(pausing ? RawServer::answer(429, "{}", {"Retry-After: 3600"})
                                         : RawServer::answer(200, "kept as is\r\n")))
                    return;
            }
        });
        TransferThread thread;
        m_queue->setParallel(1);
        QSignalSpy title(m_pane.get(), &ResultsPane::progressChanged);
        for (const QString &name : {u"org1"_s, u"org2"_s, u"org3"_s})
            ask(name, server.url().toString());
        QTRY_COMPARE(model()->rowCount(), 3);
        m_credentials->letThrough(std::make_shared<Network>(thread, NetworkSetup{}));
        QTRY_COMPARE(model()->outcomes().of(DownloadState::Failed), 1);

        // The header, every row that waits, and the details: until when, and why.
        const QString sentence = Words::heldUntil(m_queue->heldUntil());
        QVERIFY(sentence.contains(u"the service asked for a pause"_s));
        const QString until = u"Waiting until "_s + Words::holdEnd(m_queue->heldUntil());
        QTRY_VERIFY(shows(until + u" (59:5"_s) || shows(until + u" (60:0"_s));
        // What matters is in sight where the line is cut, also in a window of 640 pixels.
        const auto *line = m_pane->findChild<RunHeader *>()->findChild<ElidedLabel *>();
        const qsizetype countdown = line->text().indexOf(u"): "_s);
        QVERIFY2(line->text().startsWith(until) && countdown > 0, qPrintable(line->text()));
        m_pane->resize(560, 500);
        QTRY_VERIFY2(line->fontMetrics().horizontalAdvance(line->text().left(countdown + 2)) < line->width(),
            qPrintable(u"%1 in %2"_s.arg(line->text()).arg(line->width())));
        QVERIFY(!shows(u"left"_s)); // nothing can be told of how long it takes
        for (const int row : {1, 2}) {
            const QModelIndex state = model()->index(row, ResultsModel::Check);
            QVERIFY(state.data().toString().startsWith(u"Paused by service, "_s));
            QCOMPARE(state.data(Qt::AccessibleTextRole).toString(), sentence);
        }
        QCOMPARE(title.last(), QVariantList{u"1 of 3"_s});
        QTRY_VERIFY(shows(u" (59:"_s)); // counts down
        Paints paints(*view()->viewport());
        QTRY_VERIFY(paints.count() >= 2); // the rows too
        QVERIFY(Harness::ticks(*m_pane));
        view()->setCurrentIndex(model()->index(1, 0));
        QTRY_VERIFY(detail(u"Try now"_s)->isVisible());
        QCOMPARE(server.requests().size(), 1);

        pausing = false;
        QVERIFY(button(u"Try now"_s)->isVisible());
        button(u"Try now"_s)->click();
        QTRY_COMPARE(model()->outcomes().of(DownloadState::Saved), 2);
        QTRY_VERIFY(!button(u"Try now"_s)->isVisible());
        QVERIFY(!shows(u"asked for a pause"_s));
        Harness::waitUntilQuiet(*m_pane);
        QVERIFY(!Harness::ticks(*m_pane)); // and nothing is painted
        m_queue.reset();
        m_credentials->letThrough({});
    }

    void aServiceThatAsksAgainHoldsAgain()
    {
        RawServer::Server server(RawServer::always(RawServer::answer(429, "{}", {"Retry-After: 3600"})));
        TransferThread thread;
        m_queue->setParallel(1);
        for (const QString &name : {u"org1"_s, u"org2"_s, u"org3"_s})
            ask(name, server.url().toString());
        m_credentials->letThrough(std::make_shared<Network>(thread, NetworkSetup{}));
        QTRY_VERIFY(button(u"Try now"_s)->isVisible());
        button(u"Try now"_s)->click();
        QTRY_COMPARE(model()->outcomes().of(DownloadState::Failed), 2);
        QTRY_VERIFY(button(u"Try now"_s)->isVisible());
        QTRY_VERIFY(shows(u"asked for a pause"_s));
        Harness::waitUntilQuiet(*m_pane);
        QCOMPARE(server.requests().size(), 2);
        m_queue.reset();
        m_credentials->letThrough({});
    }

    void aShortPauseOfARowIsCutShortToo()
    {
        std::atomic_int asked = 0;
        RawServer::Server server([&asked](RawServer::Connection &client) {
            while (client.readRequest()) {
                if (!client.send(asked++ == 0 ? RawServer::answer(429, "{}", {"Retry-After: 50"})
                                              : RawServer::answer(200, "kept as is\r\n")))
                    return;
            }
        });
        TransferThread thread;
        ask(u"org1"_s, server.url().toString());
        m_credentials->letThrough(std::make_shared<Network>(thread, NetworkSetup{}));
        QTRY_COMPARE(model()->outcomes().of(DownloadState::WaitingToRetry), 1);
        QTRY_VERIFY(detail(u"Try now"_s)->isVisible());
        QTRY_VERIFY(shows(u"Waiting until "_s) && shows(u"asked for a pause"_s) && shows(u" (0:"_s));
        QVERIFY(!shows(u"left"_s));
        QVERIFY(button(u"Try now"_s)->isVisible());
        const QModelIndex state = model()->index(0, ResultsModel::Check);
        QVERIFY2(state.data().toString().startsWith(u"Paused by service, "_s),
            qPrintable(state.data().toString()));
        detail(u"Try now"_s)->click();
        QTRY_COMPARE(model()->outcomes().of(DownloadState::Saved), 1);
        QTRY_VERIFY(!shows(u"asked for a pause"_s));
        m_queue.reset();
        m_credentials->letThrough({});
    }
};

CHAINCERT_TEST(TestResultsPause)
#include "tst_resultspause.moc"
