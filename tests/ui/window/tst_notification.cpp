#include "downloads/downloadqueue.h"
#include "harness/harness.h"
#include "notificationservice.h"
#include "platform/notification.h"
#include "sessions/credentialsource.h"
#include "settings/settings.h"
#include "window/endnotification.h"

#include <QAccessible>
#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDir>
#include <QPointer>
#include <QProcess>
#include <QScopeGuard>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWidget>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds AnyRun = -1ms; // is worth telling of, however short

// Keeps every download waiting until it is told to fail.
class HeldCredentials : public CredentialSource
{
public:
    void credential(const CredentialRequest &, QObject *context, Answer answer) override
    {
        m_asked.append({context, std::move(answer)});
    }
    void failAll()
    {
        QTimer::singleShot(0, this, [this] {
            for (const auto &[context, answer] : std::exchange(m_asked, {})) {
                if (context)
                    answer(fail(FailureKind::TokenMissing, u"li.wei"_s));
            }
        });
    }
    bool isAsked() const { return !m_asked.isEmpty(); }

private:
    QList<QPair<QPointer<QObject>, Answer>> m_asked;
};

} // namespace

class TestNotification : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init() { m_service.shown.clear(); }
    void theDesktopIsToldTitleAndText();
    void aLongRunBehindOtherWindowsIsTold_data();
    void aLongRunBehindOtherWindowsIsTold();
    void aClickBringsTheWindowBack();
    void whatIsNotOursBringsNothingBack();
    void aClosingWindowIsSilent();
    void withoutADesktopNothingHappens();

private:
    static void askTwo(DownloadQueue &queue)
    {
        for (const QString &organization : {u"org1"_s, u"org2"_s})
            queue.add({QUuid::createUuid(),
                {Endpoint::parse(u"https://bcs.example.com"_s).value(), u"p"_s, u"b"_s, organization,
                    CertType::Admin},
                u"/nowhere"_s});
    }
    // A run has ended and was told while its window was hidden.
    void ended(const std::function<void(QWidget &)> &then)
    {
        QTemporaryDir home;
        QSettings storage(home.filePath(u"s.ini"_s), QSettings::IniFormat);
        Settings settings(storage);
        HeldCredentials held;
        DownloadQueue queue(held);
        QWidget window;
        new EndNotification(queue, settings, window, AnyRun);
        askTwo(queue);
        QTRY_VERIFY(held.isAsked());
        held.failAll();
        QTRY_COMPARE(m_service.shown.size(), 1);
        QVERIFY(allIsSaid()); // the number, too, that the desktop answers
        then(window);
    }

    QProcess m_bus;
    NotificationService m_service;
};

void TestNotification::initTestCase()
{
    QVERIFY(beginBus(m_bus, m_service));
}

void TestNotification::cleanupTestCase()
{
    m_bus.terminate();
    QVERIFY(m_bus.waitForFinished());
}

void TestNotification::theDesktopIsToldTitleAndText()
{
    Notification notification(u"io.github.chaincert.Chaincert"_s);
    notification.show(u"标题"_s, u"2 saved · 1 failed"_s);
    QTRY_COMPARE(m_service.shown.size(), 1);
    const NotificationService::Shown shown = m_service.shown.first();
    QCOMPARE(shown.application, u"Chaincert"_s);
    QCOMPARE(shown.title, u"标题"_s);
    QCOMPARE(shown.text, u"2 saved · 1 failed"_s);
    QCOMPARE(shown.hints.value(u"desktop-entry"_s).toString(), u"io.github.chaincert.Chaincert"_s);
    QCOMPARE(shown.actions.value(0), u"default"_s);
    QVERIFY(allIsSaid());
    notification.show(u"title"_s, u"3 saved"_s);
    QTRY_COMPARE(m_service.shown.size(), 2);
    QCOMPARE(shown.replaced, 0U);
    QCOMPARE(m_service.shown.last().replaced, 1U); // one at a time stands there
}

void TestNotification::aLongRunBehindOtherWindowsIsTold_data()
{
    QTest::addColumn<std::chrono::milliseconds>("worthTelling");
    QTest::addColumn<bool>("inFront");
    QTest::addColumn<bool>("wanted");
    QTest::addColumn<bool>("screenReader");
    QTest::addColumn<int>("told");
    const std::chrono::milliseconds longer = 1h; // than the run
    QTest::newRow("long, behind") << AnyRun << false << true << false << 1;
    QTest::newRow("short, behind") << longer << false << true << false << 0;
    QTest::newRow("long, in front") << AnyRun << true << true << false << 0;
    QTest::newRow("long, behind, not wanted") << AnyRun << false << false << false << 0;
    QTest::newRow("short, in front of a screen reader") << longer << true << true << true << 1;
    QTest::newRow("not wanted, in front of a screen reader") << AnyRun << true << false << true << 0;
}

void TestNotification::aLongRunBehindOtherWindowsIsTold()
{
    QFETCH(const std::chrono::milliseconds, worthTelling);
    QFETCH(bool, inFront);
    QFETCH(bool, wanted);
    QFETCH(bool, screenReader);
    QTemporaryDir home;
    QSettings storage(home.filePath(u"s.ini"_s), QSettings::IniFormat);
    Settings settings(storage);
    settings.set(Setting::Notify, wanted);
    HeldCredentials held;
    DownloadQueue queue(held);
    QWidget window;
    new EndNotification(queue, settings, window, worthTelling);
    QAccessible::setActive(screenReader);
    const auto inactive = qScopeGuard([] { QAccessible::setActive(false); });
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    if (!inFront)
        window.hide();
    QTRY_COMPARE(QApplication::activeWindow() != nullptr, inFront);
    askTwo(queue);
    QTRY_VERIFY(held.isAsked());
    held.failAll();
    QTRY_COMPARE(queue.unfinished(), 0);
    Harness::waitUntilQuiet(window);
    QVERIFY(allIsSaid());
    QTEST(static_cast<int>(m_service.shown.size()), "told");
    for (const NotificationService::Shown &shown : m_service.shown) {
        QCOMPARE(shown.text, u"2 failed"_s);
        QVERIFY(!(shown.title + shown.text).contains(u"org1"_s));
    }
}

void TestNotification::aClickBringsTheWindowBack()
{
    ended([this](QWidget &window) {
        Q_EMIT m_service.ActionInvoked(1, u"default"_s);
        QTRY_VERIFY(window.isVisible());
        QTRY_COMPARE(QApplication::activeWindow(), &window);
    });
}

void TestNotification::whatIsNotOursBringsNothingBack()
{
    ended([this](QWidget &window) {
        Q_EMIT m_service.ActionInvoked(7, u"default"_s);
        Q_EMIT m_service.ActionInvoked(1, u"other"_s);
        QVERIFY(allIsSaid());
        QVERIFY(!window.isVisible());
    });
}

void TestNotification::aClosingWindowIsSilent()
{
    QTemporaryDir home;
    QSettings storage(home.filePath(u"s.ini"_s), QSettings::IniFormat);
    Settings settings(storage);
    HeldCredentials held;
    DownloadQueue queue(held);
    QWidget window;
    auto *notification = new EndNotification(queue, settings, window, AnyRun);
    askTwo(queue);
    QTRY_VERIFY(held.isAsked());
    notification->silence();
    queue.cancelAll();
    QTRY_COMPARE(queue.unfinished(), 0);
    Harness::waitUntilQuiet(window);
    QVERIFY(allIsSaid());
    QVERIFY(m_service.shown.isEmpty());
}

void TestNotification::withoutADesktopNothingHappens()
{
    QDBusConnection desktop
        = QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), u"desktop"_s);
    QVERIFY(desktop.unregisterService(u"org.freedesktop.Notifications"_s));
    Notification notification(u"io.github.chaincert.Chaincert"_s);
    notification.show(u"title"_s, u"text"_s);
    QVERIFY(allIsSaid());
    QVERIFY(m_service.shown.isEmpty());
    QVERIFY(desktop.registerService(u"org.freedesktop.Notifications"_s));
    notification.show(u"title"_s, u"of the desktop that came"_s);
    QTRY_COMPARE(m_service.shown.size(), 1);
    QCOMPARE(m_service.shown.first().text, u"of the desktop that came"_s);
}

CHAINCERT_TEST(TestNotification)
#include "tst_notification.moc"
