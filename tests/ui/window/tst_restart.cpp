#include "harness/harness.h"
#include "mainwindowrig.h"
#include "preferences/settingswindow.h"
#include "window/restart.h"
#include "window/sidewindows.h"

#include <QComboBox>
#include <QFile>
#include <QPushButton>

using namespace WindowRig;

// Another language counts after the program was started again, which the settings offer.
class TestRestart : public MainWindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void itIsOfferedWhereTheLanguageIsAnother();
    void itClosesTheWindowToStartAgain();
    void whatIsKeptForThisRunIsAskedAbout();
    void keepingDownloadsCallsItOff();
    void theLanguageOfTheSettingsCountsThen();
    void theProgramIsStartedOnceMore();
    void aFailureToStartIsTold();

private:
    SideWindows &windows() const { return *m_window->findChild<SideWindows *>(); }
    QPushButton *chooseChinese();
};

QPushButton *TestRestart::chooseChinese()
{
    windows().showSettings();
    auto *settings = m_window->findChild<SettingsWindow *>();
    for (QComboBox *combo : settings->findChildren<QComboBox *>()) {
        if (const int row = combo->findData(u"zh_CN"_s); row >= 0)
            combo->setCurrentIndex(row);
    }
    return qobject_cast<QPushButton *>(button(u"Restart now"_s, settings));
}

void TestRestart::itIsOfferedWhereTheLanguageIsAnother()
{
    m_settings->set(Setting::Language, u"en"_s);
    openAgain();
    windows().showSettings();
    QVERIFY(!button(u"Restart now"_s, m_window->findChild<SettingsWindow *>()));
    QVERIFY(chooseChinese());
    m_settings->set(Setting::Language, u"en"_s);
    windows().closeSettings();
    windows().showSettings();
    QVERIFY(!button(u"Restart now"_s, m_window->findChild<SettingsWindow *>()));
}

void TestRestart::itClosesTheWindowToStartAgain()
{
    openAgain();
    QVERIFY(!m_window->isRestarting());
    chooseChinese()->click();
    QVERIFY(!m_window->isVisible());
    QVERIFY(m_window->isRestarting());
}

void TestRestart::whatIsKeptForThisRunIsAskedAbout()
{
    open({u"org1"_s}, {CertType::Admin}, m_cloud->token()); // an account of this run
    chooseChinese()->click();
    QVERIFY(!m_window->findChild<SettingsWindow *>()->isVisible());
    NoticeBar *question = bar(u"this run only"_s);
    QVERIFY(question && m_window->isVisible());
    button(u"Keep running"_s, question)->click();
    QVERIFY(m_window->isVisible() && !m_window->isRestarting());
    chooseChinese()->click();
    button(u"Restart"_s, bar(u"this run only"_s))->click();
    QVERIFY(!m_window->isVisible());
    QVERIFY(m_window->isRestarting());
}

void TestRestart::keepingDownloadsCallsItOff()
{
    open({u"slow"_s}, {CertType::Admin}, m_cloud->token());
    download();
    QTRY_COMPARE(m_queue->unfinished(), 1);
    chooseChinese()->click();
    button(u"Restart"_s, bar(u"this run only"_s))->click();
    QVERIFY(m_window->isVisible()); // it asks about the download
    button(u"Keep downloading"_s)->click();
    QVERIFY(m_window->isVisible() && !m_window->isRestarting());
    QCOMPARE(m_queue->unfinished(), 1);
    m_queue->cancelAll();
    QTRY_COMPARE(m_queue->unfinished(), 0);
    QVERIFY(m_window->close());
    QVERIFY(!m_window->isRestarting());
}

void TestRestart::theLanguageOfTheSettingsCountsThen()
{
    const Restart restart({u"chaincert"_s, u"--language"_s, u"en"_s, u"--org"_s, u"org1"_s,
        u"--language=en"_s, u"--verbose"_s});
    QCOMPARE(restart.arguments(), (QStringList{u"--org"_s, u"org1"_s, u"--verbose"_s}));
    QVERIFY(restart.isWanted());
    QVERIFY(!Restart().isWanted());
}

void TestRestart::theProgramIsStartedOnceMore()
{
    // An AppImage is started by its own path; here that is a script which notes what it was given.
    const QString said = m_folder->filePath(u"said"_s);
    QFile script(m_folder->filePath(u"image"_s));
    QVERIFY(script.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    script.write("#!/bin/sh\necho \"$@\" > " + said.toUtf8() + ".part\nmv " + said.toUtf8() + ".part "
        + said.toUtf8() + "\n");
    script.close();
    qputenv("APPIMAGE", script.fileName().toLocal8Bit());
    const Restart restart({u"chaincert"_s, u"--org"_s, u"org1"_s});
    qunsetenv("APPIMAGE");
    QVERIFY(restart.start());
    QTRY_VERIFY(QFile::exists(said));
    QFile words(said);
    QVERIFY(words.open(QIODevice::ReadOnly));
    QCOMPARE(words.readAll(), QByteArray("--org org1\n"));
}

void TestRestart::aFailureToStartIsTold()
{
    qputenv("APPIMAGE", m_folder->filePath(u"nothing"_s).toLocal8Bit());
    const Restart restart({u"chaincert"_s});
    qunsetenv("APPIMAGE");
    QVERIFY(!restart.start());
    QCOMPARE(restart.whyNotStarted(), u"Chaincert could not be restarted."_s);
}

CHAINCERT_TEST(TestRestart)
#include "tst_restart.moc"
