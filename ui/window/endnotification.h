#pragma once

#include <QAccessible>
#include <QObject>

#include <chrono>

namespace Chaincert {

class DownloadQueue;
class Notification;
class Outcomes;
class Settings;

/// Says on the desktop that a run has ended, where it was a long one, no window of ours is in front and the
/// person has not asked for silence. Where a screen reader listens, of every run. A click on it brings the
/// window back. Everything is lent.
class EndNotification : public QObject, private QAccessible::ActivationObserver
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds WorthTelling{10}; ///< who waits for less keeps looking

    EndNotification(DownloadQueue &queue, const Settings &settings, QWidget &window,
        std::chrono::milliseconds worthTelling = WorthTelling);

    ~EndNotification() override;

    void silence(); ///< for good: the window closes

private:
    void onEnded(const Outcomes &outcomes, std::chrono::milliseconds lasted);
    void bringBack();
    void accessibilityActiveChanged(bool active) override { m_isHeard = active; }

    const Settings &m_settings;
    QWidget &m_window;
    const std::chrono::milliseconds m_worthTelling;
    Notification *m_notification;
    bool m_silent = false;
    bool m_isHeard; // a screen reader or the like is there
};

} // namespace Chaincert
