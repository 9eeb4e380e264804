#pragma once

#include <QString>

namespace Chaincert {

// Shows a few words on the desktop, outside of the window. Nobody is told whether a desktop took them: what
// they say stands in the window as well. Other programs can read them, so they name nothing. A file for each
// platform: notification_linux.cpp (org.freedesktop.Notifications), notification_other.cpp (none yet).
void notifyDesktop(const QString &title, const QString &text);

} // namespace Chaincert
