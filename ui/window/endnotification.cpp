#include "window/endnotification.h"

#include "settings/settings.h"
#include "window/notification.h"
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
    , m_notification(new Notification(this))
{
    connect(new RunEnd(queue, this), &RunEnd::ended, this, &EndNotification::onEnded);
    connect(m_notification, &Notification::clicked, this, &EndNotification::bringBack);
}

void EndNotification::silence()
{
    m_silent = true;
}

void EndNotification::onEnded(const Outcomes &outcomes, std::chrono::milliseconds lasted)
{
    const bool isInFront = QApplication::activeWindow() != nullptr;
    if (lasted > m_worthTelling && !isInFront && !m_silent && m_settings.notify())
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
