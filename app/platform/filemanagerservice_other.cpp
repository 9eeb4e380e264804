#include "platform/filemanagerservice.h"

#include "platform/later.h"

namespace Chaincert {

void askFileManager(const QString &, bool, QObject *context, std::function<void(bool)> answer)
{
    later(context, [answer = std::move(answer)] { answer(false); });
}

void askFolderOpener(QObject *context, std::function<void(const QString &)> answer)
{
    later(context, [answer = std::move(answer)] { answer({}); });
}

} // namespace Chaincert
