#include "platform/notification.h"

namespace Chaincert {

class Notification::Desktop
{
};

Notification::Notification(const QString &desktopFile, QObject *parent)
    : QObject(parent)
    , m_desktopFile(desktopFile)
{
}

Notification::~Notification() = default;

void Notification::show(const QString &, const QString &)
{
}

} // namespace Chaincert
