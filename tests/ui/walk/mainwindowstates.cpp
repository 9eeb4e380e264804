#include "walk/mainwindowstates.h"

#include "harness/ownfailure.h"
#include "harness/patience.h"

#include "card/identitycardview.h"
#include "downloads/downloadqueue.h"
#include "downloads/unfinishedwork.h"
#include "form/formpane.h"
#include "notices/mfabar.h"
#include "notices/noticebar.h"
#include "pictures/statuses.h"
#include "results/attentionbar.h"
#include "results/broughtinrows.h"
#include "results/listactions.h"
#include "results/resultsmodel.h"
#include "results/resultspane.h"
#include "results/resultsview.h"
#include "results/rowactions.h"
#include "results/runheader.h"
#include "walk/home.h"
#include "window/firststart.h"
#include "window/formfold.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTimeZone>
#include <QToolButton>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace Walk {

namespace {

// Of a test's own; its password is "secret".
constexpr char LockedKey[] = "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
                             "MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAinobKY4JyqPQICCAAw\n"
                             "DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEED34x6oNGgUo2wq/a5pd5qcEgZD9\n"
                             "16YbcVb1/UlcXlJr8yeVSVAL6d+sIuUFoWKHJzdVkhGF16tj3H7KOab/Vkk4uWhC\n"
                             "ri6zNmbZnwMrub4GoYn0/fH/3kTcUh974+C9PKRxdFVPFalEdWO0joQ7sNxCnVex\n"
                             "bFIFy8PFkvqBTwMJkX9IlDQZKscUz8p/KNcOC5saRMzKE2yYret9BYrkMQrSOaQ=\n"
                             "-----END ENCRYPTED PRIVATE KEY-----\n";

class MainWindowStates
{
public:
    explicit MainWindowStates(Home &home)
        : m_home(home)
    {
    }

    void firstStart()
    {
        MainWindow window(m_home.accounts, m_home.sessions, m_home.queue, m_home.settings);
        look(window, u"main, first start"_s);
        window.form().downloadAction()->trigger();
        look(window, u"main, Download pressed too early"_s);
        m_home.write(u".huaweicloud/credentials"_s,
            "[basic]\nak = AKIDEXAMPLE2QYTKEYXY\nsk = none\n[global]\nak = AKIDOTHER1\nsk = none\n");
        MainWindow second(m_home.accounts, m_home.sessions, m_home.queue, m_home.settings);
        window.close();
        second.findChild<FirstStart *>()->setDemonstrationAvailable(true);
        m_home.show(second);
        QTRY_VERIFY(second.findChild<QPushButton *>(u"key"_s));
        look(second, u"main, first start with keys found"_s);
        QFile::remove(m_home.path(u".huaweicloud/credentials"_s));
    }

    void main()
    {
        m_home.addAccount();
        leaveUnfinished();
        MainWindow window(m_home.accounts, m_home.sessions, m_home.queue, m_home.settings);
        fillForm(window);
        look(window, u"main, form filled in"_s);
        auto *form = window.findChild<FormFold *>()->action();
        form->trigger();
        look(window, form->isChecked() ? u"main, form called"_s : u"main, form folded away"_s);
        form->trigger();
        window.keepUnfinished(m_home.path(u"unfinished.json"_s));
        QTRY_VERIFY(askedIn(window));
        look(window, u"main, unfinished work offered"_s);
        askedIn(window)->dismiss();
        fillResults(window);
        run(window);
        fillFurtherResults(window);
        rows(window);
        pause(window);
        questions(window);
        report(window);
        broughtIn(window);
        closing(window);
    }

    void run(MainWindow &window)
    {
        auto *view = window.findChild<ResultsView *>();
        auto *model = window.findChild<ResultsModel *>();
        m_home.show(window);
        view->setCurrentIndex(model->indexOf(101));
        view->expandRecursively(model->indexOf(101));
        look(window, u"main, a run"_s);
    }

    void rows(MainWindow &window)
    {
        auto *view = window.findChild<ResultsView *>();
        auto *model = window.findChild<ResultsModel *>();
        for (const DownloadId id : {101, 102, 103, 104, 105, 106, 109, 111, 113}) {
            view->setCurrentIndex(model->indexOf(id));
            look(window, u"main, row %1 of the results"_s.arg(id));
        }
        const QModelIndex folder = model->index(0, 0, model->indexOf(101));
        view->setCurrentIndex(model->index(0, 0, folder));
        look(window, u"main, a file of the results"_s);
        view->setCurrentIndex(model->indexOf(102));
        view->selectionModel()->select(model->selectionOf({101, 103, 105}), QItemSelectionModel::Select);
        view->header()->setSortIndicator(ResultsModel::Certificate, Qt::AscendingOrder);
        look(window, u"main, several rows chosen, sorted"_s);
        view->header()->setSortIndicator(-1, Qt::AscendingOrder);
        view->setCurrentIndex(model->indexOf(103));
        auto *causes = window.findChild<AttentionBar *>()->findChild<QToolButton *>();
        causes->setChecked(true);
        look(window, u"main, causes unfolded"_s);
        causes->setChecked(false);
        trigger(window, ListActions::tr("&Group by blockchain"));
        look(window, u"main, rows under their blockchains"_s);
        trigger(window, ListActions::tr("&Group by blockchain"));
        auto *filter = window.findChild<AttentionBar *>()->findChild<QLineEdit *>();
        filter->setText(u"org1"_s);
        const auto pictures = filter->findChildren<QToolButton *>();
        for (const QToolButton *picture : pictures) // they fade in
            QTRY_VERIFY(!picture->isVisible() || picture->property("opacity").toDouble() >= 1);
        look(window, u"main, a filter"_s);
        filter->setText(u"ordererorg of another blockchain"_s);
        look(window, u"main, a filter without a hit"_s);
        filter->clear();
    }

    void pause(MainWindow &window)
    {
        auto *model = window.findChild<ResultsModel *>();
        // Its details do not count down: with them the pane would tell what its own queue holds, nothing.
        window.findChild<ResultsView *>()->setCurrentIndex(model->indexOf(112));
        m_isHeld = true;
        look(window, u"main, a service asks for a pause"_s);
        m_isHeld = false;
    }

    void questions(MainWindow &window)
    {
        Q_EMIT m_home.sessions.codeWanted(m_home.account, false);
        look(window, u"main, code asked for"_s);
        Q_EMIT m_home.sessions.codeWanted(m_home.account, true);
        auto *code = window.findChild<MfaBar *>()->findChild<QLineEdit *>();
        code->setText(u"12"_s);
        QTest::keyClick(code, Qt::Key_Return);
        look(window, u"main, code asked for again, too short"_s);
        Q_EMIT m_home.sessions.codeSettled(m_home.account);
        const QDateTime theirs = QDateTime(QDate(2026, 11, 24), QTime(18, 30), QTimeZone::utc()).toUTC();
        Q_EMIT m_home.sessions.clockCorrected(m_home.account, theirs.addSecs(3600), theirs);
        look(window, u"main, the clock is wrong"_s);
        window.showNotice(
            u"No file manager responded. The location is: /home/li/Certificates/supply-chain"_s);
        look(window, u"main, with a notice"_s);
        Q_EMIT window.findChild<RowActions *>()->forgotten(6); // the rows here are not the queue's
        look(window, u"main, with a notice, rows cleared"_s);
        while (NoticeBar *bar = askedIn(window))
            bar->dismiss();
    }

    void report(MainWindow &window)
    {
        // The dialog of its own, not the desktop's: that one is none of ours.
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        trigger(window, ListActions::tr("Sa&ve report…"));
        auto *dialog = window.findChild<QFileDialog *>();
        QVERIFY(dialog);
        m_home.look(*dialog, u"where to save the report"_s);
        dialog->selectFile(m_home.path(u"report.md"_s));
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(askedIn(window));
        look(window, u"main, the report is saved"_s);
        askedIn(window)->dismiss();
    }

    // A key that wants its password, what is no certificate, what is not there, and a folder of both.
    void broughtIn(MainWindow &window)
    {
        m_home.write(u"others/key.pem"_s, LockedKey);
        m_home.write(u"others/page.pem"_s, "<!DOCTYPE html><html><body>Sign in</body></html>");
        BroughtInRows &rows = window.results().broughtIn();
        rows.bringIn({m_home.path(u"others/key.pem"_s), m_home.path(u"others"_s),
            m_home.path(u"others/page.pem"_s), m_home.path(u"others/gone.zip"_s)});
        auto *model = window.findChild<ResultsModel *>();
        QTRY_COMPARE(model->broughtInCount(), 4);
        const QList<BroughtInId> ids = model->broughtInIds();
        QTRY_VERIFY(std::all_of(ids.begin(), ids.end(),
            [&rows](BroughtInId id) { return rows.list().find(id)->state == BroughtIn::State::Read; }));
        auto *view = window.findChild<ResultsView *>();
        Harness::settle();
        const auto isCardShown = [&window] {
            const auto *card = window.findChild<IdentityCardView *>();
            return card && card->isVisibleTo(&window);
        };
        for (const BroughtInId id : ids) {
            view->setCurrentIndex(model->indexOf(id));
            QTRY_COMPARE(isCardShown(), rows.list().find(id)->holdsKey); // read by another thread
            view->expand(model->indexOf(id));
            view->scrollTo(model->indexOf(ids.last()));
            look(window, u"main, brought in %1"_s.arg(id - FirstBroughtIn + 1));
        }
        rows.list().unlock(ids.first(), Secret("wrong"));
        view->setCurrentIndex(model->indexOf(ids.first()));
        QTRY_VERIFY(rows.list().find(ids.first())->isPasswordWrong && isCardShown());
        look(window, u"main, brought in, the password was wrong"_s);
    }

    void closing(MainWindow &window)
    {
        m_home.queue.add(m_home.unanswered(u"org1"_s));
        m_home.queue.add(m_home.unanswered(u"org2"_s));
        m_home.show(window);
        window.close();
        look(window, u"main, asked before closing"_s);
        askedIn(window)->dismiss();
        m_home.queue.cancelAll();
        QTRY_COMPARE(m_home.queue.unfinished(), 0);
    }

private:
    void look(MainWindow &window, const QString &name)
    {
        m_home.show(window);
        // The rows are not the queue's own, which has nothing to do.
        auto *model = window.findChild<ResultsModel *>();
        const Outcomes &outcomes = model->outcomes();
        RunProgress progress{outcomes.finished(), outcomes.total(), std::chrono::seconds(4), false, 1};
        model->setHolds(m_isHeld ? Statuses::hold(progress, 3) : QList<Hold>());
        window.findChild<ListActions *>()->render(outcomes, progress);
        window.findChild<RunHeader *>()->render(outcomes, progress, model->broughtInCount());
        m_home.look(window, name);
    }

    static NoticeBar *askedIn(MainWindow &window)
    {
        const auto bars = window.findChildren<NoticeBar *>();
        const auto asked = std::find_if(
            bars.begin(), bars.end(), [&window](const NoticeBar *bar) { return bar->isVisibleTo(&window); });
        return asked == bars.end() ? nullptr : *asked;
    }

    static void trigger(MainWindow &window, const QString &text)
    {
        const auto actions = window.findChildren<QAction *>();
        for (QAction *action : actions) {
            if (action->text() == text)
                action->trigger();
        }
    }

    void fillForm(MainWindow &window)
    {
        window.form().fill({m_home.account, u"3f8a1c27d5e94b60a2c7e1f0946b8d35"_s,
            u"1d7c5a90-3b2e-4f68-9a14-c05e8d27b6f1"_s, {u"org1"_s, u"org2"_s, u"ordererorg"_s},
            {u"org1"_s, u"ordererorg"_s}, {CertType::Admin, CertType::User}, u"~/Certificates"_s});
    }

    // As a run does that ends in its middle; one of its accounts is gone.
    void leaveUnfinished()
    {
        DownloadQueue queue(m_home.sessions);
        UnfinishedWork work(m_home.path(u"unfinished.json"_s));
        work.follow(queue);
        for (const QString &organization : {u"org1"_s, u"org2"_s, u"org3"_s})
            queue.add(m_home.unanswered(organization));
        DownloadRequest gone = m_home.unanswered(u"org4"_s);
        gone.accountId = QUuid::createUuid();
        queue.add(gone);
    }

    // Two of them have the same reason, and different advice.
    static DownloadStatus refused(DownloadId id, const QString &code)
    {
        DownloadStatus status = Statuses::failed(id, u"org4"_s);
        ownFailure(status).kind = FailureKind::RequestRefused;
        ownFailure(status).service = ServiceError{400, code, u"Not so."_s, {}};
        return status;
    }

    void fillResults(MainWindow &window)
    {
        using namespace Statuses;
        auto *model = window.findChild<ResultsModel *>();
        const QString to = u"/home/li/Certificates/supply-chain/"_s;
        for (DownloadStatus status : {judged(101, u"org1"_s, to + u"org1"_s),
                 warned(102, u"org1"_s, to + u"org1"_s), failed(103, u"ordererorg"_s),
                 downloading(104, u"ordererorg"_s, 5200, 8400), waiting(105, u"org2"_s),
                 untrusted(106, u"org3"_s), refused(107, u"BCS.4001051"_s), refused(108, u"BCS.4006005"_s)}) {
            status.request.blockchainName = u"supply-chain"_s;
            model->put(status);
        }
        window.findChild<ResultsView *>()->expandRecursively(model->indexOf(101));
    }

    // What a run has now and then: a pause that a service asks for, a connection without a byte, a download
    // that a later one has replaced, an archive that is unsafe.
    void fillFurtherResults(MainWindow &window)
    {
        using namespace Statuses;
        const QString to = u"/home/li/Certificates/supply-chain/"_s;
        for (DownloadStatus status :
            {throttled(109, u"org5"_s, 3492), waiting(110, u"org6"_s), silent(111, u"org7"_s, 7),
                replaced(112, u"org8"_s, to + u"org8"_s), unsafe(113, u"org9"_s, to + u"org9"_s)}) {
            status.request.blockchainName = u"supply-chain"_s;
            window.findChild<ResultsModel *>()->put(status);
        }
    }

    Home &m_home;
    bool m_isHeld = false;
};

} // namespace

void visitMainWindow(Home &home)
{
    MainWindowStates states(home);
    states.firstStart();
    states.main();
}

} // namespace Walk
