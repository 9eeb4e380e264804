#include "window/notification.h"

namespace Chaincert {

class Notification::Desktop
{
};

Notification::Notification(QObject *parent)
    : QObject(parent)
{
}

Notification::~Notification() = default;

void Notification::show(const QString &, const QString &)
{
}

} // namespace Chaincert
