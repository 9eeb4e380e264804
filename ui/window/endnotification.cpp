#include "window/endnotification.h"

#include "platform/notification.h"
#include "settings/settings.h"
#include "window/runend.h"

#include <QApplication>
#include <QWidget>

namespace Chaincert {

EndNotification::EndNotification(
    DownloadQueue &queue, const Settings &settings, QWidget &window, std::chrono::milliseconds worthTelling)
    : QObject(&window)
    , m_settings(settings)
    , m_window(window)
    , m_worthTelling(worthTelling)
    , m_notification(new Notification(QGuiApplication::desktopFileName(), this))
    , m_isHeard(QAccessible::isActive())
{
    QAccessible::installActivationObserver(this);
    connect(new RunEnd(queue, this), &RunEnd::ended, this, &EndNotification::onEnded);
    connect(m_notification, &Notification::clicked, this, &EndNotification::bringBack);
}

EndNotification::~EndNotification()
{
    QAccessible::removeActivationObserver(this);
}

void EndNotification::silence()
{
    m_silent = true;
}

void EndNotification::onEnded(const Outcomes &outcomes, std::chrono::milliseconds lasted)
{
    const bool isSeen = QApplication::activeWindow() != nullptr || lasted <= m_worthTelling;
    // Qt 6.4 tells screen readers of no alert on Linux; what the desktop notifies of, they read.
    if ((!isSeen || m_isHeard) && !m_silent && m_settings.get(Setting::Notify))
        //: of a notification on the desktop; its text counts: "12 saved · 1 failed"
        m_notification->show(tr("Downloads finished"), inWords(outcomes));
}

void EndNotification::bringBack()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

} // namespace Chaincert
