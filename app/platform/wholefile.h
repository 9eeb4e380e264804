#pragma once

#include "platform/platform.h"

namespace Chaincert::Platform {

/// What happens to a file that has the name already.
enum class Existing { Keep, Replace };

/// Writes a file that appears whole, by one step, or not at all, and has reached the disk then. A run that is
/// killed leaves nothing where the system knows files without a name (O_TMPFILE), else a hidden file named
/// ".chaincert-….part", which the next one that writes there removes: only one of this person's own, with
/// that very shape of name, that nobody holds. The folder must be there. Failures: FileInTheWay where
/// something has the name already and is to be kept; the Disk… kinds. subject = path.
Result<void> writeWhole(const QString &path, QByteArrayView bytes, Mode mode, Existing existing);

} // namespace Chaincert::Platform
