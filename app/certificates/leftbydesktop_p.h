#pragma once

#include <QByteArrayView>
#include <QString>

namespace Chaincert {

/// Whether a file was left there by a desktop and is no certificate or key, even if its name and place
/// suggest one: AppleDouble ("._name", RFC 1740 A), .DS_Store, Thumbs.db, desktop.ini, and the empty file
/// that keeps a folder in git. Known by name and content both, so that no key passes for one. `path` with
/// "/"; `head`: at least the file's first 16 bytes, or all of it.
bool isLeftByDesktop(const QString &path, QByteArrayView head);

} // namespace Chaincert
