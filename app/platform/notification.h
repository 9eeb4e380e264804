#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace Chaincert {

/// A few words on the desktop, outside of the window. Nobody is told whether a desktop took them: what they
/// say stands in the window as well. Other programs can read them, so they name nothing. A file for each
/// platform: notification_linux.cpp (org.freedesktop.Notifications), notification_other.cpp (none yet).
class Notification : public QObject
{
    Q_OBJECT
public:
    /// `desktopFile`: the name of the program's desktop file, without its end
    explicit Notification(const QString &desktopFile, QObject *parent = nullptr);
    ~Notification() override;

    void show(const QString &title, const QString &text); ///< in place of the one before

Q_SIGNALS:
    void clicked();

private:
    class Desktop;
    const QString m_desktopFile;
    std::unique_ptr<Desktop> d;
};

} // namespace Chaincert
