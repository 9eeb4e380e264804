#include "window/filemanager.h"

#include <QTimer>

namespace Chaincert {

void showInFileManager(const QString &path, bool, QObject *context, std::function<void(bool)> answer)
{
    QTimer::singleShot(0, context, [path, answer] { answer(openFolderOf(path)); });
}

} // namespace Chaincert
