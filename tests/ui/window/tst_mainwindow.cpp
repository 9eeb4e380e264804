#include "accounts/accountsdialog.h"
#include "cloud/transferthread.h"
#include "credentials/accountstore.h"
#include "credentials/foundkeys.h"
#include "credentials/sessionstore.h"
#include "downloads/downloadqueue.h"
#include "form/formpane.h"
#include "harness/harness.h"
#include "notices/noticebar.h"
#include "results/resultspane.h"
#include "sandbox/sandboxprocess.h"
#include "sessions/sessions.h"
#include "settings/settings.h"
#include "window/helpwindow.h"
#include "window/mainwindow.h"
#include "window/startaccount.h"

#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Chaincert;
using namespace Qt::StringLiterals;

// The whole window on the demonstration cloud.
class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void onePressOfDownloadSavesEverything();
    void theTitleCountsWhileThereIsWork();
    void closingAsksOnceAndKeepsByDefault();
    void cancelAndCloseLeavesNothingHalfDone();
    void theQuestionGoesWhenNothingIsLeftToLose();
    void stoppingNeedsNoAnswer();
    void closingWithoutWorkIsSilent();
    void signInAndRetryMendAFailedRow();
    void f6GoesFromPaneToPane();
    void everyLetterLeadsToOnePlace();
    void f1OpensTheHelp();
    void diagnosticsHoldNoToken();
    void sizesAreRemembered();
    void fitsIntoASmallScreen();
    void aTokenWithoutAnAddressIsSaid();

private:
    void open(const QStringList &organizations, const QList<CertType> &types, const QByteArray &token);
    void openAgain();
    QAbstractButton *button(const QString &text, QWidget *in = nullptr) const
    {
        const auto all = (in ? in : m_window.get())->findChildren<QAbstractButton *>();
        for (QAbstractButton *one : all) {
            if (one->text().remove(u'&') == text && one->isVisible())
                return one;
        }
        return nullptr;
    }
    NoticeBar *bar(const QString &holding) const
    {
        const auto all = m_window->findChildren<NoticeBar *>();
        for (NoticeBar *one : all) {
            if (one->isVisible() && one->text().contains(holding))
                return one;
        }
        return nullptr;
    }
    QStringList filesOnDisk() const
    {
        QStringList files;
        QDirIterator found(saveIn(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (found.hasNext())
            files.append(found.next());
        return files;
    }
    QString saveIn() const { return m_folder->filePath(u"certificates"_s); }
    void download() { m_window->form().downloadAction()->trigger(); }

    std::unique_ptr<SandboxProcess> m_cloud;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<AccountStore> m_accounts;
    SessionStore m_keychain;
    std::unique_ptr<SessionStore> m_thisRun; // a start with the same address is the same account
    std::unique_ptr<TransferThread> m_transfers;
    FoundKeys m_foundKeys{{}, QDir::homePath()};
    std::unique_ptr<Sessions> m_sessions;
    std::unique_ptr<DownloadQueue> m_queue;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase()
{
    m_cloud = std::make_unique<SandboxProcess>();
    QVERIFY(m_cloud->isRunning());
}

void TestMainWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_storage);
    m_accounts = std::make_unique<AccountStore>(*m_storage);
    m_transfers = std::make_unique<TransferThread>();
    m_thisRun = std::make_unique<SessionStore>();
    m_sessions = std::make_unique<Sessions>(*m_accounts, m_keychain, *m_thisRun, m_foundKeys, *m_transfers);
    m_queue = std::make_unique<DownloadQueue>(*m_sessions);
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_queue.reset();
    m_sessions.reset();
    m_transfers.reset();
    m_accounts.reset();
}

void TestMainWindow::openAgain()
{
    m_window = std::make_unique<MainWindow>(*m_accounts, *m_sessions, *m_queue, *m_settings);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::open(
    const QStringList &organizations, const QList<CertType> &types, const QByteArray &token)
{
    m_window = std::make_unique<MainWindow>(*m_accounts, *m_sessions, *m_queue, *m_settings);
    StartOptions options;
    options.endpoint = m_cloud->endpoint();
    options.projectId = m_cloud->projectId();
    options.blockchainId = m_cloud->blockchainId();
    options.organizations = organizations;
    options.types = types;
    options.folder = saveIn();
    const auto account = accountForThisRun(options);
    QVERIFY(account);
    applyStart(*m_window, *m_accounts, *m_sessions, options, *account, Secret(token));
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::onePressOfDownloadSavesEverything()
{
    open({u"org1"_s}, allCertTypes(), m_cloud->token());
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_queue->ids().size(), 3);
    QTRY_COMPARE_WITH_TIMEOUT(m_queue->unfinished(), 0, 30'000);
    for (const DownloadId id : m_queue->ids())
        QCOMPARE(m_queue->status(id)->state, DownloadState::Saved);
    QVERIFY(filesOnDisk().size() > 3);
    QTRY_COMPARE(m_window->windowTitle(), u"Chaincert"_s);
}

void TestMainWindow::theTitleCountsWhileThereIsWork()
{
    open({u"slow"_s}, {CertType::Admin, CertType::User}, m_cloud->token());
    download();
    QTRY_COMPARE(m_window->windowTitle(), u"Chaincert — 0 of 2"_s);
    m_queue->cancelAll();
    QTRY_COMPARE(m_window->windowTitle(), u"Chaincert"_s);
}

void TestMainWindow::closingAsksOnceAndKeepsByDefault()
{
    open({u"slow"_s}, {CertType::Admin, CertType::User}, m_cloud->token());
    download();
    QTRY_COMPARE(m_queue->unfinished(), 2);
    QVERIFY(!m_window->close());
    QVERIFY(!m_window->close());
    QVERIFY(bar(u"Cancel them and close?"_s));
    QCOMPARE(m_window->focusWidget(), button(u"Keep downloading"_s));
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
    QVERIFY(!bar(u"Cancel them"_s) && m_window->isVisible());
    QCOMPARE(m_queue->unfinished(), 2);
}

void TestMainWindow::cancelAndCloseLeavesNothingHalfDone()
{
    open({u"slow"_s}, {CertType::Admin}, m_cloud->token());
    download();
    QTRY_COMPARE(m_queue->status(m_queue->ids().value(0)) ? m_queue->status(m_queue->ids().first())->state
                                                          : DownloadState::Waiting,
        DownloadState::Downloading);
    QSignalSpy closed(m_window.get(), &MainWindow::closed);
    QVERIFY(!m_window->close());
    QTest::mouseClick(button(u"Cancel and close"_s), Qt::LeftButton);
    QVERIFY(m_window->isVisible()); // not before the queue is idle
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(!m_window->isVisible());
    QCOMPARE(m_queue->unfinished(), 0);
    QVERIFY2(filesOnDisk().isEmpty(), qPrintable(filesOnDisk().join(u'\n')));
}

void TestMainWindow::theQuestionGoesWhenNothingIsLeftToLose()
{
    open({u"slow"_s}, {CertType::Admin}, m_cloud->token());
    download();
    QTRY_COMPARE(m_queue->unfinished(), 1);
    QVERIFY(!m_window->close());
    QVERIFY(bar(u"Cancel them and close?"_s));
    m_queue->cancelAll();
    QTRY_VERIFY(!bar(u"Cancel them"_s));
    QVERIFY(m_window->isVisible());
}

void TestMainWindow::stoppingNeedsNoAnswer()
{
    open({u"slow"_s}, {CertType::Admin}, m_cloud->token());
    download();
    QTRY_COMPARE(m_queue->unfinished(), 1);
    QSignalSpy closed(m_window.get(), &MainWindow::closed);
    m_window->stop();
    QVERIFY(closed.isEmpty());
    m_window->stop();
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(filesOnDisk().isEmpty());
}

void TestMainWindow::closingWithoutWorkIsSilent()
{
    open({u"org1"_s}, {CertType::Admin}, m_cloud->token());
    QVERIFY(m_window->close());
}

void TestMainWindow::signInAndRetryMendAFailedRow()
{
    open({u"org1"_s}, {CertType::Admin}, "not the token");
    download();
    QTRY_COMPARE(m_queue->ids().size(), 1);
    const DownloadId id = m_queue->ids().first();
    QTRY_COMPARE(m_queue->status(id)->state, DownloadState::Failed);
    auto *tree = m_window->findChild<QTreeView *>();
    tree->setCurrentIndex(tree->model()->index(0, 0));
    QTRY_VERIFY(button(u"Sign in…"_s));
    QTest::mouseClick(button(u"Sign in…"_s), Qt::LeftButton);
    auto *dialog = m_window->findChild<AccountsDialog *>();
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    auto *line = qobject_cast<QLineEdit *>(dialog->focusWidget());
    QVERIFY(line && line->echoMode() == QLineEdit::Password);
    line->setText(QString::fromLatin1(m_cloud->token()));
    QTest::mouseClick(button(u"Save"_s, dialog), Qt::LeftButton);
    QTRY_VERIFY(line->text().isEmpty());
    QTRY_VERIFY(button(u"Retry failed"_s) && button(u"Retry failed"_s)->isEnabled());
    QTest::mouseClick(button(u"Retry failed"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_queue->status(id)->state, DownloadState::Saved, 20'000);
}

void TestMainWindow::f6GoesFromPaneToPane()
{
    open({u"org1"_s}, {CertType::Admin}, m_cloud->token());
    const auto in = [](const QWidget &pane) { return pane.isAncestorOf(QApplication::focusWidget()); };
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    const bool first = in(m_window->form());
    QVERIFY(first || in(m_window->results()));
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(first ? in(m_window->results()) : in(m_window->form()));
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(in(m_window->form()), first);
}

void TestMainWindow::everyLetterLeadsToOnePlace()
{
    open({u"org1"_s}, {CertType::Admin}, m_cloud->token());
    QStringList texts;
    for (const QAction *menu : m_window->menuBar()->actions())
        texts << menu->text();
    for (const QLabel *label : m_window->findChildren<QLabel *>()) {
        if (label->buddy())
            texts << label->text();
    }
    for (const QAbstractButton *one : m_window->findChildren<QAbstractButton *>())
        texts << one->text();
    QHash<QString, QString> places;
    for (const QString &text : texts) {
        const QString letter = QKeySequence::mnemonic(text).toString();
        QVERIFY2(letter.isEmpty() || !places.contains(letter), qPrintable(text + u' ' + places[letter]));
        places.insert(letter, text);
    }
    QVERIFY(places.size() > 12);
}

void TestMainWindow::f1OpensTheHelp()
{
    open({u"org1"_s}, {CertType::Admin}, m_cloud->token());
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto *help = m_window->findChild<HelpWindow *>();
    QVERIFY(help && help->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    QCOMPARE(m_window->findChildren<HelpWindow *>().size(), 1);
}

void TestMainWindow::diagnosticsHoldNoToken()
{
    open({u"error-token"_s, u"error-401"_s}, {CertType::Admin}, m_cloud->token());
    download();
    QTRY_COMPARE(m_queue->ids().size(), 2);
    QTRY_COMPARE(m_queue->unfinished(), 0);
    const auto menus = m_window->menuBar()->actions();
    for (const QAction *menu : menus) {
        const auto actions = menu->menu()->actions();
        for (QAction *action : actions) {
            if (action->text().remove(u'&') == u"Copy diagnostics"_s)
                action->trigger();
        }
    }
    QTRY_VERIFY(bar(u"diagnostics"_s));
    const QString text = QApplication::clipboard()->text();
    QVERIFY2(text.contains(u"token_ended"_s) && text.contains(u"HTTP 401"_s) && text.contains(u"127.0.0.1"_s),
        qPrintable(text));
    QVERIFY(text.contains(u"Host: 127.0.0.1:"_s));
    QVERIFY(!text.contains(QString::fromLatin1(m_cloud->token())));
}

void TestMainWindow::sizesAreRemembered()
{
    open({u"org1"_s}, {CertType::Admin}, m_cloud->token());
    m_window->resize(1040, 660);
    QVERIFY(m_window->close());
    m_window.reset();
    openAgain();
    QCOMPARE(m_window->size(), QSize(1040, 660));
    QCOMPARE(m_window->form().values().organizations, QStringList{u"org1"_s});
}

void TestMainWindow::fitsIntoASmallScreen()
{
    open({u"org1"_s}, {CertType::Admin}, m_cloud->token());
    const QSize least = m_window->minimumSizeHint();
    QVERIFY2(least.width() <= 1024 && least.height() <= 600,
        qPrintable(u"%1x%2"_s.arg(least.width()).arg(least.height())));
}

void TestMainWindow::aTokenWithoutAnAddressIsSaid()
{
    m_window = std::make_unique<MainWindow>(*m_accounts, *m_sessions, *m_queue, *m_settings);
    applyStart(*m_window, *m_accounts, *m_sessions, {}, std::nullopt, Secret("MIIa"));
    m_window->show();
    QVERIFY(bar(u"CHAINCERT_TOKEN"_s));
    QVERIFY(m_accounts->accounts().isEmpty());
}

CHAINCERT_TEST(TestMainWindow)
#include "tst_mainwindow.moc"
