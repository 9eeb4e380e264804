#include "window/firststart.h"

#include "accounts/accountsdialog.h"
#include "harness/harness.h"
#include "mainwindowrig.h"
#include "platform/workers.h"
#include "window/pages.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSplitter>

#include <algorithm>

using namespace WindowRig;

// The window of somebody who has just installed the program.
class TestFirstStart : public MainWindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        MainWindowRig::init();
        m_queue.reset();
        m_home = std::make_unique<QTemporaryDir>();
        m_found = std::make_unique<FoundKeys>(EnvironmentKeys{}, m_home->path());
        m_sessions = std::make_unique<Sessions>(*m_accounts, m_keychain, *m_thisRun, *m_found, *m_transfers);
        m_queue = std::make_unique<DownloadQueue>(*m_sessions);
    }

    void threeStepsStandInTheResultsPlace();
    void downloadIsNotWhatGoesOn();
    void theButtonAddsAnAccount();
    void aKeyOnThisComputerIsOfferedAndUsedByOnePress();
    void anAccountOfAFoundKeyBeginsWithTheLastRegion_data();
    void anAccountOfAFoundKeyBeginsWithTheLastRegion();
    void aKeyThatIsWrittenMeanwhileIsOfferedToo();
    void aPlaceThatIsCutIsReadWhole();
    void aDamagedFileOffersNothing();
    void theDemonstrationIsAQuietLinkAndStaysInHelp();
    void f9FoldsTheFormAway();
    void theFormHidesInANarrowWindowAndComesBack();
    void inANarrowWindowTheFormIsShownInTheResultsPlace();

private:
    // The places where keys are kept.
    bool isLookedThrough() const
    {
        Harness::waitUntilQuiet(*m_window);
        const bool done = threadsFor(MayHang::Keys).waitForDone(Harness::Patience::DefaultMs);
        Harness::waitUntilQuiet(*m_window);
        return done;
    }
    FirstStart *page() const { return m_window->findChild<FirstStart *>(); }
    void writeKeys(const QByteArray &content)
    {
        QVERIFY(QDir(m_home->path()).mkpath(u".huaweicloud"_s));
        QFile file(m_home->filePath(u".huaweicloud/credentials"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        file.write(content);
    }
    QList<QAbstractButton *> keys() const
    {
        QList<QAbstractButton *> seen;
        for (QPushButton *one : page()->findChildren<QPushButton *>(u"key"_s)) {
            if (one->isVisible())
                seen.append(one);
        }
        return seen;
    }
    QString says(const QString &beginning) const
    {
        for (const QLabel *label : page()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().startsWith(beginning))
                return label->text();
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<FoundKeys> m_found;
};

void TestFirstStart::threeStepsStandInTheResultsPlace()
{
    openAgain();
    QVERIFY(page()->isVisible());
    QVERIFY(!results().isVisible());
    for (const QString &step : {u"Add account"_s, u"Choose"_s, u"Download"_s})
        QVERIFY2(!says(step).isEmpty(), qPrintable(step));
    m_accounts->put({QUuid::createUuid(), u"li.wei"_s, u"cn-north-4"_s, {}, {}, SecretPlace::Keychain});
    QVERIFY(!page()->isVisible());
    QVERIFY(results().isVisible());
}

void TestFirstStart::downloadIsNotWhatGoesOn()
{
    openAgain();
    const auto buttons = m_window->form().findChildren<QPushButton *>();
    const auto isDefault = [](const QPushButton *one) { return one->isDefault(); };
    QVERIFY(!buttons.isEmpty() && std::none_of(buttons.begin(), buttons.end(), isDefault));
    m_accounts->put({QUuid::createUuid(), u"li.wei"_s, u"cn-north-4"_s, {}, {}, SecretPlace::Keychain});
    QCOMPARE(std::count_if(buttons.begin(), buttons.end(), isDefault), 1);
}

void TestFirstStart::theButtonAddsAnAccount()
{
    openAgain();
    QTest::mouseClick(button(u"Add account…"_s, page()), Qt::LeftButton);
    auto *dialog = m_window->findChild<AccountsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
}

void TestFirstStart::aKeyOnThisComputerIsOfferedAndUsedByOnePress()
{
    writeKeys("[basic]\nak = HPUA0123456789ABC7Q2X\nsk = not-to-be-shown\nproject_id = "
              "0123456789abcdef0123456789abcdef\n");
    openAgain();
    QTRY_COMPARE(keys().size(), 1);
    QVERIFY(keys().first()->text().contains(u"credentials"_s));
    QCOMPARE(says(u"Access key"_s), u"Access key HPUA…7Q2X, read each time, never copied"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(keys().first())->text(QAccessible::Description),
        says(u"Access key"_s));
    for (const QWidget *widget : m_window->findChildren<QWidget *>())
        QVERIFY(!widget->accessibleDescription().contains(u"not-to-be-shown"_s));
    QTest::mouseClick(keys().first(), Qt::LeftButton);
    QTRY_COMPARE(m_accounts->accounts().size(), 1);
    const Account made = m_accounts->accounts().constFirst();
    QCOMPARE(made.authMethod, AuthMethod::FoundKeys);
    QCOMPARE(made.keys.file, m_home->filePath(u".huaweicloud/credentials"_s));
    QVERIFY(m_accounts->isSaved(made.id));
    QCOMPARE(made.name, u"Key HPUA…7Q2X"_s);
    QCOMPARE(m_window->form().values().accountId, made.id);
    QCOMPARE(m_window->form().values().projectId, u"0123456789abcdef0123456789abcdef"_s);
    QVERIFY(!page()->isVisible());
    m_storage->sync();
    QFile settings(m_storage->fileName());
    QVERIFY(settings.open(QIODevice::ReadOnly));
    QVERIFY(!settings.readAll().contains("not-to-be-shown"));
}

void TestFirstStart::anAccountOfAFoundKeyBeginsWithTheLastRegion_data()
{
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("begins");
    QTest::newRow("none yet") << QString() << u"cn-north-4"_s;
    QTest::newRow("that of an account before") << u"cn-south-1"_s << u"cn-south-1"_s;
    QTest::newRow("it has no such service") << u"af-south-1"_s << u"cn-north-4"_s;
    QTest::newRow("it is not known any more") << u"cn-nowhere-9"_s << u"cn-north-4"_s;
}

void TestFirstStart::anAccountOfAFoundKeyBeginsWithTheLastRegion()
{
    QFETCH(const QString, last);
    QFETCH(const QString, begins);
    if (!last.isEmpty()) { // of an account that is gone
        const Account before{QUuid::createUuid(), u"li.wei"_s, last, {}, {}, SecretPlace::Keychain};
        m_accounts->put(before);
        m_accounts->remove(before.id);
    }
    writeKeys("[basic]\nak = HPUA0123456789ABC7Q2X\nsk = s\n");
    openAgain();
    QTRY_COMPARE(keys().size(), 1);
    QTest::mouseClick(keys().first(), Qt::LeftButton);
    QTRY_COMPARE(m_accounts->accounts().size(), 1);
    QCOMPARE(m_accounts->accounts().constFirst().regionId, begins);
}

void TestFirstStart::aKeyThatIsWrittenMeanwhileIsOfferedToo()
{
    openAgain();
    QVERIFY(isLookedThrough());
    QCOMPARE(keys().size(), 0);
    writeKeys("[basic]\nak = HPUA0123456789ABC7Q2X\nsk = s\n[global]\nak = HPUA0123456789ABC0000\nsk = s\n");
    Q_EMIT qApp->applicationStateChanged(Qt::ApplicationActive);
    QTRY_COMPARE(keys().size(), 2);
    QVERIFY(keys().at(0)->text().endsWith(u"[basic]"_s));
    QVERIFY(keys().at(1)->text().endsWith(u"[global]"_s));
}

void TestFirstStart::aPlaceThatIsCutIsReadWhole()
{
    writeKeys("[basic]\nak = HPUA0123456789ABC7Q2X\nsk = s\n");
    openAgain();
    QTRY_COMPARE(keys().size(), 1);
    QAbstractButton *key = keys().first();
    const QString whole = key->text();
    QVERIFY2(!whole.contains(u'…') && whole.endsWith(u"credentials"_s), qPrintable(whole));
    key->setFixedWidth(key->width() / 2);
    QTRY_VERIFY(key->text().contains(u'…'));
    QCOMPARE(QAccessible::queryAccessibleInterface(key)->text(QAccessible::Name), whole);
}

void TestFirstStart::aDamagedFileOffersNothing()
{
    writeKeys("[basic]\nak = HPUA0123456789ABC7Q2X\n"); // no secret key
    openAgain();
    QVERIFY(isLookedThrough());
    QCOMPARE(keys().size(), 0);
    QVERIFY(button(u"Add account…"_s, page()));
}

void TestFirstStart::theDemonstrationIsAQuietLinkAndStaysInHelp()
{
    openAgain();
    auto *link = qobject_cast<QPushButton *>(button(u"Try the demonstration cloud"_s, page()));
    QVERIFY(link && link->isFlat());
    QTest::mouseClick(link, Qt::LeftButton);
    QTRY_COMPARE(m_accounts->accounts().size(), 1);
    QVERIFY(!page()->isVisible());
    QCOMPARE(m_window->form().values().certificates(), 3);
    QVERIFY(!button(u"Try the demonstration cloud"_s));
    QStringList help;
    for (const QAction *menu : m_window->menuBar()->actions()) {
        for (const QAction *action : menu->menu()->actions())
            help << action->text().remove(u'&');
    }
    QVERIFY(help.contains(u"Try the demonstration cloud"_s));
}

void TestFirstStart::f9FoldsTheFormAway()
{
    open({u"org1"_s}, {CertType::Admin}, m_cloud->token());
    QVERIFY(m_window->form().isVisible());
    QVERIFY(!button(u"Form"_s));
    m_window->form().findChild<QComboBox *>()->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    QVERIFY(!m_window->form().isVisible());
    QVERIFY(!m_window->form().isAncestorOf(m_window->focusWidget()));
    QTest::mouseClick(button(u"Form"_s), Qt::LeftButton);
    QVERIFY(m_window->form().isVisible());
    QVERIFY(m_window->form().isAncestorOf(m_window->focusWidget()));
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier); // works all the same
    QTRY_COMPARE(m_queue->ids().size(), 1);
}

void TestFirstStart::theFormHidesInANarrowWindowAndComesBack()
{
    open({u"org1"_s}, {CertType::Admin}, m_cloud->token());
    m_window->resize(1120, 700);
    QTRY_VERIFY(m_window->form().isVisible());
    for (int to = 1100; to >= 640; to -= 20) { // as a person drags the edge
        m_window->resize(to, 700);
        Harness::settle();
    }
    QTRY_COMPARE(m_window->width(), 640);
    QVERIFY(!m_window->form().isVisible());
    QVERIFY(button(u"Form"_s));
    QVERIFY(results().width() > 600);
    m_window->resize(1120, 700);
    QTRY_VERIFY(m_window->form().isVisible());
    QVERIFY(!button(u"Form"_s));
    m_window->resize(1024, 640);
    Harness::waitUntilQuiet(*m_window);
    QVERIFY(m_window->form().isVisible());
}

void TestFirstStart::inANarrowWindowTheFormIsShownInTheResultsPlace()
{
    open({u"org1"_s}, {CertType::Admin}, m_cloud->token());
    m_window->resize(640, 600);
    QTRY_VERIFY(!m_window->form().isVisible());
    QTest::mouseClick(button(u"Form"_s), Qt::LeftButton);
    QVERIFY(m_window->form().isVisible());
    QVERIFY(!results().isVisible());
    Harness::waitUntilQuiet(*m_window);
    QCOMPARE(m_window->width(), 640);
    QVERIFY(button(u"Form"_s)->isChecked()); // the way back
    QTest::mouseClick(button(u"Form"_s), Qt::LeftButton);
    QVERIFY(results().isVisible());
    QVERIFY(!m_window->form().isVisible());
    QTest::mouseClick(button(u"Form"_s), Qt::LeftButton);
    download(); // what comes of it is seen
    QTRY_VERIFY(results().isVisible());
    QVERIFY(!m_window->form().isVisible());
}

CHAINCERT_TEST(TestFirstStart)
#include "tst_firststart.moc"
