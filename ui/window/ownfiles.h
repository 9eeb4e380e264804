#pragma once

#include "platform/ownfile.h"

#include <QString>

#include <optional>

namespace Chaincert {

class MainWindow;

/// Files of the window's own, from one start to the next; empty where no home folder is known.
QString unfinishedFile();
QString listsFile();

/// Looks at them, and says in the window which of them is not used, and why; `settings`: what is known of the
/// settings' own.
void sayWhatIsNotUsed(MainWindow &window, const std::optional<Platform::UnusedFile> &settings);

} // namespace Chaincert
