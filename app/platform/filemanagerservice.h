#pragma once

#include <QString>

#include <functional>

class QObject;

namespace Chaincert {

/// Asks the desktop's file manager to show a path: with `selectFile` its folder opens and the file is
/// selected, else the folder itself opens. Context + callback: one answer, later, none once `context` has
/// died; false: there is no such service, or it refused. A file for each platform: Linux has
/// org.freedesktop.FileManager1, the others none yet.
void askFileManager(
    const QString &path, bool selectFile, QObject *context, std::function<void(bool shown)> answer);

/// What opens folders where there is no such service: the name of its desktop entry, as
/// "org.gnome.Nautilus.desktop". Context + callback likewise; empty: not known. Linux asks xdg-mime, and
/// waits five seconds for it.
void askFolderOpener(QObject *context, std::function<void(const QString &desktopEntry)> answer);

} // namespace Chaincert
