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

/// The block of the private key that is the `position`th of the file, from 0, as it stands there in PEM, with
/// a line break behind it. Failures: also FileUnreadable: there is no such block.
Result<Secret> privateKeyBlock(const QString &folder, const QString &file, int position);

} // namespace Chaincert
