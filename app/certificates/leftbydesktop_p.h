#pragma once

#include <QByteArrayView>
#include <QString>

namespace Chaincert {

// Whether a file is one that desktops put beside a person's own and that is none of a certificate's or key's,
// whatever its name and place say: AppleDouble ("._name", RFC 1740 A), .DS_Store, Thumbs.db, desktop.ini, and
// the empty file that keeps a folder in git. Known by name and content both, so that no key passes for one.
// `path` with "/"; `head`: at least the file's first 16 bytes, or all of it.
bool isLeftByDesktop(const QString &path, QByteArrayView head);

} // namespace Chaincert
