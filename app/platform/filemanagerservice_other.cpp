#include "platform/filemanagerservice.h"

#include <QTimer>

namespace Chaincert {

void askFileManager(const QString &, bool, QObject *context, std::function<void(bool)> answer)
{
    QTimer::singleShot(0, context, [answer = std::move(answer)] { answer(false); });
}

} // namespace Chaincert
