#include "platform/notification.h"

#include <QCoreApplication>
#include <QDBusAbstractInterface>
#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace Chaincert {

using namespace Qt::StringLiterals;

// https://specifications.freedesktop.org/notification-spec/latest/
class NotificationsInterface : public QDBusAbstractInterface
{
    Q_OBJECT
public:
    explicit NotificationsInterface(const QDBusConnection &bus)
        : QDBusAbstractInterface(u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
            "org.freedesktop.Notifications", bus, nullptr)
    {
    }

Q_SIGNALS: // named as on the bus; the first is the notification's id, the second a key or a token
    void ActionInvoked(uint, const QString &);
    void ActivationToken(uint, const QString &); // comes before it
};

class Notification::Desktop
{
public:
    explicit Desktop(Notification *notification)
        : m_interface(QDBusConnection::sessionBus())
    {
        QObject::connect(&m_interface, &NotificationsInterface::ActionInvoked, notification,
            [this, notification](uint id, const QString &key) {
                if (id == m_id && key == Default)
                    Q_EMIT notification->clicked();
            });
        // Without it no window may come to the front under Wayland; Qt looks for it there.
        QObject::connect(&m_interface, &NotificationsInterface::ActivationToken, notification,
            [this](uint id, const QString &token) {
                if (id == m_id)
                    qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
            });
    }

    void show(const QString &name, const QString &title, const QString &text)
    {
        const QVariantMap hints{{u"category"_s, u"transfer.complete"_s}, {u"desktop-entry"_s, name}};
        //: what a click on a notification does
        const QStringList actions{Default, QCoreApplication::translate("Chaincert::Notification", "Show")};
        constexpr int AsTheDesktopLikes = -1; // how long it stands
        const QDBusPendingCall call = m_interface.asyncCall(
            u"Notify"_s, u"Chaincert"_s, m_id, name, title, text, actions, hints, AsTheDesktopLikes);
        auto *watcher = new QDBusPendingCallWatcher(call, &m_interface);
        QObject::connect(watcher, &QDBusPendingCallWatcher::finished, &m_interface, [this, watcher] {
            const QDBusPendingReply<uint> reply = *watcher;
            m_id = reply.isError() ? 0 : reply.value();
            watcher->deleteLater();
        });
    }

private:
    inline static const QString Default = u"default"_s;
    NotificationsInterface m_interface;
    uint m_id = 0; // of the one that stands; 0: none
};

Notification::Notification(const QString &desktopFile, QObject *parent)
    : QObject(parent)
    , m_desktopFile(desktopFile)
{
}

Notification::~Notification() = default;

void Notification::show(const QString &title, const QString &text)
{
    if (!QDBusConnection::sessionBus().isConnected())
        return;
    if (!d)
        d = std::make_unique<Desktop>(this);
    d->show(m_desktopFile, title, text);
}

} // namespace Chaincert

#include "notification_linux.moc"
