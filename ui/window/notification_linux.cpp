#include "window/notification.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QGuiApplication>
#include <QVariantMap>

namespace Chaincert {

using namespace Qt::StringLiterals;

void notifyDesktop(const QString &title, const QString &text)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // https://specifications.freedesktop.org/notification-spec/latest/
    const QString name = QGuiApplication::desktopFileName();
    const QVariantMap hints{{u"category"_s, u"transfer.complete"_s}, {u"desktop-entry"_s, name}};
    constexpr uint ReplacesNone = 0;
    constexpr int AsTheDesktopLikes = -1; // how long it stands
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.Notifications"_s,
        u"/org/freedesktop/Notifications"_s, u"org.freedesktop.Notifications"_s, u"Notify"_s);
    call << u"Chaincert"_s << ReplacesNone << name << title << text << QStringList() << hints
         << AsTheDesktopLikes;
    bus.send(call); // no answer is waited for
}

} // namespace Chaincert
