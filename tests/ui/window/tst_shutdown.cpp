#include "harness/harness.h"
#include "mainwindowrig.h"

#include "accounts/accountsdialog.h"
#include "window/accountswindow.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace WindowRig;

class TestShutdown : public MainWindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void closingAsksOnceAndKeepsByDefault();
    void cancelAndCloseLeavesNothingHalfDone();
    void theQuestionGoesWhenNothingIsLeftToLose();
    void stoppingNeedsNoAnswer();
    void closingWithoutWorkIsSilent();
    void theQuestionLeavesTheWindowAsLargeAsItWas();
    void theSessionsEndCancelsNothingBeforeItComes();
    void whereTheDesktopLetsProgramsAskTheSessionsEndIsCalledOff();
    void anAccountThatIsNotSavedIsAskedAboutFirst();
    void theSessionsEndAsksAboutAnAccountToo();

private:
    void typeAnAccount()
    {
        m_window->findChild<AccountsWindow *>()->open().edit({});
        auto *dialog = m_window->findChild<AccountsDialog *>();
        const auto lines = dialog->findChildren<QLineEdit *>();
        for (QLineEdit *line : lines) {
            if (line->isVisible() && line->echoMode() == QLineEdit::Password)
                line->setText(u"half typed"_s);
        }
        QVERIFY(dialog->isUnsaved());
    }
};

void TestShutdown::closingAsksOnceAndKeepsByDefault()
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

void TestShutdown::cancelAndCloseLeavesNothingHalfDone()
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

void TestShutdown::theQuestionGoesWhenNothingIsLeftToLose()
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

void TestShutdown::stoppingNeedsNoAnswer()
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

void TestShutdown::closingWithoutWorkIsSilent()
{
    open({u"org1"_s}, {CertType::Admin}, m_cloud->token());
    QVERIFY(m_window->close());
}

void TestShutdown::theQuestionLeavesTheWindowAsLargeAsItWas()
{
    open({u"slow"_s}, {CertType::Admin}, m_cloud->token());
    download();
    QTRY_COMPARE(m_queue->unfinished(), 1);
    m_window->setWindowState(Qt::WindowMaximized | Qt::WindowMinimized);
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isMaximized() && !m_window->isMinimized());
    QVERIFY(bar(u"Cancel them and close?"_s));
}

void TestShutdown::theSessionsEndCancelsNothingBeforeItComes()
{
    open({u"slow"_s}, {CertType::Admin, CertType::User}, m_cloud->token());
    download();
    QTRY_COMPARE(m_queue->unfinished(), 2);
    const auto nobody = [] { return false; };
    QVERIFY(m_window->mayEndSession(nobody));
    Harness::waitUntilQuiet(*m_window);
    QCOMPARE(m_queue->unfinished(), 2);
    QEvent calledOff(QEvent::WindowActivate); // the person goes on
    QCoreApplication::sendEvent(m_window.get(), &calledOff);
    QVERIFY(!m_window->close());
    QVERIFY(bar(u"Cancel them and close?"_s));
    QCOMPARE(m_queue->unfinished(), 2);
    QVERIFY(m_window->mayEndSession(nobody));
    QSignalSpy closed(m_window.get(), &MainWindow::closed);
    QVERIFY(!m_window->close()); // as Qt does when the session ends
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(filesOnDisk().isEmpty());
}

void TestShutdown::whereTheDesktopLetsProgramsAskTheSessionsEndIsCalledOff()
{
    open({u"slow"_s}, {CertType::Admin}, m_cloud->token());
    int asked = 0;
    const auto mayAsk = [&] { return ++asked > 0; };
    QVERIFY(m_window->mayEndSession(mayAsk));
    QCOMPARE(asked, 0); // nothing runs
    download();
    QTRY_COMPARE(m_queue->unfinished(), 1);
    QVERIFY(!m_window->mayEndSession(mayAsk));
    QVERIFY(bar(u"Cancel them and close?"_s));
    QCOMPARE(m_queue->unfinished(), 1);
}

void TestShutdown::anAccountThatIsNotSavedIsAskedAboutFirst()
{
    open({u"org1"_s}, {CertType::Admin}, m_cloud->token());
    QSignalSpy closed(m_window.get(), &MainWindow::closed);
    typeAnAccount();
    QVERIFY(!m_window->close());
    QVERIFY(bar(u"has unsaved changes"_s));
    QTest::keyClick(button(u"Keep editing"_s), Qt::Key_Escape);
    QVERIFY(!bar(u"has unsaved changes"_s) && m_window->isVisible());
    QVERIFY(!m_window->close());
    QTest::mouseClick(button(u"Discard changes"_s), Qt::LeftButton);
    QTRY_COMPARE(closed.size(), 1);
}

void TestShutdown::theSessionsEndAsksAboutAnAccountToo()
{
    open({u"org1"_s}, {CertType::Admin}, m_cloud->token());
    typeAnAccount();
    QVERIFY(!m_window->mayEndSession([] { return true; }));
    QVERIFY(bar(u"has unsaved changes"_s));
    QVERIFY(m_window->isVisible());
    QVERIFY(m_window->mayEndSession([] { return false; })); // there is no time to ask
    QVERIFY(m_window->close());
}

CHAINCERT_TEST(TestShutdown)
#include "tst_shutdown.moc"
