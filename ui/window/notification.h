#pragma once

#include <QObject>

#include <memory>

namespace Chaincert {

/// A few words on the desktop, outside of the window. Nobody is told whether a desktop took them: what they
/// say stands in the window as well. Other programs can read them, so they name nothing. A file for each
/// platform: notification_linux.cpp (org.freedesktop.Notifications), notification_other.cpp (none yet).
class Notification : public QObject
{
    Q_OBJECT
public:
    explicit Notification(QObject *parent = nullptr);
    ~Notification() override;

    void show(const QString &title, const QString &text); ///< in place of the one before

Q_SIGNALS:
    void clicked();

private:
    class Desktop;
    std::unique_ptr<Desktop> d;
};

} // namespace Chaincert
