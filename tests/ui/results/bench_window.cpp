#include "cloud/network.h"
#include "cloud/transferthread.h"
#include "credentials/accountstore.h"
#include "credentials/foundkeys.h"
#include "credentials/memorysecretstore.h"
#include "downloads/downloadqueue.h"
#include "form/formpane.h"
#include "results/resultsmodel.h"
#include "results/resultspane.h"
#include "results/resultsview.h"
#include "results/rowactions.h"
#include "sandbox/sandboxprocess.h"
#include "sessions/sessions.h"
#include "settings/settings.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <malloc.h>

// The whole window and a real queue with 10,000 downloads: the longest turn of the event loop in each phase,
// in milliseconds of the GUI thread's own time and by the clock (which a busy machine lengthens), and the
// memory that 10,000 finished rows take. No test: figures depend on the machine. With "saved" the downloads
// come from a real sandbox and land on the disk.

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

double ownTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double memory() // MiB of our own
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    double kib = 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Private_"))
            kib += line.simplified().split(' ').at(1).toDouble();
    }
    return kib / 1024;
}

class Credentials : public CredentialSource
{
public:
    void credential(const CredentialRequest &, QObject *context, Answer answer) override
    {
        QTimer::singleShot(0, context, [this, answer] {
            if (network)
                answer(Credential{{token.clone()}, network});
            else
                answer(fail(FailureKind::TokenMissing, u"li"_s));
        });
    }
    std::shared_ptr<Network> network;
    Secret token;
};

// A timer of no length fires once in each turn.
class Turns : public QObject
{
public:
    Turns()
    {
        m_timer.callOnTimeout(this, [this] {
            const double own = ownTime();
            const double wall = now();
            m_longestOwn = std::max(m_longestOwn, own - m_own);
            m_longestWall = std::max(m_longestWall, wall - m_wall);
            m_own = own;
            m_wall = wall;
            if (m_done && m_done()) {
                m_done = {};
                QTimer::singleShot(60, &m_loop, &QEventLoop::quit); // what is drawn after it
            }
        });
        m_clock.start();
        m_timer.start(0);
    }
    void measure(const char *what, const std::function<void()> &begin, const std::function<bool()> &done)
    {
        wait(50);
        m_longestOwn = m_longestWall = 0;
        const double from = now();
        begin();
        m_done = done;
        m_loop.exec();
        std::printf("%-46s %8.1f %8.1f %9.0f\n", what, m_longestOwn, m_longestWall, now() - from);
        std::fflush(stdout);
    }
    void wait(int milliseconds)
    {
        QTimer::singleShot(milliseconds, &m_loop, &QEventLoop::quit);
        m_loop.exec();
    }

private:
    QTimer m_timer;
    double now() const { return static_cast<double>(m_clock.nsecsElapsed()) / 1e6; }

    QEventLoop m_loop;
    std::function<bool()> m_done;
    QElapsedTimer m_clock;
    double m_own = 0;
    double m_wall = 0;
    double m_longestOwn = 0;
    double m_longestWall = 0;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const bool saved = argc > 1 && qstrcmp(argv[1], "saved") == 0;
    const int rowsWanted = argc > 2 ? QByteArray(argv[2]).toInt() : 10'000;
    QApplication application(argc, argv);
    QTemporaryDir home;
    QSettings storage(home.filePath(u"s.ini"_s), QSettings::IniFormat);
    Settings settings(storage);
    AccountStore accounts(storage);
    MemorySecretStore keychain;
    MemorySecretStore thisRun;
    TransferThread transfers;
    FoundKeys foundKeys({}, home.path());
    Sessions sessions(accounts, keychain, thisRun, foundKeys, transfers);
    Credentials credentials;
    DownloadQueue queue(credentials);
    queue.setParallel(6);
    MainWindow window(accounts, sessions, queue, settings);
    window.keepUnfinished(home.filePath(u"unfinished.json"_s));
    window.show();
    Turns turns;
    turns.wait(300);

    std::unique_ptr<SandboxProcess> sandbox;
    QString endpoint = u"http://127.0.0.1:9"_s;
    QString project = u"p"_s;
    QString blockchain = u"b"_s;
    if (saved) {
        sandbox = std::make_unique<SandboxProcess>();
        endpoint = sandbox->endpoint();
        project = sandbox->projectId();
        blockchain = sandbox->blockchainId(u"any-name"_s);
        credentials.token = Secret(sandbox->token());
        credentials.network = std::make_shared<Network>(transfers, NetworkSetup{});
    }
    QList<DownloadRequest> requests;
    const QUuid account = QUuid::createUuid();
    for (int number = 0; number < rowsWanted; ++number)
        requests.append({account,
            {*Endpoint::parse(endpoint), project, blockchain, u"org%1"_s.arg(number / 3),
                allCertTypes().at(number % 3)},
            home.filePath(u"Certificates"_s)});
    auto *model = window.findChild<ResultsModel *>();
    auto *pane = window.findChild<ResultsPane *>();
    auto *view = window.findChild<ResultsView *>();
    const auto press = [pane](const QString &text) {
        for (QPushButton *button : pane->findChildren<QPushButton *>()) {
            if (QString(button->text()).remove(u'&') == text && button->isVisible() && button->isEnabled())
                return button->click();
        }
        std::printf("there is no button %s\n", qPrintable(text));
    };
    const auto all = [model, rowsWanted](DownloadState state) {
        return [model, rowsWanted, state] { return model->outcomes().of(state) == rowsWanted; };
    };

    // What the first download of a run brings in (network, icons, threads) is no row's.
    turns.measure(
        "the first thirty", [&] { Q_EMIT window.form().downloadRequested(requests.mid(0, 30)); },
        [model] { return model->outcomes().total() == 30 && model->outcomes().finished() == 30; });
    press(u"Clear"_s);
    turns.wait(3000);
    const double before = memory();
    std::printf("%-46s %8s %8s %9s\n", "10,000 rows", "own ms", "by clock", "in all ms");
    turns.measure(
        "nothing happens", [] {}, [] { return true; });
    queue.setPaused(true);
    turns.measure(
        "Download is pressed", [&] { Q_EMIT window.form().downloadRequested(requests); },
        [&] { return model->rowCount() == rowsWanted; });
    queue.setPaused(false);
    if (saved) {
        turns.measure(
            "all are saved", [] {}, [&] { return model->outcomes().finished() == rowsWanted; });
        turns.wait(3000);
        std::printf("private memory: %.1f MiB before, %.1f after\n", before, memory());
        malloc_trim(0);
        std::printf("private memory: %.1f MiB trimmed, %lld files in a row\n", memory(),
            static_cast<long long>(model->status(model->index(0, 0))->saved->files.size()));
    } else {
        turns.measure(
            "all fail", [] {}, all(DownloadState::Failed));
        turns.wait(3000);
        std::printf("private memory: %.1f MiB before, %.1f after\n", before, memory());
        malloc_trim(0);
        std::printf("private memory: %.1f MiB trimmed\n", memory());
        turns.measure(
            "all are selected", [view] { view->selectAll(); }, [] { return true; });
        queue.setPaused(true);
        turns.measure(
            "Retry failed", [&] { press(u"Retry failed"_s); }, all(DownloadState::Waiting));
        turns.measure(
            "Cancel all", [&] { press(u"Cancel all"_s); }, all(DownloadState::Cancelled));
        queue.setPaused(false);
        view->clearSelection();
    }
    int step = 0;
    turns.measure(
        "scrolling from top to bottom in 100 steps", [] {},
        [&] {
            view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() * step / 100);
            return ++step > 100;
        });
    QList<DownloadId> every;
    for (int row = 0; row < rowsWanted; row += 2)
        every.append(model->status(model->index(row, 0))->id);
    auto *rows = pane->findChild<RowActions *>();
    turns.measure(
        "every other row is selected", [&] { rows->select(every); }, [] { return true; });
    turns.measure(
        "… and goes",
        [view] {
            for (QAction *action : view->actions()) {
                if (action->shortcuts().contains(QKeySequence(Qt::Key_Delete)))
                    action->trigger();
            }
        },
        [&] { return model->rowCount() == rowsWanted / 2; });
    turns.measure(
        "Clear", [&] { press(u"Clear"_s); }, [model] { return model->rowCount() == 0; });
    turns.wait(3000);
    std::printf("private memory: %.1f MiB at the end\n", memory());
    return 0;
}
