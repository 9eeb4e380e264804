#pragma once

#include "credentials/secret.h"
#include "failures/failure.h"

#include <QString>

namespace Chaincert {

// One file with a private key in it, in a folder that was inspected: entered by descriptors, so that no link
// leads elsewhere. `file` is below `folder`, with "/". Both block as long as the disk does. Failures: the
// Disk… kinds, FileInTheWay where something else has the name.

/// Only its owner may read and write it from now on: mode 0600.
Result<void> makePrivate(const QString &folder, const QString &file);

/// The private key at this position of the file (FoundAt), as PEM. Failures: also FileUnreadable: there is
/// none, or it lies in PKCS#12.
Result<Secret> privateKeyBlock(const QString &folder, const QString &file, int position);

} // namespace Chaincert
