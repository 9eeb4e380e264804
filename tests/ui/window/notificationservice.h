#pragma once

#include "harness/patience.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QVariantMap>

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
        QStringList actions;
        QVariantMap hints;
        uint replaced;
    };
    QList<Shown> shown;

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &key);

public Q_SLOTS:
    uint Notify(const QString &application, uint replaced, const QString &, const QString &title,
        const QString &text, const QStringList &actions, const QVariantMap &hints, int)
    {
        shown.append({application, title, text, actions, hints, replaced});
        return static_cast<uint>(shown.size());
    }
};

// Everything that program and desktop have said to each other before has come in.
inline bool allIsSaid()
{
    const QDBusPendingCall asked = QDBusConnection::sessionBus().asyncCall(QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.DBus.Peer"), QStringLiteral("Ping")));
    const bool answered = Harness::waitFor([&asked] { return asked.isFinished(); });
    Harness::settle();
    return answered;
}

// A bus of our own with the service on it, before anything asks for the session's.
inline bool beginBus(QProcess &bus, NotificationService &service)
{
    bus.start(QStringLiteral("dbus-daemon"),
        {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    if (!bus.waitForReadyRead())
        return false;
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus.readLine().trimmed());
    QDBusConnection connection = QDBusConnection::connectToBus(
        qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("desktop"));
    return connection.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &service,
               QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
        && connection.registerService(QStringLiteral("org.freedesktop.Notifications"));
}
