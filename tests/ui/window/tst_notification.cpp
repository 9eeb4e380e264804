#include "cloud/transferthread.h"
#include "credentials/accountstore.h"
#include "credentials/foundkeys.h"
#include "credentials/sessionstore.h"
#include "downloads/downloadqueue.h"
#include "harness/harness.h"
#include "sessions/credentialsource.h"
#include "sessions/sessions.h"
#include "settings/settings.h"
#include "window/mainwindow.h"
#include "window/notification.h"

#include <QDBusConnection>
#include <QDir>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

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

// Stands where a desktop's notifications stand.
class NotificationService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown
    {
        QString application;
        QString title;
        QString text;
        QVariantMap hints;
    };
    QList<Shown> shown;
public Q_SLOTS:
    uint Notify(const QString &application, uint, const QString &, const QString &title, const QString &text,
        const QStringList &, const QVariantMap &hints, int)
    {
        shown.append({application, title, text, hints});
        return static_cast<uint>(shown.size());
    }
};

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
    void withoutADesktopNothingHappens();

private:
    QProcess m_bus;
    NotificationService m_service;
};

// A bus of our own, before anything asks for the session's.
void TestNotification::initTestCase()
{
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    QVERIFY(m_bus.waitForReadyRead());
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    QDBusConnection bus
        = QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), u"desktop"_s);
    QVERIFY(
        bus.registerObject(u"/org/freedesktop/Notifications"_s, &m_service, QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
}

void TestNotification::cleanupTestCase()
{
    m_bus.terminate();
    QVERIFY(m_bus.waitForFinished());
}

void TestNotification::theDesktopIsToldTitleAndText()
{
    QGuiApplication::setDesktopFileName(u"io.github.chaincert.Chaincert"_s);
    notifyDesktop(u"标题"_s, u"2 saved · 1 failed"_s);
    QTRY_COMPARE(m_service.shown.size(), 1);
    const NotificationService::Shown &shown = m_service.shown.first();
    QCOMPARE(shown.application, u"Chaincert"_s);
    QCOMPARE(shown.title, u"标题"_s);
    QCOMPARE(shown.text, u"2 saved · 1 failed"_s);
    QCOMPARE(shown.hints.value(u"desktop-entry"_s).toString(), u"io.github.chaincert.Chaincert"_s);
}

void TestNotification::aLongRunBehindOtherWindowsIsTold_data()
{
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<bool>("inFront");
    QTest::addColumn<bool>("wanted");
    QTest::addColumn<int>("told");
    QTest::newRow("long, behind") << 10'200 << false << true << 1;
    QTest::newRow("short, behind") << 300 << false << true << 0;
    QTest::newRow("long, in front") << 10'200 << true << true << 0;
    QTest::newRow("long, behind, not wanted") << 10'200 << false << false << 0;
}

void TestNotification::aLongRunBehindOtherWindowsIsTold()
{
    QFETCH(int, milliseconds);
    QFETCH(bool, inFront);
    QFETCH(bool, wanted);
    QTemporaryDir home;
    QSettings storage(home.filePath(u"s.ini"_s), QSettings::IniFormat);
    Settings settings(storage);
    settings.setNotify(wanted);
    AccountStore accounts(storage);
    SessionStore keychain;
    SessionStore thisRun;
    TransferThread transfers;
    FoundKeys foundKeys({}, home.path());
    Sessions sessions(accounts, keychain, thisRun, foundKeys, transfers);
    HeldCredentials held;
    DownloadQueue queue(held);
    MainWindow window(accounts, sessions, queue, settings);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    if (!inFront)
        window.hide();
    QTRY_COMPARE(QApplication::activeWindow() != nullptr, inFront);
    for (const QString &organization : {u"org1"_s, u"org2"_s})
        queue.add({QUuid::createUuid(),
            {Endpoint::parse(u"https://bcs.example.com"_s).value(), u"p"_s, u"b"_s, organization,
                CertType::Admin},
            home.filePath(u"out"_s)});
    QTRY_VERIFY(held.isAsked());
    QTest::qWait(milliseconds);
    held.failAll();
    QTRY_COMPARE(queue.unfinished(), 0);
    QTest::qWait(200);
    QTEST(static_cast<int>(m_service.shown.size()), "told");
    for (const NotificationService::Shown &shown : m_service.shown) {
        QCOMPARE(shown.text, u"2 failed"_s);
        QVERIFY(!(shown.title + shown.text).contains(u"org1"_s));
    }
}

void TestNotification::withoutADesktopNothingHappens()
{
    QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), u"desktop"_s)
        .unregisterService(u"org.freedesktop.Notifications"_s);
    notifyDesktop(u"title"_s, u"text"_s);
    QTest::qWait(100);
    QVERIFY(m_service.shown.isEmpty());
}

CHAINCERT_TEST(TestNotification)
#include "tst_notification.moc"
