#include "accounts/accountsdialog.h"
#include "form/organizationlist.h"
#include "harness/harness.h"
#include "help/helppage.h"
#include "help/helpwindow.h"
#include "mainwindowrig.h"
#include "results/resultsview.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTreeView>

#include <algorithm>

using namespace WindowRig;

class TestMainWindow : public MainWindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void onePressOfDownloadSavesEverything();
    void theTitleCountsWhileThereIsWork();
    void noPictureIsMadeThatNobodySees();
    void noPartIsAWindowForAMoment();
    void signInAndRetryMendAFailedRow();
    void aListThatFailedLeadsToTheAccountThatMendsIt();
    void f6GoesFromPaneToPane();
    void everyLetterLeadsToOnePlace();
    void everyEntryOfAMenuHasALetterOfItsOwn();
    void theFormComesFirstForAScreenReaderToo();
    void f1OpensTheHelp();
    void ctrlZBringsBackWhatWasClearedOrRemoved();
    void aNoticeOfAFailureLeadsToItsParagraph();
    void diagnosticsHoldNoToken();
    void sizesAreRemembered();
    void fitsIntoASmallScreen();
    void aTokenWithoutAnAddressIsSaid();
};

void TestMainWindow::onePressOfDownloadSavesEverything()
{
    open({u"org1"_s}, allCertTypes(), m_cloud->token());
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_queue->ids().size(), 3);
    QTRY_COMPARE(m_queue->unfinished(), 0);
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

void TestMainWindow::noPictureIsMadeThatNobodySees()
{
    open({u"org1"_s}, {CertType::Admin}, m_cloud->token());
    int hidden = 0;
    for (const QLabel *label : m_window->findChildren<QLabel *>()) {
        hidden += label->isVisible() ? 0 : 1;
        QVERIFY2(label->isVisible() || label->pixmap().isNull(), qPrintable(label->accessibleName()));
    }
    QVERIFY(hidden >= 4); // the notice bars' and the code bar's
    m_window->showNotice(u"a notice"_s);
    int pictures = 0;
    for (const QLabel *label : m_window->findChildren<QLabel *>())
        pictures += label->pixmap().isNull() ? 0 : 1;
    QCOMPARE(pictures, 1);
}

void TestMainWindow::noPartIsAWindowForAMoment()
{
    class Watch : public QObject
    {
    public:
        bool eventFilter(QObject *watched, QEvent *event) override
        {
            const auto *widget = qobject_cast<const QWidget *>(watched);
            if (event->type() == QEvent::Show && widget && widget->isWindow())
                shown.append(QString::fromLatin1(widget->metaObject()->className()));
            return false;
        }
        QStringList shown;
    } watch;
    qApp->installEventFilter(&watch);
    openAgain();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QCOMPARE(watch.shown, QStringList{u"Chaincert::MainWindow"_s});
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
    QTRY_VERIFY(button(u"Edit account…"_s));

    QAbstractButton *meaning = button(u"What this means"_s);
    QVERIFY(meaning && meaning->focusPolicy() & Qt::TabFocus);
    meaning->setFocus();
    QTest::keyClick(meaning, Qt::Key_Space);
    auto *help = m_window->findChild<HelpWindow *>();
    QVERIFY(help && help->isVisible());
    const QString kind = kindId(m_queue->status(id)->failure->kind);
    QTRY_VERIFY(help->findChild<HelpPage *>()->textCursor().block().text().startsWith(kind));
    help->close();
    m_window->activateWindow();

    QTest::mouseClick(button(u"Edit account…"_s), Qt::LeftButton);
    auto *dialog = m_window->findChild<AccountsDialog *>();
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    auto *line = qobject_cast<QLineEdit *>(dialog->focusWidget());
    QVERIFY(line && line->echoMode() == QLineEdit::Password);
    bool isToldThere = false; // why it has to be changed
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        isToldThere = isToldThere || (label->isVisible() && label->text().contains(u"token"_s));
    QVERIFY(isToldThere);
    line->setText(QString::fromLatin1(m_cloud->token()));
    QTest::mouseClick(button(u"Save"_s, dialog), Qt::LeftButton);
    QTRY_VERIFY(line->text().isEmpty());
    QTRY_VERIFY(button(u"Retry failed"_s) && button(u"Retry failed"_s)->isEnabled());
    QTest::mouseClick(button(u"Retry failed"_s), Qt::LeftButton);
    QTRY_COMPARE(m_queue->status(id)->state, DownloadState::Saved);
}

void TestMainWindow::aListThatFailedLeadsToTheAccountThatMendsIt()
{
    open({u"org1"_s}, {CertType::Admin}, "not the token");
    m_window->form().reloadAction()->trigger();
    const auto link = [this](const QString &name) {
        const auto all = m_window->form().findChildren<QAbstractButton *>();
        const auto found = std::find_if(all.begin(), all.end(),
            [&](QAbstractButton *one) { return one->isVisible() && one->accessibleName() == name; });
        return found == all.end() ? nullptr : *found;
    };
    QTRY_VERIFY(link(u"Edit account…: Account"_s));
    QTest::mouseClick(link(u"Help: Account"_s), Qt::LeftButton);
    auto *help = m_window->findChild<HelpWindow *>();
    QVERIFY(help && help->isVisible());
    const QString paragraph = help->findChild<HelpPage *>()->textCursor().block().text();
    QVERIFY2(paragraph.startsWith(u"token_missing"_s), qPrintable(paragraph));
    help->close();
    QTest::mouseClick(link(u"Edit account…: Account"_s), Qt::LeftButton);
    auto *dialog = m_window->findChild<AccountsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *line = qobject_cast<QLineEdit *>(dialog->focusWidget());
    QVERIFY(line && line->echoMode() == QLineEdit::Password);
    line->setText(QString::fromLatin1(m_cloud->token()));
    QTest::mouseClick(button(u"Save"_s, dialog), Qt::LeftButton);
    QTRY_VERIFY(!dialog->isVisible());
    QTRY_VERIFY(!link(u"Edit account…: Account"_s));
    auto *organizations = m_window->form().findChild<OrganizationList *>();
    QTRY_VERIFY(organizations->model()->rowCount() > 1); // those of the cloud
}

void TestMainWindow::f6GoesFromPaneToPane()
{
    open({u"org1"_s}, {CertType::Admin}, m_cloud->token());
    const auto in = [](const QWidget &pane) { return pane.isAncestorOf(QApplication::focusWidget()); };
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    const bool first = in(m_window->form());
    QVERIFY(first || in(results()));
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(first ? in(results()) : in(m_window->form()));
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(in(m_window->form()), first);

    download();
    QTRY_COMPARE(m_queue->unfinished(), 0);
    QWidget &details = results().details();
    QTRY_VERIFY(details.isVisible());
    for (int turn = 0; turn < 2; ++turn) { // each remembers where it was, and none takes another's place
        QTRY_VERIFY(details.findChild<QPlainTextEdit *>()->isVisible());
        m_window->findChild<ResultsView *>()->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QVERIFY(in(details));
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QVERIFY(in(m_window->form()));
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QVERIFY(in(results()) && !in(details));
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QVERIFY(in(details));
    }
    m_window->findChild<ResultsView *>()->setCurrentIndex({}); // nothing to focus in the details
    QTRY_VERIFY(!details.findChild<QPlainTextEdit *>()->isVisible());
    m_window->findChild<ResultsView *>()->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(in(m_window->form()));
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

void TestMainWindow::everyEntryOfAMenuHasALetterOfItsOwn()
{
    open({u"org1"_s}, {CertType::Admin}, m_cloud->token());
    for (const QAction *menu : m_window->menuBar()->actions()) {
        QHash<QString, QString> entries;
        for (const QAction *entry : menu->menu()->actions()) {
            if (entry->isSeparator())
                continue;
            const QString letter = QKeySequence::mnemonic(entry->text()).toString();
            QVERIFY2(!letter.isEmpty(), qPrintable(entry->text()));
            QVERIFY2(!entries.contains(letter), qPrintable(entry->text() + u' ' + entries[letter]));
            entries.insert(letter, entry->text());
        }
        QVERIFY(!entries.isEmpty());
    }
}

void TestMainWindow::theFormComesFirstForAScreenReaderToo()
{
    open({u"org1"_s}, {CertType::Admin}, m_cloud->token());
    const QAccessibleInterface *panes
        = QAccessible::queryAccessibleInterface(m_window->form().parentWidget());
    const int form = panes->indexOfChild(QAccessible::queryAccessibleInterface(&m_window->form()));
    QWidget *pages = &results();
    while (pages->parentWidget() != m_window->form().parentWidget())
        pages = pages->parentWidget();
    const int results = panes->indexOfChild(QAccessible::queryAccessibleInterface(pages));
    QVERIFY2(form >= 0 && form < results, qPrintable(u"%1 %2"_s.arg(form).arg(results)));
}

void TestMainWindow::ctrlZBringsBackWhatWasClearedOrRemoved()
{
    open({u"org1"_s}, {CertType::Admin, CertType::User}, m_cloud->token());
    const auto actions = m_window->findChildren<QAction *>();
    const auto actionWhere = [&actions](const auto &wanted) {
        const auto found = std::find_if(actions.begin(), actions.end(), wanted);
        return found == actions.end() ? nullptr : *found;
    };
    const QAction *undo
        = actionWhere([](const QAction *one) { return one->shortcut() == QKeySequence::Undo; });
    QAction *clear = actionWhere([](const QAction *one) { return one->text() == u"Cl&ear"_s; });
    QVERIFY(undo && clear);
    download();
    QTRY_COMPARE(m_queue->ids().size(), 2);
    QTRY_COMPARE(m_queue->unfinished(), 0);
    const QList<DownloadId> ids = m_queue->ids();
    auto *view = m_window->findChild<ResultsView *>();
    view->setFocus();
    QTRY_VERIFY(clear->isEnabled());
    QVERIFY(!undo->isEnabled()); // nothing went

    clear->trigger();
    QTRY_VERIFY(m_queue->ids().isEmpty());
    QTRY_VERIFY(undo->isEnabled());
    QVERIFY(bar(u"Cleared"_s));
    QTest::keyClick(view, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_queue->ids(), ids);
    QTRY_COMPARE(view->model()->rowCount(), 2);
    QVERIFY(!bar(u"Cleared"_s));
    QTRY_VERIFY(!undo->isEnabled()); // once

    view->selectionModel()->setCurrentIndex(
        view->model()->index(1, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    view->setFocus();
    Harness::waitUntilQuiet(*m_window);
    QTest::keyClick(view, Qt::Key_Delete);
    QTRY_COMPARE(m_queue->ids(), ids.mid(0, 1));
    QTRY_VERIFY(undo->isEnabled());
    QTest::keyClick(view, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_queue->ids(), ids);
    QTRY_VERIFY(!undo->isEnabled());
    QTest::keyClick(view, Qt::Key_Z, Qt::ControlModifier);
    Harness::waitUntilQuiet(*m_window);
    QCOMPARE(m_queue->ids(), ids);
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

void TestMainWindow::aNoticeOfAFailureLeadsToItsParagraph()
{
    open({u"org1"_s}, {CertType::Admin}, m_cloud->token());
    const auto paragraph = [this](const QString &text) {
        QTest::mouseClick(button(u"Help"_s, bar(text)), Qt::LeftButton);
        auto *help = m_window->findChild<HelpWindow *>();
        return help && help->isVisible() ? help->findChild<HelpPage *>()->textCursor().block().text()
                                         : QString();
    };
    m_window->showNotice(u"The disk is full."_s, FailureKind::DiskFull);
    QVERIFY(bar(u"disk"_s) && button(u"Help"_s, bar(u"disk"_s)));
    QVERIFY(paragraph(u"disk"_s).startsWith(kindId(FailureKind::DiskFull)));
    Q_EMIT m_sessions->oldSecretKept(u"li.wei"_s, Failure{FailureKind::KeychainLocked, u"li.wei"_s});
    QVERIFY(bar(u"li.wei"_s) && button(u"Help"_s, bar(u"li.wei"_s)));
    QVERIFY(paragraph(u"li.wei"_s).startsWith(kindId(FailureKind::KeychainLocked)));
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
