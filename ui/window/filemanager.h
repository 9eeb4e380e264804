#pragma once

#include <QString>

#include <functional>

class QObject;

namespace Chaincert {

/// Shows a path in the desktop's file manager: with `selectFile` its folder opens and the file is selected
/// where the desktop can do that, else the folder itself opens. Context + callback: one answer, later, none
/// once `context` has died. `false`: nothing took the request, or this very program would, so the window has
/// to say where the folder is.
void showInFileManager(
    const QString &path, bool selectFile, QObject *context, std::function<void(bool shown)> answer);

} // namespace Chaincert
