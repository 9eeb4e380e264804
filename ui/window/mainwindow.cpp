#include "window/mainwindow.h"

#include "accounts/accountsdialog.h"
#include "accounts/filedrop.h"
#include "choices/choices.h"
#include "credentials/accountstore.h"
#include "downloads/downloadqueue.h"
#include "fields/textwidth.h"
#include "fields/windowfit.h"
#include "form/formpane.h"
#include "notices/mfabar.h"
#include "notices/noticebar.h"
#include "platform/slicedwork.h"
#include "results/resultspane.h"
#include "sessions/sessions.h"
#include "settings/settings.h"
#include "window/accountswindow.h"
#include "window/appliedsettings.h"
#include "window/bringingin.h"
#include "window/demonstration.h"
#include "window/demonstrationaccount.h"
#include "window/diagnostics.h"
#include "window/endannouncement.h"
#include "window/endnotification.h"
#include "window/filemanager.h"
#include "window/firstaccount.h"
#include "window/firststart.h"
#include "window/formfold.h"
#include "window/ownfiles.h"
#include "window/pages.h"
#include "window/panefocus.h"
#include "window/panessplitter.h"
#include "window/restart.h"
#include "window/runlog.h"
#include "window/sidewindows.h"
#include "window/unfinishedoffer.h"
#include "words/separated.h"
#include "words/words.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDir>
#include <QMenuBar>
#include <QVBoxLayout>

namespace Chaincert {

using namespace Qt::StringLiterals;

constexpr int LinesWide = 80; // as wide as they are high
constexpr int LinesHigh = 53;

MainWindow::MainWindow(
    AccountStore &accounts, Sessions &sessions, DownloadQueue &queue, Settings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_accounts(accounts)
    , m_sessions(sessions)
    , m_queue(queue)
    , m_settings(settings)
    , m_closing(new Shutdown(queue, this))
    , m_log(new RunLog(queue, this))
    , m_notice(new NoticeBar(this))
    , m_closingBar(new NoticeBar(this))
    , m_unfinishedBar(new NoticeBar(this))
    , m_mfaBar(new MfaBar(accounts, this))
    , m_accountsWindow(new AccountsWindow(accounts, sessions, this))
    , m_splitter(new PanesSplitter(Qt::Horizontal, this))
    , m_form(new FormPane(accounts, settings, this))
    , m_results(new ResultsPane(queue, settings, this))
    , m_firstStart(new FirstStart(this))
    , m_pages(new Pages(accounts, queue, m_firstStart, m_results, this))
    , m_bringingIn(new BringingIn(*m_form, settings, *m_results, *m_pages))
    , m_fold(new FormFold(*m_splitter, *m_form, *m_pages, settings, this))
    , m_demonstration(new Demonstration(this))
    , m_endNotification(new EndNotification(queue, settings, *this))
    , m_windows(new SideWindows(settings, *this))
{
    new EndAnnouncement(queue, *this);
    buildPanes();
    buildMenus();
    connectPanes();
    connectSessions();
    connectFirstStart();
    onProgress({});
    takeSettings();
    connect(m_closing, &Shutdown::stopped, this, &MainWindow::close);
    connect(m_windows, &SideWindows::settingsChanged, this, &MainWindow::takeSettings);
    connect(m_windows, &SideWindows::restartRequested, this, &MainWindow::restart);
    for (const auto change : {&DownloadQueue::added, &DownloadQueue::finished})
        connect(&m_queue, change, this, &MainWindow::renderClosing);
}

void MainWindow::buildPanes()
{
    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *line : QList<QWidget *>{m_closingBar, m_mfaBar, m_notice, m_unfinishedBar, m_fold->line()})
        column->addWidget(line);
    column->addWidget(m_splitter, 1);
    setCentralWidget(central);

    new WindowFit(
        this, [this] { return QSize(lines(fontMetrics(), LinesWide), lines(fontMetrics(), LinesHigh)); });
    restoreGeometry(m_settings.get(Setting::WindowGeometry));
}

void MainWindow::buildMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(m_form->downloadAction());
    file->addActions(m_bringingIn->actions());
    file->addSeparator();
    file->addAction(
        tr("Manage &accounts…"), this, [this] { m_accountsWindow->open().edit(m_form->values().accountId); });
    QAction *settings = file->addAction(tr("&Settings…"), m_windows, &SideWindows::showSettings);
    settings->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    settings->setMenuRole(QAction::PreferencesRole);
    file->addSeparator();
    QAction *quit = file->addAction(tr("&Quit"), this, &MainWindow::close);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);

    QMenu *results = menuBar()->addMenu(tr("&Results"));
    results->addActions(m_results->rowActions());
    results->addSeparator();
    results->addActions(m_results->listActions());

    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addAction(m_form->reloadAction());
    view->addAction(m_fold->action());
    QAction *next = view->addAction(tr("&Next pane"), this, &MainWindow::focusNextPane);
    next->setShortcut(QKeySequence(Qt::Key_F6));

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *page = help->addAction(tr("Chaincert &help"), m_windows, &SideWindows::showHelp);
    page->setShortcut(QKeySequence(Qt::Key_F1));
    if (Demonstration::isInstalled())
        help->addAction(tr("Try the &demonstration cloud"), this, &MainWindow::startDemonstration);
    help->addAction(tr("&Copy diagnostics"), this, &MainWindow::copyDiagnostics);
    help->addSeparator();
    QAction *about = help->addAction(tr("&About Chaincert"), m_windows, &SideWindows::showAbout);
    about->setMenuRole(QAction::AboutRole);
}

void MainWindow::connectPanes()
{
    connect(m_form, &FormPane::downloadRequested, this, [this](const QList<DownloadRequest> &requests) {
        m_fold->showPages();
        m_results->slices().run(
            requests.size(), [this, requests](qsizetype index) { m_queue.add(requests.at(index)); });
    });
    m_form->setLists([this] { return new Choices(m_accounts, m_sessions, listsFile(), this); });
    connect(m_form, &FormPane::manageAccountsRequested, this,
        [this] { m_accountsWindow->open().edit(m_form->values().accountId); });
    m_results->setAccounts(m_accounts);
    connect(m_accountsWindow, &AccountsWindow::accountSaved, m_form, &FormPane::setCurrentAccount);
    const auto showFailure
        = [this](const QUuid &id, const Failure &why) { m_accountsWindow->open().showFailure(id, why); };
    connect(m_results, &ResultsPane::editAccountRequested, this, showFailure);
    connect(m_form, &FormPane::editAccountRequested, this, showFailure);
    connect(m_form, &FormPane::answerWanted, m_fold, &FormFold::showForm);
    connect(m_form, &FormPane::helpRequested, m_windows, &SideWindows::showHelpOn);
    connect(m_results, &ResultsPane::authorityRequested, this,
        [this](const QUuid &id) { m_accountsWindow->open().showAuthorities(id); });
    connect(new FileDrop(this, {DroppedFile::Keys}), &FileDrop::dropped, this,
        [this](const DroppedFile &dropped) { m_accountsWindow->open().offerKeysFile(dropped.file); });
    connect(m_bringingIn, &BringingIn::broughtIn, m_fold, &FormFold::showPages);
    connect(m_results, &ResultsPane::emptied, m_pages, &Pages::setEmpty);
    connect(m_results, &ResultsPane::openFolderRequested, this, &MainWindow::showFolder);
    connect(m_results, &ResultsPane::progressChanged, this, &MainWindow::onProgress);
    connect(m_results, &ResultsPane::helpRequested, m_windows, &SideWindows::showHelpOn);
    connect(m_results, &ResultsPane::filterRequested, m_fold, &FormFold::showPages);
    connect(m_notice, &NoticeBar::helpRequested, m_windows, &SideWindows::showHelpOn);
    connect(m_accountsWindow, &AccountsWindow::helpRequested, m_windows, &SideWindows::showHelpOn);
}

void MainWindow::connectFirstStart()
{
    auto *first = new FirstAccount(m_accounts, m_sessions, *m_firstStart, this);
    connect(first, &FirstAccount::made, m_form, &FormPane::setCurrentAccount);
    connect(first, &FirstAccount::failed, this,
        [this](const Failure &why) { showNotice(Words::of(why).summary, why.kind); });
    m_firstStart->setDemonstrationAvailable(Demonstration::isInstalled());
    connect(m_firstStart, &FirstStart::demonstrationRequested, this, &MainWindow::startDemonstration);
    connect(m_firstStart, &FirstStart::addAccountRequested, m_form, &FormPane::manageAccountsRequested);
}

void MainWindow::connectSessions()
{
    connect(&m_sessions, &Sessions::codeWanted, m_mfaBar, &MfaBar::ask);
    connect(&m_sessions, &Sessions::codeSettled, m_mfaBar, &MfaBar::dismiss);
    connect(&m_sessions, &Sessions::codeWanted, m_form,
        [this](const QUuid &id) { m_form->setCodeAwaited(id, true); });
    connect(&m_sessions, &Sessions::codeSettled, m_form,
        [this](const QUuid &id) { m_form->setCodeAwaited(id, false); });
    connect(m_mfaBar, &MfaBar::given, this,
        [this](const QUuid &id) { m_sessions.giveCode(id, m_mfaBar->takeCode()); });
    connect(m_mfaBar, &MfaBar::cancelled, this, [this](const QUuid &id) { m_sessions.cancelCode(id); });
    for (const QUuid &id : m_sessions.accountsWantingCodes())
        m_mfaBar->ask(id, false);
    connect(&m_sessions, &Sessions::clockCorrected, this,
        [this](const QUuid &, const QDateTime &ours, const QDateTime &theirs) {
            onClockCorrected(ours, theirs);
        });
    connect(&m_sessions, &Sessions::oldSecretKept, this, [this](const QString &label, const Failure &why) {
        m_notice->showQuietly(
            Words::joined(
                {tr("The old secret of “%1” is still in the keychain.").arg(label), Words::of(why).summary}),
            why.kind);
    });
}

void MainWindow::onClockCorrected(const QDateTime &ours, const QDateTime &theirs)
{
    const Words::Sentences said = Words::of(
        Failure{FailureKind::ClockWrong, {}, theirs.toUTC().toString(Qt::ISODate), theirs.secsTo(ours)});
    m_notice->showQuietly(
        Words::joined({said.summary, tr("Requests are signed with the service's time."), said.advice}),
        FailureKind::ClockWrong);
}

void MainWindow::showNotice(const QString &notice, const std::optional<FailureKind> &failed)
{
    m_notice->showMessage(notice, failed);
}

void MainWindow::keepUnfinished(const QString &file)
{
    m_unfinished
        = new UnfinishedOffer(file, m_queue, m_accounts, *m_unfinishedBar, m_results->slices(), this);
}

void MainWindow::stop()
{
    m_isRestarting = false;
    cancelAndClose();
}

void MainWindow::cancelAndClose()
{
    m_results->slices().finish();
    m_endNotification->silence();
    if (m_unfinished)
        m_unfinished->stop(); // what is cancelled from now on is for the next start
    m_closing->stop();
    renderClosing();
}

bool MainWindow::mayEndSession(const std::function<bool()> &mayAsk)
{
    remember();
    const bool isUnsaved = m_closing->isRunning() && m_accountsWindow->isUnsaved();
    const bool isAsked = (isUnsaved || (!m_closing->mayCloseNow() && !m_closing->isStopping())) && mayAsk();
    if (isAsked && isUnsaved)
        m_accountsWindow->mayClose([] {});
    else if (isAsked)
        askBeforeClosing();
    else
        m_closing->expectEnd();
    return !isAsked;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const auto goOn = [this, again = m_isRestarting] { again ? closeToRestart() : void(close()); };
    if (m_closing->mayAsk() && !m_accountsWindow->mayClose(goOn)) {
        m_isRestarting = false;
        event->ignore();
        return;
    }
    if (!m_closing->mayCloseNow()) {
        event->ignore();
        if (m_closing->isEndExpected())
            stop();
        else if (!m_closing->isStopping())
            askBeforeClosing();
        return;
    }
    remember();
    event->accept();
    Q_EMIT closed();
}

void MainWindow::askBeforeClosing()
{
    if (!m_closingBar->isVisibleTo(this)) {
        m_closingBar->ask({},
            {{tr("Keep downloading"), [this] { m_isRestarting = false; }, true},
                {tr("Cancel and close"), [this] { cancelAndClose(); }}});
    }
    renderClosing();
    setWindowState(windowState() & ~Qt::WindowMinimized); // as large as it was
    show();
    activateWindow();
}

void MainWindow::renderClosing()
{
    const int count = m_queue.unfinished();
    if (!m_closing->isStopping() && !m_closingBar->isVisibleTo(this))
        return;
    if (m_closing->isStopping()) {
        if (!m_closingBar->isVisibleTo(this))
            m_closingBar->ask({}, {});
        m_closingBar->setText(tr("Cancelling %Ln download(s), then closing.", nullptr, count));
    } else if (count == 0) {
        m_closingBar->dismiss(); // there is nothing left to lose, and nobody said to close
        m_isRestarting = false;
    } else {
        m_closingBar->setText(tr("%Ln download(s) are still running. Cancel them and close? You can resume "
                                 "them at the next start.",
            nullptr, count));
    }
}

void MainWindow::remember()
{
    m_settings.set(Setting::WindowGeometry, saveGeometry());
    m_fold->remember();
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate) {
        m_closing->callOffEnd();
        m_accounts.reload(); // what another window has written since
        takeSettings();
    }
    return QMainWindow::event(event);
}

void MainWindow::takeSettings()
{
    applySettings(m_settings, m_queue, m_sessions, *m_results);
    m_form->followSettings();
}

void MainWindow::focusNextPane()
{
    focusNext({m_mfaBar, m_form, m_pages, &m_results->details()});
}

void MainWindow::onProgress(const QString &words)
{
    //: the window's title while downloads run: "Chaincert — 3 of 12"
    setWindowTitle(words.isEmpty() ? u"Chaincert"_s : tr("Chaincert — %1").arg(words));
}

void MainWindow::showFolder(const QString &folder, const QString &selectFile)
{
    const bool select = !selectFile.isEmpty();
    showInFileManager(select ? selectFile : folder, select, this, [this, folder](bool shown) {
        if (!shown)
            showNotice(
                tr("No file manager responded. The location is: %1").arg(QDir::toNativeSeparators(folder)));
    });
}

void MainWindow::startDemonstration()
{
    m_demonstration->start(this, [this](const tl::expected<DemonstrationCloud, QString> &cloud) {
        if (!cloud)
            return showNotice(Words::joined({tr("The demonstration cloud did not start."), cloud.error()}));
        addDemonstrationAccount(*cloud, m_accounts, m_sessions, *m_form);
    });
}

void MainWindow::restart()
{
    m_windows->closeSettings();
    if (!losesSecretsAtRestart(m_accounts))
        return closeToRestart();
    m_notice->ask(tr("Secrets that are kept for this run only, or came from the environment, must be entered "
                     "again after the restart."),
        {{tr("Keep running"), {}, true}, {tr("Restart"), [this] { closeToRestart(); }}});
}

void MainWindow::closeToRestart()
{
    m_isRestarting = true;
    close();
}

void MainWindow::copyDiagnostics()
{
    const Account *account = m_accounts.find(m_log->lastAccount());
    const ProxySettings proxy = account ? account->proxy : ProxySettings();
    networkFacts(m_log->lastEndpoint(), proxy, this, [this](const NetworkFacts &facts) {
        QApplication::clipboard()->setText(diagnosticsText(facts, m_log->facts()));
        showNotice(
            tr("The diagnostics were copied to the clipboard. They contain no tokens and no headers."));
    });
}

} // namespace Chaincert
