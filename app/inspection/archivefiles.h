#pragma once

#include "failures/failure.h"
#include "inspection/collectedfiles.h"

#include <functional>

class QIODevice;

namespace Chaincert {

/// The files of a ZIP, unpacked into memory by the rules of archives/archive.h: nothing is written, and an
/// archive that would not be unpacked is not read either. Files over CertificateLimits::fileBytes are told
/// without their content. `zip` is open and seekable. Blocks. Failures: Archive…, Cancelled, DiskFailed.
Result<CollectedFiles> collectArchive(QIODevice &zip, const std::function<bool()> &cancelled = {});

} // namespace Chaincert
